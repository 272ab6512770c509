/**
 * Who belongs to a body and holds its offices: one aggregate a body, because its rules hold over all of them together.
 */
package org.minutebook.membership.roster;
