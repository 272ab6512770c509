/** Invented records of any length, put in through the real engine. */
package org.minutebook.benchmarks.store;
