/**
 * Membership: bodies and how they are constituted, people, organisations, terms, and who belongs to a body and holds
 * its offices.
 *
 * <p>Others may depend on {@code events}, and on the few commands there that another module sends. Depends on the
 * record.
 */
package org.minutebook.membership;
