package org.minutebook.query.directory;

import java.util.List;

/**
 * A person as other views name them.
 *
 * @param name with the style that stands before it
 * @param honours what stands behind it, as printed
 */
public record PersonEntry(String id, String name, List<String> honours) {}
