package org.minutebook.membership.events;

/**
 * A term as other records name it.
 *
 * @param termId its id
 * @param label as printed, such as {@code 2022/23}
 * @param firstYear the year that minute numbers of the term carry
 */
public record TermNamed(String termId, String label, int firstYear) {}
