package org.minutebook.query.minutes;

import java.util.Locale;
import org.minutebook.query.minutes.MinutesDocument.Approval;
import org.minutebook.query.minutes.MinutesDocument.Progress;
import org.minutebook.query.minutes.MinutesDocument.Standing;

/**
 * What stands above a rendition: how far the minutes have come. The sealed text has none.
 *
 * @param stage one word
 * @param sentence more of it, may be empty
 */
record StageBanner(String stage, String sentence) {
    static StageBanner of(MinutesDocument document) {
        var standing = document.standing();
        var approved =
                document.approved().asOptional().map(StageBanner::approval).orElse("");
        var signed = approved
                + standing.signature()
                        .asOptional()
                        .map(by -> " Signed by " + by.printedAs() + " on " + by.on() + ".")
                        .orElse("");
        return switch (standing.progress()) {
            case DRAFT, CIRCULATED, SUBMITTED, DEFERRED -> new StageBanner("DRAFT", draft(standing));
            case APPROVED -> new StageBanner("APPROVED", approved + corrections(standing));
            case SIGNED -> new StageBanner("SIGNED", signed + corrections(standing));
            case SEALED ->
                new StageBanner(
                        "SEALED",
                        signed + corrections(standing) + " SHA-256 "
                                + standing.seal().value().sha256() + ".");
        };
    }

    private static String draft(Standing standing) {
        var version = standing.version() == 0 ? "" : "Version " + standing.version() + ". ";
        return version
                + (standing.progress() == Progress.SUBMITTED
                        ? "Put to a later meeting for approval."
                        : "Subject to approval; that these minutes were approved has not been recorded.");
    }

    private static String approval(Approval approval) {
        return "Approved on " + approval.on()
                + approval.minute()
                        .asOptional()
                        .map(minute -> ", minute " + minute)
                        .orElse("") + ".";
    }

    private static String corrections(Standing standing) {
        int corrections = standing.corrections().size();
        return corrections == 0 ? "" : String.format(Locale.ROOT, " With %d correction(s).", corrections);
    }
}
