/** The minutes of a meeting, which outlive it: they are approved by another one. */
package org.minutebook.meetings.minutes;
