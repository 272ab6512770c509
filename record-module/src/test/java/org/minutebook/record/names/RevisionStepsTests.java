package org.minutebook.record.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;

class RevisionStepsTests {
    private static final StableNames NAMES = StableNames.from("names/three-revisions.properties");
    private static final RevisionStep FIRST =
            new RevisionStep("test.moved", 1, 2, moved -> moved.set("to", moved.remove("where")));
    private static final RevisionStep SECOND = new RevisionStep(
            "test.moved", 2, 3, moved -> moved.put("why", moved.get("to").asString() + ", said so"));

    /** Something of which there are three revisions. */
    @Revision("3")
    record Moved(String to, String why) {}

    @Test
    void steps_are_taken_in_the_order_of_revisions_whatever_their_own() {
        for (var steps : List.of(List.of(FIRST, SECOND), List.of(SECOND, FIRST))) {
            assertThat(read("1", "{\"where\":\"home\"}", steps)).isEqualTo(new Moved("home", "home, said so"));
            assertThat(read("2", "{\"to\":\"sea\"}", steps)).isEqualTo(new Moved("sea", "sea, said so"));
            assertThat(read("3", "{\"to\":\"sea\",\"why\":\"work\"}", steps)).isEqualTo(new Moved("sea", "work"));
        }
    }

    @Test
    void a_revision_that_is_not_the_present_one_is_refused_and_not_guessed_at() {
        assertThatThrownBy(() -> read("4", "{\"to\":\"sea\",\"why\":\"work\"}", List.of(FIRST, SECOND)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("'test.moved' is of revision 4, and is read in revision 3");
    }

    @Test
    void a_step_that_is_missing_leads_nowhere_or_stands_twice_is_noticed_at_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RevisionSteps.inOrder(List.of(SECOND), NAMES))
                .withMessage("No step leads test.moved from revision 1 to 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> RevisionSteps.inOrder(List.of(FIRST, SECOND, FIRST), NAMES))
                .withMessageStartingWith("test.moved from revision 1 to 2");
        var further = new RevisionStep("test.moved", 3, 4, moved -> {});
        assertThatIllegalStateException()
                .isThrownBy(() -> RevisionSteps.inOrder(List.of(FIRST, SECOND, further), NAMES))
                .withMessageStartingWith("test.moved from revision 3 to 4");
    }

    @Test
    void a_step_goes_to_the_next_revision() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RevisionStep("test.moved", 1, 3, moved -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> new RevisionStep("test.moved", 0, 1, moved -> {}));
    }

    private static Object read(String revision, String payload, Collection<RevisionStep> steps) {
        var entry = new GenericDomainEventEntry<>(
                "test", "stream", 0, "event", Instant.EPOCH.toString(), "test.moved", revision, payload, "{}");
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), entry)),
                        new EventSerializer(NAMES),
                        RevisionSteps.inOrder(steps, NAMES))
                .map(event -> (Object) event.getPayload())
                .findFirst()
                .orElseThrow();
    }
}
