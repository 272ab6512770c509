package org.minutebook.query.findings;

import static org.minutebook.query.findings.FindingRule.ACTS_WITHOUT_ATTENDING;
import static org.minutebook.query.findings.FindingRule.APPROVAL_OF_ONE_MEETING;
import static org.minutebook.query.findings.FindingRule.APPROVES_ITSELF;
import static org.minutebook.query.findings.FindingRule.DECISION_IN_NARRATIVE_ONLY;
import static org.minutebook.query.findings.FindingRule.DECISION_WITHOUT_TEXT;
import static org.minutebook.query.findings.FindingRule.ELECTION_WITHOUT_YEAR;
import static org.minutebook.query.findings.FindingRule.ITEM_WITHOUT_OUTCOME;
import static org.minutebook.query.findings.FindingRule.NEXT_MEETING_IN_THE_PAST;
import static org.minutebook.query.findings.FindingRule.NUMBER_MISSING;
import static org.minutebook.query.findings.FindingRule.NUMBER_OF_ANOTHER_YEAR;
import static org.minutebook.query.findings.FindingRule.NUMBER_OUT_OF_SERIES;
import static org.minutebook.query.findings.FindingRule.NUMBER_REPEATED;
import static org.minutebook.query.findings.FindingRule.OFFICE_NOT_HELD;
import static org.minutebook.query.findings.FindingRule.ORGANISATION_UNKNOWN;
import static org.minutebook.query.findings.FindingRule.PLACEHOLDER_TEXT;
import static org.minutebook.query.findings.FindingRule.PRESIDER_MISSING;
import static org.minutebook.query.findings.FindingRule.PROPOSER_MISSING;
import static org.minutebook.query.findings.FindingRule.QUORUM_NOT_SHOWN;
import static org.minutebook.query.findings.FindingRule.RESTRICTION_WITHOUT_END;
import static org.minutebook.query.findings.FindingRule.SIGNATURE_MISSING;
import static org.minutebook.query.findings.FindingRule.START_MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.Speaker;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.record.log.RecordedEvent;

