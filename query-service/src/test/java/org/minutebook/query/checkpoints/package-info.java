/** Trials of checkpoints and bundles: what they prove, and what they refute. */
package org.minutebook.query.checkpoints;
