package org.minutebook.query.findings;

import static org.minutebook.query.findings.FindingRule.ELECTION_NOT_FIRST;
import static org.minutebook.query.findings.FindingRule.NOT_ON_AGENDA;
import static org.minutebook.query.findings.FindingRule.NO_NOTICE;
import static org.minutebook.query.findings.FindingRule.SHORT_NOTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.Strictness;
import org.minutebook.membership.events.Office;
import org.minutebook.record.log.RecordedEvent;

/** Looks whether a meeting was called as its body's regime has it, and dealt with what it was called for. */
final class CallingLint {
    private final MeetingDetails details;
    private final List<RecordedEvent> history;
    private final List<Finding> findings = new ArrayList<>();

    private CallingLint(MeetingDetails details, List<RecordedEvent> history) {
        this.details = details;
        this.history = history;
    }

    /** @param history the events of the meeting, in order */
    static List<Finding> of(MeetingDetails details, List<RecordedEvent> history) {
        var lint = new CallingLint(details, history);
        if (!lint.all(MeetingOpened.class).isEmpty()
                || !lint.all(MeetingTranscribed.class).isEmpty()) {
            lint.notice();
            lint.electionFirst();
            lint.agenda();
        }
        return lint.findings;
    }

    private record Of<E>(RecordedEvent event, E fact) {}

    private <E> List<Of<E>> all(Class<E> type) {
        return history.stream()
                .filter(event -> type.isInstance(event.fact()))
                .map(event -> new Of<>(event, type.cast(event.fact())))
                .toList();
    }

    private void found(FindingRule rule, Strictness strictness, String place, String message, RecordedEvent event) {
        findings.add(new Finding(
                rule,
                severity(strictness),
                place,
                message,
                event == null ? null : event.eventId(),
                event == null ? null : event.position()));
    }

    private static Severity severity(Strictness strictness) {
        return switch (strictness) {
            case BLOCK -> Severity.MUST_FIX;
            case WARN -> Severity.SAY_WHY;
            case RECORD -> Severity.HINT;
        };
    }

    /** One way of telling people of the meeting. */
    private record Told(RecordedEvent event, String what, LocalDate heldOn, LocalDate on, int clearDays) {}

    /** What was said of another day, before the meeting was moved, told nobody of this one. */
    private void notice() {
        var needed = ClearDays.neededBy(details.regime());
        if (needed.isEmpty()) {
            return;
        }
        var strictness = Strictness.ofLaw(details.regime()).withoutBlocking();
        var notices = all(NoticePublished.class).stream()
                .map(notice -> new Told(
                        notice.event(),
                        "Notice was given",
                        notice.fact().heldOn(),
                        notice.fact().publishedOn(),
                        notice.fact().clearDays()))
                .filter(told -> told.heldOn().equals(details.heldOn()))
                .toList();
        var agendas = all(AgendaPublished.class).stream()
                .map(agenda -> new Told(
                        agenda.event(),
                        "The agenda was published",
                        agenda.fact().heldOn(),
                        agenda.fact().publishedOn(),
                        agenda.fact().clearDays()))
                .filter(told -> told.heldOn().equals(details.heldOn()))
                .toList();
        Stream.of(notices, agendas)
                .forEach(told -> earliest(told)
                        .filter(one -> one.clearDays() < needed.getAsInt())
                        .ifPresent(one -> found(
                                SHORT_NOTICE,
                                strictness,
                                "meeting",
                                one.what() + " on " + one.on() + ", " + one.clearDays()
                                        + " clear days before the meeting; " + needed.getAsInt() + " are needed.",
                                one.event())));
        if (notices.isEmpty() && agendas.isEmpty() && !all(MeetingOpened.class).isEmpty()) {
            found(
                    NO_NOTICE,
                    strictness,
                    "meeting",
                    "Neither notice of the meeting on " + details.heldOn() + " nor an agenda is recorded; "
                            + needed.getAsInt() + " clear days are needed.",
                    null);
        }
    }

    private static Optional<Told> earliest(List<Told> told) {
        return told.stream().reduce((one, other) -> other.clearDays() > one.clearDays() ? other : one);
    }

    private void electionFirst() {
        var strictness = Strictness.ofLaw(details.regime());
        boolean bound = strictness == Strictness.BLOCK
                && details.kind()
                        .asOptional()
                        .filter(MeetingKind.ANNUAL::equals)
                        .isPresent();
        var taken = all(ItemTaken.class);
        if (!bound || taken.isEmpty() || electsChair(taken.get(0).fact().itemId())) {
            return;
        }
        taken.stream()
                .filter(item -> electsChair(item.fact().itemId()))
                .findFirst()
                .ifPresent(election -> found(
                        ELECTION_NOT_FIRST,
                        strictness.withoutBlocking(),
                        place(election.fact()),
                        "The election of the chair is the first business of an annual meeting; '"
                                + place(taken.get(0).fact()) + "' was taken before it.",
                        election.event()));
    }

    private boolean electsChair(String itemId) {
        return all(NominationRecorded.class).stream()
                .anyMatch(nomination -> nomination.fact().itemId().equals(itemId)
                        && nomination.fact().office().equals(Office.CHAIR));
    }

    private void agenda() {
        var published = all(AgendaPublished.class);
        if (published.isEmpty()) {
            return;
        }
        var listed = new HashSet<String>();
        published.forEach(version -> listed.addAll(version.fact().items()));
        all(AgendaItemAdded.class).stream()
                .map(Of::fact)
                .filter(item -> item.urgency().isRecorded())
                .forEach(item -> listed.add(item.itemId()));
        for (var item : all(ItemTaken.class)) {
            if (!listed.contains(item.fact().itemId())) {
                found(
                        NOT_ON_AGENDA,
                        Strictness.ofLawFromMemory(details.regime()),
                        place(item.fact()),
                        "No published agenda has the item, and it was not added as urgent.",
                        item.event());
            }
        }
    }

    private static String place(ItemTaken item) {
        return item.reference().asOptional().orElse(item.heading());
    }
}
