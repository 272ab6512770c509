/** The product, in this process and in one of its own. */
package org.minutebook.benchmarks.application;
