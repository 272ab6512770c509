/**
 * What the tests of every module share: a database of each kind the project promises to run on.
 *
 * <p>Packed into the test-jar of this module; nothing here is part of the application.
 */
package org.minutebook.record.test;
