/** The walls between modules and packages, each with a canary that shows it can fail. */
package org.minutebook.query.architecture;
