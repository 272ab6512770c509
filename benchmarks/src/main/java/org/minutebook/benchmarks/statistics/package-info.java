/** What is made of measured values: medians, ratios of pairs, intervals and growth. */
package org.minutebook.benchmarks.statistics;
