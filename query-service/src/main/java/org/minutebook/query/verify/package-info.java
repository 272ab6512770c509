/** The command {@code verify}: whether the record is what was recorded. */
package org.minutebook.query.verify;