/** Looks through the events of one meeting for slips. */
final class MinutesLint {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(x{3,}|tb[acd]|todo|lorem ipsum)\\b|\\?{2,}|_{3,}|\\[[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER_MINUTES =
            Pattern.compile("\\bminutes\\b.*\\b(last|previous|meeting)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLED = Pattern.compile("(Cllrs?|Councillors?|Ald(erman)?|Mayor)\\b.*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words that name a role and nobody in particular. */
    private static final Set<String> ROLES = Set.of(
            "member",
            "members",
            "officer",
            "officers",
            "representative",
            "representatives",
            "chair",
            "vice",
            "partners");

    /** Says who held an office that a list gives somebody, by title. */
    interface Holders {
        /** Whether somebody held the office with that title on the meeting's day; true where nobody can tell. */
        boolean held(String title, String personId);
    }

    private final String meetingId;
    private final MeetingDetails details;
    private final List<RecordedEvent> history;
    private final Holders holders;
    private final List<Finding> findings = new ArrayList<>();

    private MinutesLint(String meetingId, MeetingDetails details, List<RecordedEvent> history, Holders holders) {
        this.meetingId = meetingId;
        this.details = details;
        this.history = history;
        this.holders = holders;
    }

    /**
     * All findings, in the order of the minutes.
     *
     * @param history the events of the meeting, in order
     */
    static List<Finding> of(String meetingId, MeetingDetails details, List<RecordedEvent> history, Holders holders) {
        var lint = new MinutesLint(meetingId, details, history, holders);
        lint.meeting();
        lint.attendance();
        lint.items();
        DebateLint.look(
                history, (rule, itemId, message, event) -> lint.found(rule, lint.place(itemId), message, event));
        lint.placeholders();
        lint.findings.addAll(CallingLint.of(details, history));
        return lint.findings;
    }

    private record Of<E>(RecordedEvent event, E fact) {}

    private <E> List<Of<E>> all(Class<E> type) {
        return history.stream()
                .filter(event -> type.isInstance(event.fact()))
                .map(event -> new Of<>(event, type.cast(event.fact())))
                .toList();
    }

    private void found(FindingRule rule, String place, String message, RecordedEvent event) {
        findings.add(new Finding(
                rule,
                rule.severity(),
                place,
                message,
                event == null ? null : event.eventId(),
                event == null ? null : event.position()));
    }

    private void meeting() {
        boolean opened = !all(MeetingOpened.class).isEmpty();
        boolean transcribed = !all(MeetingTranscribed.class).isEmpty();
        if (!opened) {
            found(PRESIDER_MISSING, "meeting", "Who presided is not recorded.", null);
        }
        if (!opened && !details.start().isRecorded()) {
            found(START_MISSING, "meeting", "When the meeting began is not recorded.", null);
        }
        if (transcribed
                && texts().noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("quor"))) {
            found(QUORUM_NOT_SHOWN, "meeting", "The minutes do not say that there was a quorum.", null);
        }
        found(SIGNATURE_MISSING, "meeting", "That the minutes were signed is not recorded.", null);
    }

    private Stream<String> texts() {
        return Stream.concat(
                all(DiscussionRecorded.class).stream()
                        .map(paragraph -> paragraph.fact().text()),
                all(ResolutionPassed.class).stream()
                        .flatMap(resolution -> resolution.fact().clauses().stream())
                        .map(Clause::text));
    }

    private void attendance() {
        for (var attendance : all(AttendanceRecorded.class)) {
            var person = attendance.fact().person();
            if (!attendance.fact().organisation().isRecorded()
                    && !STYLED.matcher(person.printedAs()).matches()) {
                found(
                        ORGANISATION_UNKNOWN,
                        "attendance",
                        "Where " + person.printedAs() + " came from is not said.",
                        attendance.event());
            }
            attendance
                    .fact()
                    .office()
                    .asOptional()
                    .filter(title -> !holders.held(title, person.personId()))
                    .ifPresent(title -> found(
                            OFFICE_NOT_HELD,
                            "attendance",
                            person.printedAs() + " is listed as " + title
                                    + ", which the register does not have them holding that day.",
                            attendance.event()));
        }
        speakers();
    }

    private void speakers() {
        var listed = all(AttendanceRecorded.class).stream()
                .flatMap(attendance -> words(attendance.fact().person().printedAs() + " "
                        + attendance
                                .fact()
                                .organisation()
                                .asOptional()
                                .map(from -> from.printedAs() + " "
                                        + from.team().asOptional().orElse(""))
                                .orElse("")))
                .collect(Collectors.toSet());
        var people = all(AttendanceRecorded.class).stream()
                .map(attendance -> attendance.fact().person().personId())
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var paragraph : all(DiscussionRecorded.class)) {
            for (Speaker speaker : paragraph.fact().speakers()) {
                var words = words(speaker.statedAs()).toList();
                boolean isListed = speaker.personId()
                        .asOptional()
                        .map(people::contains)
                        .orElseGet(() -> words.isEmpty() || listed.containsAll(words));
                if (!isListed && seen.add(words.isEmpty() ? speaker.statedAs() : words.get(0))) {
                    found(
                            ACTS_WITHOUT_ATTENDING,
                            place(paragraph.fact().itemId()),
                            "'" + speaker.statedAs() + "' speaks, and is in no list of who was there.",
                            paragraph.event());
                }
            }
        }
    }

    /** The words that name somebody: those with a capital letter, without roles. */
    private static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> Character.isUpperCase(word.charAt(0)) && !word.equals("The"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !ROLES.contains(word));
    }

