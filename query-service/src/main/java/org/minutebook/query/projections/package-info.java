/**
 * How projections run: each on its own thread, whole commits at a time, its rows and its place in the log in one
 * transaction.
 *
 * <p>A projection is a component of a processing group {@code query.…} with handlers for the events that it needs and a
 * reset handler that empties its tables, which are called {@code view_…}. Every table stands there twice, so that a
 * projection can be filled anew while its rows are read. An event that cannot be handled is set aside as a dead letter,
 * with all that follow it in its sequence, until it is tried again.
 */
package org.minutebook.query.projections;
