/** Organisations that take part: the aggregate and its command. */
package org.minutebook.membership.organisation;
