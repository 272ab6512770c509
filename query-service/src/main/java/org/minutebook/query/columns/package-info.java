/** Columns that hold more than the database has a type for, as JSON that a person can read with SQL. */
package org.minutebook.query.columns;
