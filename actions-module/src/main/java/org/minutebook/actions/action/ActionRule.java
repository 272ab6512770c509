package org.minutebook.actions.action;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/** What must hold of an action. */
enum ActionRule implements Rule {
    /** An action comes from one place. */
    ORIGIN_NAMED(
            "actions.origin-named",
            "An action comes from one clause of a resolution (resolutionId and clause) or from one undertaking"
                    + " (undertakingId).",
            Refusal.MALFORMED),
    /** The meeting that it comes from has recorded it. */
    ORIGIN_EXISTS(
            "actions.origin-exists",
            "The clause or undertaking that an action comes from is recorded in that meeting.",
            Refusal.UNKNOWN_REFERENCE),
    /** A closed action stays as it is. */
    ACTION_OPEN("actions.action-open", "An action whose completion was accepted takes no more commands."),
    /** An owner is somebody. */
    OWNER_NAMED(
            "actions.owner-named",
            "An owner is named by id, as stated, or both; a team as stated, since its id is its organisation's.",
            Refusal.MALFORMED),
    /** All members and nobody have no id. */
    OWNER_ID_BELONGS(
            "actions.owner-id-belongs",
            "Only a person, an office, an organisation or a team has an id.",
            Refusal.MALFORMED),
    /** An office that owns an action is one of the body's. */
    OFFICE_EXISTS(
            "actions.office-exists",
            "An office named by id is one that the body's constitution has.",
            Refusal.UNKNOWN_REFERENCE),
    /** Each owner is named once. */
    OWNERS_DIFFER("actions.owners-differ", "Each owner of an action is named once."),
    /** One owner at most answers for the others. */
    ONE_LEAD("actions.one-lead", "At most one owner takes the lead."),
    /** Nobody is not one of several. */
    UNASSIGNED_ALONE("actions.unassigned-alone", "'unassigned' stands alone, and leads nothing."),
    /** A date is set in one kind of terms. */
    DUE_FITS_KIND(
            "actions.due-fits-kind",
            "The kinds date, meeting and partial need the field date, meetingId or partial; no other field goes with"
                    + " them, and none with next-ordinary and open.",
            Refusal.MALFORMED),
    /** Another body's calendar is its own. */
    SAME_BODY("actions.same-body", "A meeting that an action is due at, or accepted at, is one of its own body."),
    /** Nothing is due or done before it was asked for. */
    NOT_BEFORE_ORIGIN(
            "actions.not-before-origin",
            "A meeting that an action is due at, or accepted at, is not before the one that it comes from."),
    /** Done is shown. */
    EVIDENCE_GIVEN("actions.evidence-given", "Who claims completion says what shows it.", Refusal.MALFORMED),
    /** One claim waits for an answer. */
    CLAIMED_ONCE(
            "actions.claimed-once",
            "Completion is claimed once and then waits to be accepted; report progress to add to it."),
    /** Only what is claimed can be accepted. */
    CLAIMED_BEFORE_ACCEPTED("actions.claimed-before-accepted", "Completion is claimed before it is accepted.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    ActionRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    ActionRule(String code, String sentence, Refusal refusal) {
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
