package org.minutebook.query.register;

/** What kind of thing the register says of somebody or something. */
enum FactKind {
    /** A person's name. */
    NAME,
    /** What stands before a person's name. */
    STYLE,
    /** What stands behind a person's name. */
    HONOUR,
    /** Another name of a person. */
    ALIAS,
    /** The entry stands for no person of its own; the object is the one that stands for both. */
    MERGED,
    /** A body's name. */
    BODY_NAME,
    /** A body took over, the object. */
    BODY_SUCCEEDED,
    /** A body ceased to be. */
    BODY_DISSOLVED,
    /** An organisation's name; the detail is how minutes print it. */
    ORGANISATION_NAME,
    /** A team of an organisation. */
    TEAM,
    /** An organisation took over, the object. */
    ORGANISATION_SUCCEEDED,
    /** An organisation's role on a body by statute. */
    STATUTORY_ROLE,
    /**
     * The organisation, the object, that a membership, the subject, represents; without an object the detail says why.
     */
    REPRESENTATION,
    /** A seat of a body, by key in the text; the detail is its class, the object the organisation entitled to it. */
    SEAT,
    /** A declared vacancy: the subject is the body, the text what is vacant, the detail the day of notice. */
    VACANCY,
    /** Somebody, the object, who may stand in for a membership, the subject; the detail is the one meeting at which. */
    SUBSTITUTE,
    /** Approved absence in a membership, the subject; the text is the reason, the detail what approved it. */
    LEAVE
}