    private String place(String itemId) {
        return all(ItemTaken.class).stream()
                .map(Of::fact)
                .filter(item -> item.itemId().equals(itemId))
                .map(item -> item.reference().asOptional().orElse(item.heading()))
                .findFirst()
                .orElse("meeting");
    }

    private void items() {
        numbers();
        for (var item : all(ItemTaken.class)) {
            var id = item.fact().itemId();
            var considered = all(MinutesConsidered.class).stream()
                    .filter(minutes -> minutes.fact().itemId().equals(id))
                    .toList();
            if (considered.size() > 1
                    || considered.isEmpty()
                            && EARLIER_MINUTES.matcher(item.fact().heading()).find()) {
                found(
                        APPROVAL_OF_ONE_MEETING,
                        place(id),
                        "The item is about earlier minutes, and those of " + considered.size()
                                + " meetings were put to it.",
                        item.event());
            }
            considered.stream()
                    .filter(minutes -> minutes.fact().ofMeetingId().equals(meetingId)
                            || !minutes.fact().heldOn().isBefore(details.heldOn()))
                    .forEach(minutes -> found(
                            APPROVES_ITSELF,
                            place(id),
                            "The minutes that were put to the meeting are its own, or of no earlier day.",
                            minutes.event()));
            outcome(item);
        }
        decisions();
        for (var next : all(NextMeetingAnnounced.class)) {
            if (!next.fact().heldOn().isAfter(details.heldOn())) {
                found(
                        NEXT_MEETING_IN_THE_PAST,
                        place(next.fact().itemId()),
                        "The next meeting is announced for " + next.fact().heldOn() + ", which is not after this one.",
                        next.event());
            }
        }
        for (var restriction : all(RestrictionApplied.class)) {
            if (!restriction.fact().releaseCondition().isRecorded()
                    && !restriction.fact().reviewOn().isRecorded()) {
                found(
                        RESTRICTION_WITHOUT_END,
                        place(restriction.fact().itemId()),
                        "Neither what lifts the restriction nor when to look at it again is recorded.",
                        restriction.event());
            }
        }
    }

    private void numbers() {
        var seen = new HashMap<Integer, String>();
        Integer last = null;
        boolean numbered = all(ItemTaken.class).stream()
                .anyMatch(item -> item.fact().reference().isRecorded());
        for (var item : all(ItemTaken.class)) {
            var place = place(item.fact().itemId());
            if (numbered && !item.fact().reference().isRecorded()) {
                found(NUMBER_MISSING, place, "The item has no number, and others have one.", item.event());
                continue;
            }
            if (isOfAnotherYear(item.fact())) {
                found(
                        NUMBER_OF_ANOTHER_YEAR,
                        place,
                        "The number does not carry the year of the meeting's term.",
                        item.event());
            }
            var number = item.fact().number().asOptional().orElse(null);
            if (number != null) {
                var other = seen.putIfAbsent(number, place);
                if (other != null) {
                    found(NUMBER_REPEATED, place, "Another item has the same number.", item.event());
                } else if (last != null && number != last + 1) {
                    found(
                            NUMBER_OUT_OF_SERIES,
                            place,
                            "The number does not follow on the one before, " + last + ".",
                            item.event());
                }
                last = number;
            }
        }
    }

    private boolean isOfAnotherYear(ItemTaken item) {
        var term = details.term().asOptional();
        return term.isPresent()
                && item.reference().isRecorded()
                && details.constitution()
                        .numbering()
                        .read(item.reference().value(), term.get().firstYear())
                        .isEmpty()
                && Stream.iterate(
                                term.get().firstYear() - 3,
                                year -> year <= term.get().firstYear() + 3,
                                year -> year + 1)
                        .anyMatch(year -> details.constitution()
                                .numbering()
                                .read(item.reference().value(), year)
                                .isPresent());
    }

