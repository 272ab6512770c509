package org.minutebook.meetings.meeting;

import java.util.OptionalInt;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.claims.NumberSeries;

/** The minute numbers of the meeting's body and term. */
final class MinuteNumbers {
    private final MeetingDetails details;
    private final NumberSeries numbers;

    MinuteNumbers(MeetingDetails details, NumberSeries numbers) {
        this.details = details;
        this.numbers = numbers;
    }

    /** The next one, for a live meeting, which always names its term. */
    int next() {
        return numbers.next(series(details.term().value()));
    }

    String printed(int number) {
        return details.constitution()
                .numbering()
                .printed(number, details.term().value().firstYear());
    }

    /**
     * The number in a printed reference. One beyond the series moves it forward; a repeated or backward one is what the
     * document says, and takes nothing.
     */
    Recorded<Integer> asPrinted(Recorded<String> reference) {
        if (!reference.isRecorded() || !details.term().isRecorded()) {
            return Recorded.notRecorded();
        }
        var term = details.term().value();
        OptionalInt number = details.constitution().numbering().read(reference.value(), term.firstYear());
        number.ifPresent(read -> numbers.take(series(term), read));
        return number.isPresent() ? Recorded.of(number.getAsInt()) : Recorded.notRecorded();
    }

    private String series(TermNamed term) {
        return "minutes:" + details.bodyId() + ":" + term.termId();
    }
}
