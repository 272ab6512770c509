package org.minutebook.query.findings;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is looked for. Each was a slip in published minutes. */
enum FindingRule {
    /** Text that was to be replaced. */
    PLACEHOLDER_TEXT("findings.placeholder-text", Severity.MUST_FIX),
    /** An item without a number, where others have one. */
    NUMBER_MISSING("findings.number-missing", Severity.SAY_WHY),
    /** Two items with one number. */
    NUMBER_REPEATED("findings.number-repeated", Severity.MUST_FIX),
    /** A number that does not follow on the one before. */
    NUMBER_OUT_OF_SERIES("findings.number-out-of-series", Severity.SAY_WHY),
    /** A number that carries another year than the meeting's. */
    NUMBER_OF_ANOTHER_YEAR("findings.number-of-another-year", Severity.MUST_FIX),
    /** Minutes that approve themselves, or those of a later day. */
    APPROVES_ITSELF("findings.approves-itself", Severity.MUST_FIX),
    /** An item about earlier minutes that names none, or several. */
    APPROVAL_OF_ONE_MEETING("findings.approval-of-one-meeting", Severity.SAY_WHY),
    /** An item of which nothing came. */
    ITEM_WITHOUT_OUTCOME("findings.item-without-outcome", Severity.HINT),
    /** A decision with nothing in it. */
    DECISION_WITHOUT_TEXT("findings.decision-without-text", Severity.MUST_FIX),
    /** The narrative says that something was decided, and the item has no decision. */
    DECISION_IN_NARRATIVE_ONLY("findings.decision-in-narrative-only", Severity.SAY_WHY),
    /** Somebody acts in the text whom no list has. */
    ACTS_WITHOUT_ATTENDING("findings.acts-without-attending", Severity.SAY_WHY),
    /** Where somebody in the lists comes from is not said. */
    ORGANISATION_UNKNOWN("findings.organisation-unknown", Severity.SAY_WHY),
    /** An office stands beside a name, and the register says that another held it, or nobody. */
    OFFICE_NOT_HELD("findings.office-not-held", Severity.SAY_WHY),
    /** Who proposed somebody is not said. */
    PROPOSER_MISSING("findings.proposer-missing", Severity.SAY_WHY),
    /** A decision that elects somebody does not say for which year. */
    ELECTION_WITHOUT_YEAR("findings.election-without-year", Severity.HINT),
    /** Who presided is not said. */
    PRESIDER_MISSING("findings.presider-missing", Severity.SAY_WHY),
    /** That there was a quorum is not said. */
    QUORUM_NOT_SHOWN("findings.quorum-not-shown", Severity.SAY_WHY),
    /** When it began is not said. */
    START_MISSING("findings.start-missing", Severity.SAY_WHY),
    /** That they were signed is not recorded. */
    SIGNATURE_MISSING("findings.signature-missing", Severity.SAY_WHY),
    /** A restriction that neither ends nor is looked at again. */
    RESTRICTION_WITHOUT_END("findings.restriction-without-end", Severity.HINT),
    /** The next meeting lies before this one. */
    NEXT_MEETING_IN_THE_PAST("findings.next-meeting-in-the-past", Severity.MUST_FIX),
    /** More votes than there were members who could vote. */
    VOTES_EXCEED_ROLL("findings.votes-exceed-roll", Severity.MUST_FIX),
    /** Names, ballots and counts of a vote that do not agree. */
    VOTES_DIFFER("findings.votes-differ", Severity.MUST_FIX),
    /** A vote that by its count went otherwise. */
    OUTCOME_DIFFERS("findings.outcome-differs", Severity.MUST_FIX),
    /** Somebody votes who is not listed among those who may. */
    VOTER_NOT_ATTENDING("findings.voter-not-attending", Severity.MUST_FIX),
    /** A vote by assent or in secret that says how each voted. */
    NAMES_OF_UNNAMED_VOTE("findings.names-of-unnamed-vote", Severity.SAY_WHY),
    /** A vote without names on an item that was to be voted on by name. */
    VOTE_NOT_BY_NAME("findings.vote-not-by-name", Severity.SAY_WHY),
    /** A casting vote on a vote that was not equal. */
    CASTING_VOTE_WITHOUT_TIE("findings.casting-vote-without-tie", Severity.MUST_FIX),
    /** Somebody seconds what they moved or proposed. */
    MOVER_SECONDS("findings.mover-seconds", Severity.SAY_WHY),
    /** A motion that goes on after it was done with, or is voted on before its amendments. */
    MOTION_NOT_OPEN("findings.motion-not-open", Severity.SAY_WHY),
    /** A candidate who declined, and was voted on or elected. */
    DECLINED_YET_CHOSEN("findings.declined-yet-chosen", Severity.SAY_WHY),
    /** An election of somebody who did not have the most votes, nor the casting vote. */
    ELECTED_WITHOUT_MOST_VOTES("findings.elected-without-most-votes", Severity.MUST_FIX),
    /** Fewer clear days than the body's regime asks for, of which it also depends how much that weighs. */
    SHORT_NOTICE("findings.short-notice", Severity.SAY_WHY),
    /** No notice and no agenda of a meeting that law asks them for. */
    NO_NOTICE("findings.no-notice", Severity.SAY_WHY),
    /** An item that no published agenda has and that was not urgent; how much it weighs depends on the regime. */
    NOT_ON_AGENDA("findings.not-on-agenda", Severity.SAY_WHY),
    /** Another item before the election of the chair, at a council's annual meeting. */
    ELECTION_NOT_FIRST("findings.election-not-first", Severity.SAY_WHY),
    /** Another meeting of the body on the same day. */
    ANOTHER_MEETING_THAT_DAY("findings.another-meeting-that-day", Severity.HINT),
    /** Somebody acts who had left. */
    ACTS_AFTER_LEAVING("findings.acts-after-leaving", Severity.SAY_WHY),
    /** Somebody leaves who was not there, comes who was, or is absent and in a list. */
    PRESENCE_UNCLEAR("findings.presence-unclear", Severity.SAY_WHY),
    /** A vote when too few were there. */
    VOTE_INQUORATE("findings.vote-inquorate", Severity.MUST_FIX),
    /** Two preside, or one who had left. */
    PRESIDING_UNCLEAR("findings.presiding-unclear", Severity.SAY_WHY),
    /** Somebody presides over the vote on their own election, which some laws forbid. */
    CANDIDATE_PRESIDES("findings.candidate-presides", Severity.HINT),
    /** A substitute for nobody, or whom the roster does not name. */
    SUBSTITUTE_WITHOUT_RIGHT("findings.substitute-without-right", Severity.SAY_WHY),
    /** Somebody attends a council remotely, which the law does not allow everywhere. */
    REMOTE_IN_COUNCIL("findings.remote-in-council", Severity.SAY_WHY),
    /** Nobody declared an interest, and somebody did. */
    DECLARATIONS_CONTRADICT("findings.declarations-contradict", Severity.SAY_WHY),
    /** The public was excluded twice, or not let in again. */
    EXCLUSION_NOT_ENDED("findings.exclusion-not-ended", Severity.SAY_WHY),
    /** The public was excluded without a paragraph of the law or without a resolution. */
    EXEMPTION_UNFOUNDED("findings.exemption-unfounded", Severity.MUST_FIX),
    /** An item takes business after it was put off, sent away or withdrawn. */
    SETTLED_ITEM_GOES_ON("findings.settled-item-goes-on", Severity.SAY_WHY),
    /** Nothing became of an item of the agenda. */
    AGENDA_ITEM_LEFT("findings.agenda-item-left", Severity.SAY_WHY),
    /** The meeting goes on before it broke off. */
    RESUMED_TOO_EARLY("findings.resumed-too-early", Severity.MUST_FIX),
    /** A decision of the last six months is rescinded, which many standing orders forbid. */
    RESCINDED_WITHIN_SIX_MONTHS("findings.rescinded-within-six-months", Severity.HINT);

    private final String code;
    private final Severity severity;

    FindingRule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Names it for ever. */
    @JsonValue
    public String code() {
        return code;
    }

    Severity severity() {
        return severity;
    }
}
