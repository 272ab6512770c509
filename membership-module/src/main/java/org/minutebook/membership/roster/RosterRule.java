package org.minutebook.membership.roster;

import org.minutebook.record.Refusal;
import org.minutebook.record.Rule;

/** What must hold of members and office-holders. */
enum RosterRule implements Rule {
    /** What is no more has no members. */
    BODY_THERE("membership.body-there", "The body has not been dissolved by that day."),
    /** A body goes by the years of its host. */
    TERM_OF_HOST("membership.term-of-host", "The term is one of the organisation that hosts the body."),
    /** A person is a member of a body once at a time. */
    MEMBER_ONCE("membership.member-once", "A person is a member of a body once at a time."),
    /** What is said of a member is said of somebody who is one. */
    IS_MEMBER("membership.is-member", "The person is a member of the body on that day."),
    /** A body has the classes of members that its constitution names. */
    CLASS_EXISTS("membership.class-exists", "The body's constitution has the class of members on that day."),
    /** Who votes follows from the class. */
    VOTING_PERMITTED("membership.voting-permitted", "A member votes only if the class does."),
    /** Only seats that there are can be taken. */
    SEAT_EXISTS("membership.seat-exists", "The body has the seat on that day, for members of that class."),
    /** A key means one seat. */
    SEAT_NEW("membership.seat-new", "Each seat of a body has a key of its own."),
    /** One sits in a seat. */
    SEAT_FREE("membership.seat-free", "A seat is taken by one member at a time."),
    /** A stand-in is somebody's, where the constitution lets there be one. */
    SUBSTITUTES_ALLOWED(
            "membership.substitutes-allowed", "Somebody stands in for a member only if the member's class allows it."),
    /** Nobody stands in for themselves, and what is withdrawn was named. */
    SUBSTITUTE_KNOWN(
            "membership.substitute-known", "A substitute is somebody else, named once, before being withdrawn."),
    /** Absence is approved while there is still a membership (Local Government Act 1972, section 85). */
    LEAVE_IN_TIME("membership.leave-in-time", "Leave is approved before six months without attendance have passed."),
    /** A stretch of time ends after it begins. */
    ENDS_AFTER_BEGINNING("membership.ends-after-beginning", "It ends after the day on which it begins."),
    /** That somebody followed is recorded by who followed. */
    END_REASON_FITS(
            "membership.end-reason-fits", "An end has a reason, and 'succeeded' is what the next election says."),
    /** Offices end before the membership on which they rest. */
    NO_OFFICE_OUTSIDE_MEMBERSHIP(
            "membership.no-office-outside-membership",
            "An office is held within the membership on which it rests; correct or void the one or the other first."),
    /** Only offices that the constitution has can be filled. */
    OFFICE_EXISTS("membership.office-exists", "The body's constitution has the office on that day."),
    /** A single office has one holder in a term. */
    OFFICE_FREE("membership.office-free", "An office has one holder in a term, unless it is joint or was vacated."),
    /** Holders belong to the body. */
    HOLDER_BELONGS("membership.holder-belongs", "An office of a body is held by one of its members."),
    /** Some offices are open to some classes of members only. */
    HOLDER_ELIGIBLE("membership.holder-eligible", "The constitution lets members of the class hold the office."),
    /** Nobody stands in for a holder who is there. */
    ACTING_WHILE_VACANT("membership.acting-while-vacant", "Somebody acts in an office only while nobody holds it."),
    /** Terms follow one another, and so do their office-holders. */
    TENURES_IN_ORDER("membership.tenures-in-order", "Who follows in an office takes it after the one before."),
    /** What ends was there. */
    HOLDS_OFFICE("membership.holds-office", "The person holds the office until then."),
    /** What is declared vacant is. */
    IS_VACANT("membership.is-vacant", "Nobody has the seat or office on that day."),
    /** What is corrected was recorded. */
    CORRECTED_EXISTS(
            "membership.corrected-exists",
            "The roster has such a membership or holding of an office, and it was not voided.",
            Refusal.UNKNOWN_REFERENCE),
    /** A correction says something new. */
    CORRECTION_CHANGES("membership.correction-changes", "A correction changes something.");

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    RosterRule(String code, String sentence) {
        this(code, sentence, Refusal.CONFLICT);
    }

    RosterRule(String code, String sentence, Refusal refusal) {
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
