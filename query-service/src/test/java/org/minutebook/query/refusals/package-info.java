/** What the application refuses, and how: a problem with a code, nothing recorded, and no word of its insides. */
package org.minutebook.query.refusals;
