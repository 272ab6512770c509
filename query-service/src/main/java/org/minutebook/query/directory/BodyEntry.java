package org.minutebook.query.directory;

/**
 * A body as other views name it.
 *
 * @param code what it is called in references, such as {@code QB}
 * @param slug what it is called in addresses, such as {@code ssp}
 */
public record BodyEntry(String id, String code, String slug, String name) {}
