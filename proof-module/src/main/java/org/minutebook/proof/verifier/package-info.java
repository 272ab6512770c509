/** The program that checks a bundle, or the proof of one event, and needs a JDK only. */
package org.minutebook.proof.verifier;
