/** The other side of most figures: the same rows by plain JDBC, with nothing around them. */
package org.minutebook.benchmarks.raw;
