/** What must not be: each class breaks one of the architecture's rules, to show that the rule would be noticed. */
package org.minutebook.proof.canary;
