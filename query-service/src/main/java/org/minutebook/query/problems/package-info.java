/** What goes wrong outside all endpoints, told as a problem too: addresses that are none, requests that are no HTTP. */
package org.minutebook.query.problems;
