/** The action itself: its commands, its rules, and what it decides. */
package org.minutebook.actions.action;
