package org.minutebook.query.offices;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an office was filled for some days. */
enum StretchState {
    /** Somebody held it, in the year for which it was given. */
    @JsonProperty("held")
    HELD("held"),
    /** Its holder of an earlier year held it on, since nobody had followed. */
    @JsonProperty("held-over")
    HELD_OVER("held over"),
    /** Somebody acted, since nobody held it. */
    @JsonProperty("acting")
    ACTING("acting"),
    /** Its holder had left, and nobody had followed. */
    @JsonProperty("vacant")
    VACANT("vacant"),
    /** The record does not say who held it, or whether anybody did. */
    @JsonProperty("not-recorded")
    NOT_RECORDED("not recorded");

    private final String words;

    StretchState(String words) {
        this.words = words;
    }

    /** In words, for people; public since pages ask for it. */
    public String words() {
        return words;
    }
}
