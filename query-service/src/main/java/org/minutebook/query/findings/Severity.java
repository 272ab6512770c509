package org.minutebook.query.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding weighs. */
enum Severity {
    /** It is wrong. */
    @JsonProperty("must-fix")
    MUST_FIX,
    /** It may be right, and whoever publishes it knows why. */
    @JsonProperty("say-why")
    SAY_WHY,
    /** Worth a look. */
    @JsonProperty("hint")
    HINT
}
