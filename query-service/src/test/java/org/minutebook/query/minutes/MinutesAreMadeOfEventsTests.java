package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.story.SeedText;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The minutes of the sample are no quotation: each word comes from an event, and each event that prints is needed. */
class MinutesAreMadeOfEventsTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Class<?>> SILENT =
            Set.of(ElectionConcluded.class, UndertakingRecorded.class, MeetingClosed.class);

    @TempDir
    static Path dir;

    private static List<RecordedEvent> history;
    private static EventSerializer serializer;

    @BeforeAll
    static void load() {
        try (var minutebook = RunningMinutebook.start(TestDatabases.Kind.H2, dir, "minutebook.sample.load=true")) {
            minutebook.awaitReady();
            var meeting = minutebook
                    .get("/bodies/ssp/meetings/2022-09-28/minutes.json")
                    .json()
                    .at("/meeting/id")
                    .stringValue();
            var log = minutebook.component(EventLog.class);
            history = log.history(List.of(meeting), log.head());
            serializer = minutebook.component(EventSerializer.class);
        }
    }

    @AfterAll
    static void forget() {
        history = null;
    }

    @Test
    void an_event_that_is_left_out_is_missing_from_the_text_or_prints_nothing() {
        var whole = text(history);
        for (RecordedEvent event : history) {
            var without = new ArrayList<>(history);
            without.remove(event);
            assertThat(whole.equals(text(without)))
                    .as(event.fact().getClass().getSimpleName() + " at " + event.position())
                    .isEqualTo(SILENT.contains(event.fact().getClass()));
        }
    }

    @Test
    void every_field_that_is_printed_changes_the_text_when_it_is_changed() {
        var whole = text(history);
        var printed = new TreeSet<String>();
        for (int index = 0; index < history.size(); index++) {
            var event = history.get(index);
            var payload = JSON.readTree(
                    serializer.serialize(event.fact(), String.class).getData());
            for (JsonPointer leaf : leaves(payload, JsonPointer.empty())) {
                var changed = changed(payload, leaf);
                if (changed != null && isDifferent(whole, index, event, changed)) {
                    printed.add(event.fact().getClass().getSimpleName() + " "
                            + leaf.toString().replaceAll("/\\d+", "/n"));
                }
            }
        }
        assertThat(printed)
                .containsExactlyInAnyOrder(
                        "ApologyRecorded /person/printedAs",
                        "AttendanceRecorded /office/value",
                        "AttendanceRecorded /organisation/value/printedAs",
                        "AttendanceRecorded /organisation/value/team/value",
                        "AttendanceRecorded /person/printedAs",
                        "AttendanceRecorded /wording/value",
                        "DiscussionRecorded /itemId",
                        "DiscussionRecorded /text",
                        "ItemTaken /heading",
                        "ItemTaken /itemId",
                        "ItemTaken /reference/value",
                        "MeetingTranscribed /details/bodyName",
                        "MeetingTranscribed /details/constitution/houseStyle/decisionVerb",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/apologies-heading",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/apology",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/attendee",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/attending-heading",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/clause",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/decision",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/decisions",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/item-heading",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/meeting-held",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/minutes-considered",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/next-meeting",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/officers-heading",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/organisation",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/present-heading",
                        "MeetingTranscribed /details/constitution/houseStyle/sentences/separator",
                        "MeetingTranscribed /details/heldOn",
                        "MinutesConsidered /heldOn",
                        "MinutesConsidered /itemId",
                        "NextMeetingAnnounced /end/value",
                        "NextMeetingAnnounced /heldOn",
                        "NextMeetingAnnounced /itemId",
                        "NextMeetingAnnounced /start/value",
                        "NominationRecorded /candidate/printedAs",
                        "NominationRecorded /itemId",
                        "NominationRecorded /title",
                        "NominationRecorded /wording/value/text",
                        "NominationSeconded /itemId",
                        "NominationSeconded /seconder/printedAs",
                        "NominationSeconded /wording/value/text",
                        "ResolutionPassed /clauses/n/number",
                        "ResolutionPassed /clauses/n/text",
                        "ResolutionPassed /itemId",
                        "ResolutionPassed /numbered",
                        "ResolutionPassed /stem/value",
                        "RestrictionApplied /itemId",
                        "RestrictionApplied /reason",
                        "RestrictionApplied /releaseCondition/value",
                        "RestrictionApplied /wording/value/text",
                        "VoteRecorded /itemId",
                        "VoteRecorded /wording/value/text");
    }

    @Test
    void no_paragraph_of_the_narrative_holds_what_has_an_event_of_its_own() {
        var facts = Pattern.compile(
                "\\bSSP\\s+\\d+/\\d+|\\bAGREED\\b|\\bnominated\\b|\\bseconded\\b|\\bvoted\\b|^Present:|^Apologies:");
        assertThat(history.stream()
                        .map(RecordedEvent::fact)
                        .filter(DiscussionRecorded.class::isInstance)
                        .map(fact -> ((DiscussionRecorded) fact).text()))
                .hasSize(29)
                .noneMatch(paragraph -> facts.matcher(paragraph).find());
    }

    @Test
    void the_whole_history_gives_the_published_text() {
        assertThat(SeedText.paragraphs(text(history))).isEqualTo(SeedText.paragraphs(SeedText.published()));
    }

    private static boolean isDifferent(String whole, int index, RecordedEvent event, JsonNode payload) {
        var type = serializer.typeForClass(event.fact().getClass());
        try {
            Object fact = serializer.deserialize(new SimpleSerializedObject<>(
                    payload.toString(), String.class, new SimpleSerializedType(type.getName(), type.getRevision())));
            var altered = new ArrayList<>(history);
            altered.set(
                    index,
                    new RecordedEvent(
                            event.position(),
                            event.commitEnd(),
                            event.eventId(),
                            event.streamId(),
                            event.recordedAt(),
                            fact));
            return !whole.equals(text(altered));
        } catch (RuntimeException noLongerAnEvent) {
            return false;
        }
    }

    /** The text, or why there is none. */
    private static String text(List<RecordedEvent> events) {
        try {
            return MinutesText.of(MinutesFold.of(events));
        } catch (IllegalStateException | NullPointerException incomplete) {
            return "cannot be rendered: " + incomplete.getMessage();
        }
    }

    private static List<JsonPointer> leaves(JsonNode node, JsonPointer at) {
        var found = new ArrayList<JsonPointer>();
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> found.addAll(leaves(field.getValue(), at.appendProperty(field.getKey()))));
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                found.addAll(leaves(list.get(index), at.appendIndex(index)));
            }
        } else {
            found.add(at);
        }
        return found;
    }

    /** The same payload with another value in one place; null where there is no other of the kind. */
    private static JsonNode changed(JsonNode payload, JsonPointer leaf) {
        var copy = payload.deepCopy();
        var parent = copy.at(leaf.head());
        var other = other(copy.at(leaf));
        if (other == null) {
            return null;
        }
        if (parent instanceof ObjectNode object) {
            object.set(leaf.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) parent).set(leaf.last().getMatchingIndex(), other);
        }
        return copy;
    }

    private static JsonNode other(JsonNode value) {
        var nodes = JSON.getNodeFactory();
        if (value.isInt()) {
            return nodes.numberNode(value.intValue() + 1);
        }
        if (value.isBoolean()) {
            return nodes.booleanNode(!value.booleanValue());
        }
        if (!value.isString()) {
            return null;
        }
        var text = value.stringValue();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return nodes.stringNode(LocalDate.parse(text).plusDays(1).toString());
        }
        if (text.matches("\\d{2}:\\d{2}:\\d{2}")) {
            return nodes.stringNode(LocalTime.parse(text).plusHours(1).toString());
        }
        return nodes.stringNode(text + "x");
    }
}
