package org.minutebook.query.directory;

import java.util.List;

/**
 * An organisation as other views name it.
 *
 * @param printedAs how minutes print it
 */
public record OrganisationEntry(String id, String name, String printedAs, List<String> teams) {}
