/** Everything about one person, and entries that may be one person's. */
package org.minutebook.query.people;
