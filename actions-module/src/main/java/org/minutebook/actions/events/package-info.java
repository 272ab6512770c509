/**
 * What actions record: their events and the values in them.
 *
 * <p>This is the module's contract. Published records are never edited: a changed shape is a new revision. An event
 * carries what a tracker shows of it, so that no reader has to look into the meeting.
 */
package org.minutebook.actions.events;
