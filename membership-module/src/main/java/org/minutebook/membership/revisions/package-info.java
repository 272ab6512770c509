/** What earlier releases recorded of membership, read as events are today. */
package org.minutebook.membership.revisions;
