/**
 * What meetings record: their events and the values in them.
 *
 * <p>This is the module's contract. Published records are never edited: a changed shape is a new revision. An event
 * carries every value that the minutes print of it, so that a rendering needs no other history.
 */
package org.minutebook.meetings.events;
