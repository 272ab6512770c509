package org.minutebook.query.problems;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A problem (RFC 9457) of which no more is known than its status. */
record HttpProblem(String type, String title, int status, String code) {
    static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    static HttpProblem of(int status) {
        var known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.BAD_REQUEST);
        var code = "http." + known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new HttpProblem("urn:minutebook:problem:" + code, known.getReasonPhrase(), status, code);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
