/**
 * Operations: what takes longer than an answer may, such as rebuilding a view or verifying the record.
 *
 * <p>One is begun with a POST, answered with 202 and its address, and watched there. It is kept in the database, so
 * every process can show it, and one whose process ended is taken up by another from its beginning.
 */
package org.minutebook.query.operations;
