/** An application with nothing in it, to start against. */
package org.minutebook.benchmarks.rival.bare;
