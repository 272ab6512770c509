package org.minutebook.actions.events;

import java.time.LocalDate;
import org.minutebook.record.Recorded;

/**
 * Where an action comes from: a clause that a meeting resolved, or an undertaking given there.
 *
 * @param bodyId the body that met
 * @param heldOn the day of the meeting
 * @param itemId the item, within the meeting
 * @param minute the item's number as printed, such as {@code QB 16/22}
 * @param clause the clause; {@code none} when it comes from an undertaking
 * @param undertaking the undertaking; {@code none} when it comes from a clause
 */
public record ActionOrigin(
        String meetingId,
        String bodyId,
        LocalDate heldOn,
        String itemId,
        Recorded<String> minute,
        Recorded<ResolvedClause> clause,
        Recorded<Undertaking> undertaking) {
    /** @throws IllegalArgumentException unless it is either a clause or an undertaking */
    public ActionOrigin {
        if (clause.isRecorded() == undertaking.isRecorded()) {
            throw new IllegalArgumentException("an action comes from a clause or from an undertaking, not from both");
        }
    }

    /**
     * A clause of a resolution.
     *
     * @param resolutionId the resolution, within the meeting
     * @param number the clause's number in it, from 1
     * @param text the clause as printed
     */
    public record ResolvedClause(String resolutionId, int number, String text) {}

    /**
     * Something undertaken without a decision.
     *
     * @param undertakingId the undertaking, within the meeting
     * @param text what was undertaken
     */
    public record Undertaking(String undertakingId, String text) {}
}
