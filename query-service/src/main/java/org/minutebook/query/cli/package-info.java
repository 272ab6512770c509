/**
 * The command line: one class a command, and {@link org.minutebook.query.cli.MinutebookCommand}, which lists them.
 *
 * <p>What reads asks an application that runs, or reads the database itself; it answers what the API answers.
 */
package org.minutebook.query.cli;
