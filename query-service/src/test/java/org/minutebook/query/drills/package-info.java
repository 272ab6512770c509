/**
 * What must survive: each drill breaks something on purpose, counts what was lost or doubled, and has a control that
 * shows that it would have noticed.
 *
 * <p>They run with small numbers among all tests, and longer by system properties {@code minutebook.drills.…}. Each
 * notes its figures in a {@link org.minutebook.query.drills.Drill}, which go into one report.
 */
package org.minutebook.query.drills;
