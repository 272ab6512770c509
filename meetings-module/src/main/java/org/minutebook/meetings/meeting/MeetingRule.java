package org.minutebook.meetings.meeting;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/**
 * The rulebook of meetings. Those marked as a live meeting's do not bind a transcription, which accepts what its
 * document says; they show there as findings.
 */
enum MeetingRule implements Rule {
    /** There is a constitution to hold it by. */
    BODY_CONSTITUTED("meetings.body-constituted", "A body meets once its constitution has been recorded."),
    /** What has been dissolved does not meet. */
    BODY_ACTIVE("meetings.body-active", "The body has not been dissolved by the day of the meeting."),
    /** A local id means one thing. */
    ID_ONCE("meetings.id-once", "Ids within a meeting are used once."),
    /** Only a scheduled meeting can begin. */
    SCHEDULED("meetings.scheduled", "A meeting is opened once, when it has been scheduled."),
    /** Business belongs to a meeting in progress. */
    IN_PROGRESS("meetings.in-progress", "Business is recorded while the meeting is open or being transcribed."),
    /** Who is there is known from the arrival to the end. */
    NOT_CLOSED("meetings.not-closed", "A closed meeting takes nothing more."),
    /** Live. Business needs a quorum (for councils: Local Government Act 1972, Schedule 12). */
    QUORUM_PRESENT("meetings.quorum-present", "Business needs a quorum."),
    /** Live. Somebody who is there presides (Schedule 12). */
    PRESIDER_PRESENT("meetings.presider-present", "Who presides is present."),
    /** Live. A person attends in one capacity. */
    PRESENT_ONCE("meetings.present-once", "A person is recorded as present, or as absent, once."),
    /** Live. Who was there is said with the capacity. */
    CAPACITY_NAMED("meetings.capacity-named", "A live meeting records in which capacity somebody attends."),
    /** Live. Members are on the body's roster. */
    CAPACITY_FITS("meetings.capacity-fits", "Who attends as a member is a member of the body that day."),
    /** A list says where somebody stands. */
    HEADING_KNOWN(
            "meetings.heading-known",
            "An attendance has a capacity or a heading; apologies are recorded as such.",
            Refusal.MALFORMED),
    /** Live. Nobody is both there and not there. */
    ABSENT_OR_PRESENT("meetings.absent-or-present", "Nobody both attends and sends apologies."),
    /** Empty headings are found in documents, not made. */
    HEADING_TRANSCRIBED(
            "meetings.heading-transcribed", "An empty heading is recorded of a document, once, with nobody under it."),
    /** Live. Numbers are given by the series. */
    NUMBER_FROM_SERIES("meetings.number-from-series", "A live meeting's items are numbered by the body's series."),
    /** What belongs to an item belongs to one that was taken. */
    ITEM_TAKEN(
            "meetings.item-taken",
            "Business belongs to an item that the meeting has come to.",
            Refusal.UNKNOWN_REFERENCE),
    /** Live. No meeting approves its own minutes or a later one's. */
    EARLIER_MEETING("meetings.earlier-meeting", "A meeting considers minutes of an earlier meeting of the same body."),
    /** Live. Approved minutes are not approved again. */
    NOT_YET_APPROVED("meetings.not-yet-approved", "Minutes are approved once."),
    /** Minutes are approved when they have been put to the meeting. */
    MINUTES_CONSIDERED(
            "meetings.minutes-considered",
            "Minutes are approved by a meeting that has considered them.",
            Refusal.UNKNOWN_REFERENCE),
    /** Only the body's own offices are filled. */
    OFFICE_OF_BODY("meetings.office-of-body", "An election is to an office of the body.", Refusal.UNKNOWN_REFERENCE),
    /** Live. Somebody proposed. */
    PROPOSER_NAMED("meetings.proposer-named", "A live nomination names who proposed."),
    /** Live. Only members there may propose and second. */
    ENTITLED("meetings.entitled", "Who proposes or seconds is present as a member."),
    /** Live. Seconding takes a second person. */
    SECONDER_DIFFERS(
            "meetings.seconder-differs", "A nomination is seconded by another than its proposer or candidate."),
    /** A nomination is seconded once. */
    SECONDED_ONCE("meetings.seconded-once", "A nomination is seconded once."),
    /** What is voted on or elected from was nominated. */
    NOMINATED(
            "meetings.nominated", "A nomination has been recorded before it is spoken of.", Refusal.UNKNOWN_REFERENCE),
    /** A vote is on something. */
    QUESTION_KNOWN(
            "meetings.question-known",
            "A vote is on nominations, on a motion or on a question in words.",
            Refusal.MALFORMED),
    /** Live. Nobody votes who is not there. */
    COUNT_WITHIN_ROLL("meetings.count-within-roll", "No more vote than members are present."),
    /** Live. A majority carries (Schedule 12 paragraph 39); an equal vote is lost until a casting one decides it. */
    COUNT_FITS_OUTCOME(
            "meetings.count-fits-outcome",
            "A vote is carried exactly when more are for than against, or more for one candidate than for any other."),
    /** What a decision rests on was voted. */
    VOTED("meetings.voted", "A vote has been recorded before it is spoken of.", Refusal.UNKNOWN_REFERENCE),
    /** Live. A lost vote decides nothing. */
    VOTE_CARRIED("meetings.vote-carried", "What is decided or filled by a vote was carried by it."),
    /** Clauses are numbered through. */
    CLAUSES_NUMBERED("meetings.clauses-numbered", "Clauses are numbered 1, 2, 3 and so on.", Refusal.MALFORMED),
    /** An election is said by a resolution. */
    RESOLVED("meetings.resolved", "A resolution has been recorded before it is spoken of.", Refusal.UNKNOWN_REFERENCE),
    /** An election fills the office that the nomination was for, by the vote that was on it. */
    ELECTION_COHERES(
            "meetings.election-coheres",
            "An election's nomination is for its office, its vote on that nomination, its resolution of the same item."),
    /** An undertaking stands in the narrative. */
    PARAGRAPH_RECORDED(
            "meetings.paragraph-recorded",
            "An undertaking points at a paragraph of this meeting.",
            Refusal.UNKNOWN_REFERENCE),
    /** Live. The next meeting comes after this one. */
    NEXT_IS_LATER("meetings.next-is-later", "The next meeting is one of the same body, after this one."),
    /** What is announced is known. */
    NEXT_KNOWN("meetings.next-known", "The next meeting is named by its id or by its day.", Refusal.MALFORMED),
    /** Live. Names of those present are recorded (Schedule 12 paragraph 40). */
    REGISTER_TAKEN("meetings.register-taken", "A meeting is closed when it is recorded who was there."),
    /** A wording has only slots that its fact fills. */
    WORDING_FITS(
            "meetings.wording-fits",
            "A wording can be read, and has only slots that the fact fills.",
            Refusal.MALFORMED);

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    MeetingRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    MeetingRule(String code, String sentence, Refusal refusal) {
        this.code = code;
        this.sentence = sentence;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
