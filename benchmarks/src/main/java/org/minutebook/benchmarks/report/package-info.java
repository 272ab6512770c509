/** What was measured, kept as JSON, and the table made of it. */
package org.minutebook.benchmarks.report;
