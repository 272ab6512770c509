/**
 * Everything that reads, one package a view, and the application that starts it all.
 *
 * <p>A view is a projection with tables of its own, filled from events and rebuilt by replaying them, and the endpoints
 * that answer from it. Views see the events of the other modules and nothing else of them.
 */
package org.minutebook.query;
