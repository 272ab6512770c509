/**
 * How to reach people: in a table of its own and never in an event, so that it can be erased and the record stay whole.
 */
package org.minutebook.membership.contact;
