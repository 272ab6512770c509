/**
 * The register: who belonged to which body when, what people, organisations and bodies were called, and what changed.
 *
 * <p>Memberships are rows that say since when the record says so; what else is true of somebody for some days is a fact
 * of one shape; and every change of who belongs or holds an office is a line of its own, with its reason.
 */
package org.minutebook.query.register;
