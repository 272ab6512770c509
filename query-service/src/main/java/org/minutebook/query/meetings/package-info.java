/**
 * Many meetings: which there are and how far they have come, what they decided, who attended how often, what awaits
 * approval, what is restricted, and how their minutes are numbered.
 *
 * <p>Rows say what was known from one position of the record to another. Whatever two meetings' histories have to do
 * with each other is put together when somebody asks.
 */
package org.minutebook.query.meetings;
