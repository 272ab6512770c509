/** One class for each figure or group of figures. */
package org.minutebook.benchmarks.figures;
