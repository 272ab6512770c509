/**
 * The directory: what bodies, people, organisations, terms and meetings are called, and which of them an address means.
 *
 * <p>Other views look names up with {@link org.minutebook.query.directory.Directory}.
 */
package org.minutebook.query.directory;
