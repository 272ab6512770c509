package org.minutebook.meetings.meeting;

import org.minutebook.record.Rule;

/**
 * The rules of a meeting while it sits. All bind a live one only: of a transcribed one they show as findings. Some bind
 * the bodies only to which their law applies.
 */
enum SittingRule implements Rule {
    /** Live. What somebody does in the room, they do there. */
    THERE("meetings.there", "Who leaves, takes the chair or declares an interest is in the register and has not left."),
    /** Live. Coming and going alternate. */
    NOT_THERE("meetings.not-there", "Who arrives is in the register, and had left or came after the opening."),
    /** Live. Others are not missed. */
    ABSENTEE_IS_MEMBER("meetings.absentee-is-member", "Who is recorded as absent is a member of the body that day."),
    /** Live. A substitute is somebody's. */
    SUBSTITUTE_NAMED(
            "meetings.substitute-named",
            "A substitute attends in the place of a member who is named, and nobody else does."),
    /**
     * Live, councils and their committees. Only standing orders allow it (1972 Act, section 106); a seat votes once.
     */
    SUBSTITUTE_FITS(
            "meetings.substitute-fits",
            "A substitute is named for the member in the body's roster, and only one of the two is there."),
    /** Live. One person presides (Schedule 12 paragraph 5). */
    CHAIR_FREE("meetings.chair-free", "Somebody takes the chair when nobody presides."),
    /** Live. What is vacated was held. */
    CHAIR_HELD("meetings.chair-held", "Who vacates the chair presides."),
    /** Live. Nobody presides from outside (Schedule 12 paragraph 5). */
    CHAIR_VACATED_FIRST("meetings.chair-vacated-first", "Whoever presides vacates the chair before leaving."),
    /** Live. Decisions are put to the meeting by somebody (Schedule 12 paragraph 5). */
    SOMEBODY_PRESIDES("meetings.somebody-presides", "A meeting votes, resolves and elects while somebody presides."),
    /** Live. What nobody did, nobody did. */
    NOBODY_DECLARED(
            "meetings.nobody-declared",
            "That nobody declared an interest is recorded once, and not after a declaration."),
    /** Live. The public is excluded and readmitted in turn. */
    PUBLIC_ADMITTED("meetings.public-admitted", "The public is excluded when it is admitted."),
    /** Live. The public is excluded and readmitted in turn. */
    PUBLIC_EXCLUDED("meetings.public-excluded", "The public is readmitted when it is excluded."),
    /** Live, councils and their committees. Exempt information is described by law (1972 Act, Schedule 12A Part 1). */
    EXEMPT_DESCRIBED(
            "meetings.exempt-described",
            "Exempt information is of a description in paragraphs 1 to 7 of schedule 12A; only exempt information is."),
    /** Live, councils and their committees. The public may stay unless the meeting resolves (1972 Act, s. 100A (4)). */
    EXCLUSION_RESOLVED(
            "meetings.exclusion-resolved",
            "The public is excluded from exempt business by a resolution of the meeting."),
    /** Live, councils and their committees. An exclusion is for an item, not for good (1972 Act, section 100A). */
    PUBLIC_READMITTED("meetings.public-readmitted", "A meeting is closed when the public has been readmitted."),
    /** Live. Only what broke off goes on. */
    ADJOURNED("meetings.adjourned", "A meeting resumes when it is adjourned."),
    /** Live. A meeting may pass midnight, not go back. */
    RESUMED_LATER("meetings.resumed-later", "A meeting resumes on the day of its adjournment or a later one.");

    private final String code;
    private final String sentence;

    SittingRule(String code, String sentence) {
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
