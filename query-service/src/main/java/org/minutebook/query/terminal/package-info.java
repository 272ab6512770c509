/** What every command of the command line is given and how it ends, whatever package it is in. */
package org.minutebook.query.terminal;
