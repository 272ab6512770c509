/**
 * What membership records: its events, the values in them, and the command that meetings send.
 *
 * <p>This is the module's contract. Published records are never edited: a changed shape is a new revision.
 */
package org.minutebook.membership.events;
