package org.minutebook.meetings.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

/**
 * The clear days of a notice (Local Government Act 1972, schedule 12, paragraphs 4 and 10; SI 2002/715).
 *
 * <p>Neither the day of issue nor that of the meeting counts, nor does a Saturday, a Sunday or another day that the
 * installation says is none to work on.
 *
 * @param nonWorking such days, bank holidays for instance; none unless an installation names them
 */
public record ClearDays(Set<LocalDate> nonWorking) {
    private static final int OF_PRINCIPAL_COUNCILS = 5;
    private static final int OF_PARISHES = 3;
    private static final int WEEKDAYS = 5;

    /** The days may be given in any order. */
    public ClearDays {
        nonWorking = Set.copyOf(nonWorking);
    }

    /** How many are needed; empty where no law asks for any, as far as is recorded. */
    public static OptionalInt neededBy(Recorded<Regime> regime) {
        return regime.asOptional()
                .map(known -> switch (known) {
                    case PRINCIPAL_COUNCIL, COMMITTEE -> OptionalInt.of(OF_PRINCIPAL_COUNCILS);
                    case PARISH -> OptionalInt.of(OF_PARISHES);
                    case COMMUNITY_SAFETY_PARTNERSHIP, OTHER -> OptionalInt.empty();
                })
                .orElseGet(OptionalInt::empty);
    }

    /** How many there are between two days; none when the second is not after the first. */
    public int between(LocalDate issued, LocalDate heldOn) {
        var first = issued.plusDays(1);
        if (!first.isBefore(heldOn)) {
            return 0;
        }
        long weeks = ChronoUnit.WEEKS.between(first, heldOn);
        long rest = first.plusWeeks(weeks)
                .datesUntil(heldOn)
                .filter(ClearDays::isWeekday)
                .count();
        return (int) (weeks * WEEKDAYS + rest) - leftOut(issued, heldOn).size();
    }

    /** The weekdays between that do not count because the installation says so, in their order. */
    public List<LocalDate> leftOut(LocalDate issued, LocalDate heldOn) {
        return nonWorking.stream()
                .filter(day -> day.isAfter(issued) && day.isBefore(heldOn) && isWeekday(day))
                .sorted()
                .toList();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
