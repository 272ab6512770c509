/**
 * Stored names: what an event is called in the record, for ever, whatever its class is called today.
 *
 * <p>Each module lists its events in {@code META-INF/event-types.properties} and its commands in
 * {@code META-INF/command-types.properties}: the name on the left never changes, the class on the right may. Events of
 * an earlier revision go through {@link org.minutebook.record.names.RevisionStep}s before anybody reads them.
 */
package org.minutebook.record.names;
