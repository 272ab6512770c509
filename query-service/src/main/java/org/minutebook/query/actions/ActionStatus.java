package org.minutebook.query.actions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an action has got. */
enum ActionStatus {
    /** Raised. */
    @JsonProperty("open")
    OPEN("open"),
    /** Progress was reported. */
    @JsonProperty("in-progress")
    IN_PROGRESS("in-progress"),
    /** Somebody says that it is done; nobody has accepted that yet. */
    @JsonProperty("claimed-complete")
    CLAIMED_COMPLETE("claimed-complete"),
    /** Accepted as done. */
    @JsonProperty("closed")
    CLOSED("closed");

    private final String word;

    ActionStatus(String word) {
        this.word = word;
    }

    /** As it is written in answers and addresses. */
    String word() {
        return word;
    }
}
