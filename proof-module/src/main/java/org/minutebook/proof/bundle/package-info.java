/** A record as files, to be given away: what is in it, and whether it is what it says. */
package org.minutebook.proof.bundle;
