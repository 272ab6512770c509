package org.minutebook.query;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/** The rules for whoever reads. */
public enum QueryRule implements Rule {
    /** A read has the parameters that it is documented to have. */
    PARAMETER_KNOWN("query.parameter-known", "A read takes the parameters that it has, each once.", Refusal.MALFORMED),
    /** A parameter's value has the form that it must have. */
    PARAMETER_READABLE("query.parameter-readable", "A parameter of this read cannot be read.", Refusal.MALFORMED),
    /** A day is a date of the calendar. */
    ON_READABLE("query.on-readable", "'on' is a date, such as 2022-10-01.", Refusal.MALFORMED),
    /** A position to wait for is a number. */
    MIN_POSITION_READABLE(
            "query.min-position-readable", "'min-position' is a position of the record.", Refusal.MALFORMED),
    /** What is asked for has been projected. */
    PROJECTION_NOT_BEHIND(
            "query.projection-behind",
            "This view has not read that far yet; ask again in a second.",
            Refusal.TRY_AGAIN),
    /** A body is known by its code or its id. */
    BODY_KNOWN("query.body-known", "There is no body with this code or id.", Refusal.NOT_FOUND),
    /** An office is one that the body has or had. */
    OFFICE_KNOWN("query.office-known", "The body has never had an office with this key.", Refusal.NOT_FOUND),
    /** A holding of an office is known by its id. */
    TENURE_KNOWN("query.tenure-known", "The office has no holding with this id.", Refusal.NOT_FOUND),
    /** An organisation is known by its id. */
    ORGANISATION_KNOWN("query.organisation-known", "There is no organisation with this id.", Refusal.NOT_FOUND),
    /** A meeting is known by its id, or by its body and day. */
    MEETING_KNOWN("query.meeting-known", "There is no such meeting.", Refusal.NOT_FOUND),
    /** A version of an agenda is known by its number. */
    AGENDA_VERSION_KNOWN(
            "query.agenda-version-known", "The agenda has not been published in this version.", Refusal.NOT_FOUND),
    /** A version of minutes is known by its number or its name. */
    VERSION_KNOWN("query.version-known", "The minutes have no such version.", Refusal.NOT_FOUND),
    /** What is read as sealed has been sealed. */
    SEALED_BY_THEN("query.sealed-by-then", "These minutes have not been sealed.", Refusal.NOT_FOUND),
    /** What is shown as sealed is what was sealed. */
    SEAL_INTACT(
            "query.seal-intact",
            "The record does not give the bytes that were sealed: it or the program has been changed; verify it.",
            Refusal.CONFLICT),
    /** A minute is known by its number. */
    REFERENCE_KNOWN("query.reference-known", "No minute has this number.", Refusal.NOT_FOUND),
    /** A number means one minute. */
    REFERENCE_CLEAR(
            "query.reference-clear", "Minutes of several terms have this number; add the year.", Refusal.NOT_FOUND),
    /** What is asked of the past had been recorded by then. */
    RECORDED_BY_THEN(
            "query.recorded-by-then", "Nothing had been recorded of this by the moment asked for.", Refusal.NOT_FOUND),
    /** A person is known by an id. */
    PERSON_KNOWN("query.person-known", "There is no person with this id.", Refusal.NOT_FOUND),
    /** A projection is known by its name. */
    PROJECTION_KNOWN("query.projection-known", "There is no projection with this name.", Refusal.NOT_FOUND),
    /** An operation is known by its id. */
    OPERATION_KNOWN("query.operation-known", "There is no operation with this id.", Refusal.NOT_FOUND),
    /** One operation of a kind runs at a time. */
    OPERATION_ALONE(
            "query.operation-alone",
            "An operation of this kind is under way; wait for it, or cancel it.",
            Refusal.CONFLICT),
    /** What has ended is not cancelled. */
    OPERATION_UNDER_WAY(
            "query.operation-under-way", "This operation has ended; there is nothing to cancel.", Refusal.CONFLICT),
    /** A checkpoint is known by the last position that it has. */
    CHECKPOINT_KNOWN("query.checkpoint-known", "There is no checkpoint with this position.", Refusal.NOT_FOUND),
    /** A position of the record holds an event. */
    POSITION_TAKEN("query.position-taken", "Nothing has been recorded at this position.", Refusal.NOT_FOUND);

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    QueryRule(String code, String sentence, Refusal refusal) {
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
