/** A program that takes the figures of speed and size, and writes them down. */
package org.minutebook.benchmarks;
