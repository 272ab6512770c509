package org.minutebook.actions.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of thing is to be done. */
public enum ActionKind {
    /** Something to do. */
    @JsonProperty("task")
    TASK,
    /** A report to bring. */
    @JsonProperty("report-due")
    REPORT_DUE,
    /** Somebody to invite. */
    @JsonProperty("invitation")
    INVITATION,
    /** Something to look at again. */
    @JsonProperty("review")
    REVIEW,
    /** Something to keep an eye on, without anything to do yet. */
    @JsonProperty("watch")
    WATCH,
    /** Something that others are asked to do. */
    @JsonProperty("recommendation")
    RECOMMENDATION
}
