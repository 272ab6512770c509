/** Rows while a transaction works on them: looked up once, changed as often as its events ask, written once. */
package org.minutebook.query.rows;
