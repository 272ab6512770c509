package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.test.TestDatabases;

/**
 * Property: what was sealed is made again, byte for byte, of the record as it was at any later position, and what was
 * shown at a position stays what was shown there; no minutes are approved by their own meeting.
 */
@ParameterizedClass
@EnumSource
class SealedBytesTests {
    private static final int PAIRS = 1200;
    private static final String[] CODES = {"FHA", "FHB", "FHC"};

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private RunningMinutebook minutebook;
    private final List<HarbourParish> parishes = new ArrayList<>();

    @Test
    void sealed_bytes_regenerate_at_every_later_position_and_no_minutes_approve_themselves() {
        try (var running = RunningMinutebook.start(kind, dir)) {
            minutebook = running;
            recordSealed();
            var press = new Press(minutebook.component(EventLog.class));
            var shown = new LinkedHashMap<String, String>();
            var random = new Random(11);
            long head = minutebook.head();
            for (int pair = 0; pair < PAIRS; pair++) {
                var meeting = random(random);
                long position = 1 + random.nextLong(head);
                var history = press.history(meeting, position);
                if (!history.isEmpty()) {
                    shown.put(meeting + " " + position, MinutesText.of(MinutesFold.of(history)));
                }
            }
            assertThat(different(press, random, head)).isEmpty();

            recordMore();
            minutebook.rebuildAll();
            assertThat(different(press, random, minutebook.head())).isEmpty();
            assertThat(shown).hasSizeGreaterThan(PAIRS / 4);
            shown.forEach((asked, text) -> {
                var parts = asked.split(" ");
                assertThat(MinutesText.of(MinutesFold.of(press.history(parts[0], Long.parseLong(parts[1])))))
                        .isEqualTo(text);
            });
            noneApprovesItself(press);
            plantedDifferencesAreFound(press);
        }
    }

    private String random(Random random) {
        var parish = parishes.get(random.nextInt(parishes.size()));
        return parish.id(List.of("june", "september", "november").get(random.nextInt(3)));
    }

    private void recordSealed() {
        for (String code : CODES) {
            var parish = new HarbourParish(minutebook, code);
            parishes.add(parish);
            parish.hold("june", "Eleven lamps were counted at " + code + ".");
            parish.minutes("june", "edit-narrative", """
                    {'itemId': 'i1', 'paragraphId': 'p2', 'text': 'The quay was dark.'}""");
            parish.seal("june", "september", "Eleven lamps", "Twelve lamps");
            parish.meeting("september", "close-meeting", "{}");
        }
    }

    /**
     * Corrections that later meetings resolve, notes, and further meetings, one of which approves the second minutes.
     */
    private void recordMore() {
        for (HarbourParish parish : parishes) {
            parish.seal("september", "november", "the minutes read", "they read");
            parish.meeting("june", "correct-record", """
                    {'eventId': '%s', 'becomes': {'heading': 'Ropes'}, 'reason': 'It was ropes.',
                     'authority': {'kind': 'resolution', 'meetingId': '$november', 'resolutionId': 'approval'}}""".formatted(parish.event("june", "meetings.item-taken")));
            parish.minutes("june", "annotate-sealed", "{'note': 'Ropes, not lamps.', 'authority': 'The clerk'}");
        }
    }

    /** What is not as sealed, of random pairs of sealed minutes and a position from the seal to the end. */
    private List<String> different(Press press, Random random, long head) {
        var different = new ArrayList<String>();
        for (int pair = 0; pair < PAIRS; pair++) {
            var parish = parishes.get(random.nextInt(parishes.size()));
            var seal = MinutesFold.of(press.history(parish.id("june"), head))
                    .standing()
                    .seal()
                    .value();
            long later = seal.source().position()
                    + random.nextLong(head - seal.source().position() + 1);
            var then = press.history(parish.id("june"), later).stream()
                    .filter(event -> event.position() <= seal.position())
                    .toList();
            if (!Renderer.sha256(Renderer.bytes(seal.renderer(), then)).equals(seal.sha256())) {
                different.add(parish.id("june") + " at " + later);
            }
        }
        return different;
    }

    private void noneApprovesItself(Press press) {
        int approvals = 0;
        for (HarbourParish parish : parishes) {
            for (String meeting : List.of("june", "september", "november")) {
                for (RecordedEvent event : press.history(parish.id(meeting), minutebook.head())) {
                    if (event.fact() instanceof MinutesApproved approved) {
                        assertThat(approved.atMeetingId()).isNotEqualTo(approved.meetingId());
                        approvals++;
                    }
                }
            }
        }
        assertThat(approvals).isEqualTo(2 * parishes.size());
    }

    /** The control: a word, an event left out, or one event too many gives other bytes. */
    private void plantedDifferencesAreFound(Press press) {
        var id = parishes.get(0).id("june");
        var history = press.history(id, minutebook.head());
        var seal = MinutesFold.of(history).standing().seal().value();
        var sealed = history.stream()
                .filter(event -> event.position() <= seal.position())
                .toList();
        var planted = Map.of(
                "a word", sealed.stream().map(SealedBytesTests::withAnotherWord).toList(),
                "left out",
                        sealed.stream()
                                .filter(event -> !(event.fact() instanceof NarrativeEdited))
                                .toList(),
                "too many",
                        history.stream()
                                .filter(event ->
                                        event.position() <= seal.position() || event.fact() instanceof RecordCorrected)
                                .toList());
        assertThat(Renderer.sha256(Renderer.bytes(1, sealed))).isEqualTo(seal.sha256());
        planted.forEach((what, events) ->
                assertThat(Renderer.sha256(Renderer.bytes(1, events))).as(what).isNotEqualTo(seal.sha256()));
    }

    private static RecordedEvent withAnotherWord(RecordedEvent event) {
        return event.fact() instanceof DiscussionRecorded said
                ? new RecordedEvent(
                        event.position(),
                        event.commitEnd(),
                        event.eventId(),
                        event.streamId(),
                        event.recordedAt(),
                        new DiscussionRecorded(
                                said.meetingId(), said.itemId(), said.paragraphId(), said.text() + " ", List.of()))
                : event;
    }
}
