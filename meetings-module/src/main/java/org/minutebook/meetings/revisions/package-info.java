/** What earlier releases recorded of meetings, read as events are today. */
package org.minutebook.meetings.revisions;
