/**
 * How commands come in: by name and as JSON, from HTTP, the sample or an import, through one desk.
 *
 * <p>{@link org.minutebook.record.commands.CommandDesk} finds the command's class by its stable name, checks its shape,
 * runs it in one transaction and answers with the position at which it was recorded. The rules are the aggregates'.
 */
package org.minutebook.record.commands;
