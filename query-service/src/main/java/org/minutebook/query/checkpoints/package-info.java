/** Checkpoints for everybody: to keep elsewhere, and to prove an event with. */
package org.minutebook.query.checkpoints;