    private void outcome(Of<ItemTaken> item) {
        var id = item.fact().itemId();
        boolean resolved = all(ResolutionPassed.class).stream()
                .anyMatch(resolution -> resolution.fact().itemId().equals(id));
        boolean announced = all(NextMeetingAnnounced.class).stream()
                .anyMatch(next -> next.fact().itemId().equals(id));
        boolean lost = all(VoteRecorded.class).stream()
                .anyMatch(vote -> vote.fact().itemId().equals(id) && vote.fact().outcome() == VoteOutcome.LOST);
        if (resolved || announced || lost) {
            return;
        }
        var verb = details.constitution().houseStyle().decisionVerb();
        var narrative = all(DiscussionRecorded.class).stream()
                .filter(paragraph -> paragraph.fact().itemId().equals(id)
                        && paragraph.fact().text().contains(verb.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (narrative.isPresent()) {
            found(
                    DECISION_IN_NARRATIVE_ONLY,
                    place(id),
                    "The narrative says " + verb + ", and the item has no decision of its own.",
                    narrative.get().event());
        } else {
            found(ITEM_WITHOUT_OUTCOME, place(id), "Nothing is recorded to have come of the item.", item.event());
        }
    }

    private void decisions() {
        for (var resolution : all(ResolutionPassed.class)) {
            for (Clause clause : resolution.fact().clauses()) {
                if (words(clause.text()).findAny().isEmpty()
                        && !WORD.matcher(clause.text()).find()) {
                    found(
                            DECISION_WITHOUT_TEXT,
                            place(resolution.fact().itemId()),
                            "Clause " + clause.number() + " says nothing.",
                            resolution.event());
                }
                if (clause.approvesMinutesOf()
                        .asOptional()
                        .filter(meetingId::equals)
                        .isPresent()) {
                    found(
                            APPROVES_ITSELF,
                            place(resolution.fact().itemId()),
                            "A clause approves the minutes in which it stands.",
                            resolution.event());
                }
            }
        }
        for (var nomination : all(NominationRecorded.class)) {
            if (!nomination.fact().proposer().isRecorded()) {
                found(
                        PROPOSER_MISSING,
                        place(nomination.fact().itemId()),
                        "Who proposed " + nomination.fact().candidate().printedAs() + " is not recorded.",
                        nomination.event());
            }
        }
        var clauses = new HashMap<String, String>();
        all(ResolutionPassed.class)
                .forEach(resolution -> clauses.put(
                        resolution.fact().resolutionId(),
                        resolution.fact().clauses().stream().map(Clause::text).collect(Collectors.joining(" "))));
        elections(clauses);
    }

    private void elections(Map<String, String> clauses) {
        for (var election : all(ElectionConcluded.class)) {
            var label = election.fact().term().label();
            var text = clauses.getOrDefault(election.fact().resolutionId(), label);
            if (!text.contains(label)) {
                found(
                        ELECTION_WITHOUT_YEAR,
                        election.fact().minute().asOptional().orElse("meeting"),
                        "The decision that elects " + election.fact().elected().printedAs()
                                + " does not say for which year.",
                        election.event());
            }
        }
    }

    /** Text that was to be replaced, wherever it stands. */
    private void placeholders() {
        for (var paragraph : all(DiscussionRecorded.class)) {
            placeholder(paragraph.fact().text(), place(paragraph.fact().itemId()), paragraph.event());
        }
        for (var resolution : all(ResolutionPassed.class)) {
            resolution
                    .fact()
                    .clauses()
                    .forEach(clause ->
                            placeholder(clause.text(), place(resolution.fact().itemId()), resolution.event()));
        }
        for (var item : all(ItemTaken.class)) {
            placeholder(item.fact().heading(), place(item.fact().itemId()), item.event());
        }
    }

    private void placeholder(String text, String place, RecordedEvent event) {
        var match = PLACEHOLDER.matcher(text);
        if (match.find()) {
            found(PLACEHOLDER_TEXT, place, "'" + match.group() + "' seems to stand for something else.", event);
        }
    }
}
