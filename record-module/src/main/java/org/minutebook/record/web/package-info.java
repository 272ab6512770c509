/** How HTTP speaks to the record: one endpoint for all commands, one form for all refusals (RFC 9457). */
package org.minutebook.record.web;
