/**
 * The sample that comes with the product: a file of commands, sent through the same desk as everybody's.
 *
 * <p>Each command has a key, so that loading again, after a crash as well, changes nothing.
 */
package org.minutebook.query.sample;
