/** Bodies and their constitutions: the aggregate and its commands. */
package org.minutebook.membership.body;
