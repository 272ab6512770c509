/**
 * What must be unique across histories: codes, minute numbers, keys of commands.
 *
 * <p>A claim is a row with a unique key, taken in the transaction that appends the event which needs it. All rows can
 * be made again from the events.
 */
package org.minutebook.record.claims;
