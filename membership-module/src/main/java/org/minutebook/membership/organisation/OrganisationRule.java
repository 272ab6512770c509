package org.minutebook.membership.organisation;

import org.minutebook.record.Rule;

/** What must hold of an organisation. */
enum OrganisationRule implements Rule {
    /** It has one name at a time. */
    NAME_BEGINS_ALONE("membership.name-begins-alone", "Of two names, one begins on another day."),
    /** A team is named once. */
    TEAM_NEW("membership.team-new", "A team of an organisation is named once."),
    /** One organisation takes over. */
    TAKEN_OVER_ONCE("membership.taken-over-once", "Another organisation takes over, and one does."),
    /** A role ends after it begins. */
    ROLE_HAS_DAYS("membership.role-has-days", "A role ends after the day on which it begins.");

    private final String code;
    private final String sentence;

    OrganisationRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
