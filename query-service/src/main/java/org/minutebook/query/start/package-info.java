/** What happens once the application listens: when it is ready, and what it then prints. */
package org.minutebook.query.start;
