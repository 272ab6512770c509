/** The first page: links to everything there is. */
package org.minutebook.query.home;
