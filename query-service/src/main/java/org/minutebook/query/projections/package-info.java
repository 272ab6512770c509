/**
 * How projections run: each on its own thread, whole commits at a time, its rows and its place in the log in one
 * transaction.
 *
 * <p>A projection is a component of a processing group {@code query.…} with handlers for the events that it needs and a
 * reset handler that empties its tables. An error stops it and is tried again; nothing is skipped.
 */
package org.minutebook.query.projections;
