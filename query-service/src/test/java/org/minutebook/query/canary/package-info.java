/**
 * What must not be: each class breaks one of the architecture's rules, to show that the rule would be noticed.
 *
 * <p>Those that an application would pick up are abstract, so that none does.
 */
package org.minutebook.query.canary;
