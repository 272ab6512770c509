package org.minutebook.record;

/** The rules that hold for every record, whatever it is about. */
public enum RecordRule implements Rule {
    /** A command is sent to something that exists. */
    TARGET_EXISTS("record.target-exists", "There is nothing under this id to send the command to.", Refusal.NOT_FOUND),
    /** What a command refers to exists and is of the right kind. */
    REFERENCE_EXISTS(
            "record.reference-exists", "What a command refers to has been recorded before.", Refusal.UNKNOWN_REFERENCE),
    /** An id starts one history only. */
    ID_FREE("record.id-free", "This id is in use; leave it out to be given a new one.", Refusal.CONFLICT),
    /** A command's key stands for one body of one command. */
    KEY_UNUSED(
            "record.key-unused",
            "This Idempotency-Key was used for another request; use a new one.",
            Refusal.UNKNOWN_REFERENCE),
    /** A second request with a key waits until the first is recorded, or asks again. */
    KEY_SETTLED(
            "record.key-settled",
            "The first request with this Idempotency-Key is still being recorded; ask again.",
            Refusal.CONFLICT),
    /** Two commands for one thing are taken one after the other. */
    NOT_OVERTAKEN(
            "record.not-overtaken",
            "Another command for the same thing was recorded meanwhile; read it again and repeat.",
            Refusal.CONFLICT),
    /** The store answers in time. */
    STORE_READY("record.store-ready", "The record could not be reached just now; try again.", Refusal.TRY_AGAIN),
    /** A command is known by its name. */
    COMMAND_KNOWN("record.command-known", "There is no such command here.", Refusal.NOT_FOUND),
    /** A command's body has the shape of the command. */
    COMMAND_READABLE("record.command-readable", "The command's body cannot be read.", Refusal.MALFORMED),
    /** A command has all its fields. */
    COMMAND_COMPLETE("record.command-complete", "Fields of the command are missing or wrong.", Refusal.MALFORMED),
    /** A moment of the record is a position or an instant that has been. */
    KNOWN_READABLE(
            "record.known-readable",
            "'known' is a position of the record or an instant (RFC 3339, such as 2022-10-01T12:00:00Z) that has been.",
            Refusal.MALFORMED);

    private final String code;
    private final String sentence;
    private final Refusal refusal;

    RecordRule(String code, String sentence, Refusal refusal) {
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
