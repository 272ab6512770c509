/** Terms of office, such as municipal years: the aggregate and its command. */
package org.minutebook.membership.term;
