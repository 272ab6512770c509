/** The record itself: every event as it was stored. */
package org.minutebook.query.record;
