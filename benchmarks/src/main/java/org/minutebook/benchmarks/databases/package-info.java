/** The databases that figures are taken on, what they take on disk, and how fast the disk is. */
package org.minutebook.benchmarks.databases;
