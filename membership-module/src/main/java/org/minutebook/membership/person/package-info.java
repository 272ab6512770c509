/** People in the register: the aggregate and its command. */
package org.minutebook.membership.person;
