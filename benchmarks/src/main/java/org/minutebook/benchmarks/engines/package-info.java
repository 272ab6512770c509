/** Event stores that leave out what ours has, to show what that costs. Nothing else uses them. */
package org.minutebook.benchmarks.engines;
