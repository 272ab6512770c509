/**
 * Offices: who held which, on what day, as known when, and how that is known.
 *
 * <p>Rows have two spans: the days for which they are true, and the positions from which on the record said so. Closing
 * a row is the only change to it.
 */
package org.minutebook.query.offices;
