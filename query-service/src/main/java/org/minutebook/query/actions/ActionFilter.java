package org.minutebook.query.actions;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.query.reading.Parameters;
import org.minutebook.record.RuleBroken;

/**
 * Which actions are asked for.
 *
 * @param status all when empty; {@code open} means not closed
 * @param dueBefore all when empty; otherwise those that are late if not done before that day
 */
record ActionFilter(Optional<ActionStatus> status, Optional<LocalDate> dueBefore) {
    /**
     * Reads the parameters, each of which may be null.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PARAMETER_READABLE}
     */
    static ActionFilter read(String status, String dueBefore) {
        return new ActionFilter(
                Optional.ofNullable(status).map(ActionFilter::status), Parameters.day("due-before", dueBefore));
    }

    private static ActionStatus status(String word) {
        return Arrays.stream(ActionStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> PARAMETER_READABLE.broken("'status' is one of "
                        + Arrays.stream(ActionStatus.values())
                                .map(ActionStatus::word)
                                .collect(Collectors.joining(", "))
                        + ", not '" + word + "'."));
    }

    boolean accepts(TrackedAction action) {
        return status.filter(asked -> !isIn(asked, action.status())).isEmpty()
                && dueBefore.filter(day -> !isDueBefore(day, action)).isEmpty();
    }

    private static boolean isIn(ActionStatus asked, ActionStatus status) {
        return asked == ActionStatus.OPEN ? status != ActionStatus.CLOSED : status == asked;
    }

    private static boolean isDueBefore(LocalDate day, TrackedAction action) {
        return action.due()
                .lastDay()
                .asOptional()
                .filter(lastDay -> lastDay.isBefore(day))
                .isPresent();
    }
}
