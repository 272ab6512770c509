package org.minutebook.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A value that a record may lack, and why it does.
 *
 * <p>Old minutes often do not say who proposed. That is not the same as nobody having proposed, and neither is the same
 * as a name held back. So a missing value is a value: {@code null} never stands for any of the three. In JSON
 * {@code {"state": "recorded", "value": …}} or {@code {"state": "not-recorded"}}; a bare value is read as recorded.
 *
 * @param state what is known
 * @param value the value, never null when recorded, always null otherwise
 * @param <T> what the value is
 */
@JsonDeserialize(using = RecordedDeserializer.class)
public record Recorded<T>(
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) T value) {

    /** What is known of the value. */
    public enum State {
        /** The record states it. */
        @JsonProperty("recorded")
        RECORDED,
        /** The record does not say. */
        @JsonProperty("not-recorded")
        NOT_RECORDED,
        /** The record says that there is none. */
        @JsonProperty("none")
        NONE,
        /** The record has it and does not show it. */
        @JsonProperty("withheld")
        WITHHELD
    }

    /**
     * @throws IllegalArgumentException when a value comes without the state {@code recorded}, or the other way round
     */
    public Recorded {
        if (state == null) {
            throw new IllegalArgumentException("state is one of recorded, not-recorded, none, withheld");
        }
        if ((state == State.RECORDED) != (value != null)) {
            throw new IllegalArgumentException("a value belongs to the state 'recorded', and to no other");
        }
    }

    /** A stated value. */
    public static <T> Recorded<T> of(T value) {
        return new Recorded<>(State.RECORDED, value);
    }

    /** The record does not say. */
    public static <T> Recorded<T> notRecorded() {
        return new Recorded<>(State.NOT_RECORDED, null);
    }

    /** The record says that there is none. */
    public static <T> Recorded<T> none() {
        return new Recorded<>(State.NONE, null);
    }

    /** What a row or a field has, or 'not recorded' where it is null: for those who read what can be empty. */
    public static <T> Recorded<T> ofNullable(T value) {
        return value == null ? notRecorded() : of(value);
    }

    /** What was given, or 'not recorded' where nothing was: for the constructors of commands and events. */
    public static <T> Recorded<T> orNotRecorded(Recorded<T> given) {
        return given == null ? notRecorded() : given;
    }

    /** Whether the value is stated. */
    @JsonIgnore
    public boolean isRecorded() {
        return state == State.RECORDED;
    }

    /** The value, empty unless recorded. */
    public Optional<T> asOptional() {
        return Optional.ofNullable(value);
    }

    /** The same knowledge about something derived from the value. */
    public <R> Recorded<R> map(Function<? super T, ? extends R> derive) {
        return isRecorded() ? of(derive.apply(value)) : new Recorded<>(state, null);
    }
}
