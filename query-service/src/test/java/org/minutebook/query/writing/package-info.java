/** How commands are written: what they cost, what they meet, what of them is kept, on both databases. */
package org.minutebook.query.writing;
