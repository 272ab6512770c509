package org.minutebook.query.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/**
 * Something to be read, and both ways to it.
 *
 * @param path where the API answers it, as the parts between the slashes
 * @param parameters those of the address; null for one that was not given
 * @param mediaType what the API's answer begins with
 * @param views the views that it is answered from
 * @param atRest what the API would write, from its own components
 */
record Question(
        List<String> path,
        Map<String, String> parameters,
        String mediaType,
        List<String> views,
        Function<BeanFactory, Object> atRest) {
    static final String TEXT = "text/plain";
    static final String JSON = "application/json";

    /** Its address at an application. */
    URI at(URI application) {
        var address = path.stream().map(Question::encoded).collect(Collectors.joining("/", "/", ""));
        var query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        var base = application.toString().replaceAll("/+$", "");
        return URI.create(base + address + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
