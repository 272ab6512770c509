/** The same offices without events: Spring Data JPA and Hibernate Envers, and an application with nothing in it. */
package org.minutebook.benchmarks.rival;
