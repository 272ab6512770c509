package org.minutebook.query.reading;

import static org.minutebook.query.QueryRule.MIN_POSITION_READABLE;
import static org.minutebook.query.QueryRule.PARAMETER_KNOWN;
import static org.minutebook.query.QueryRule.PARAMETER_READABLE;
import static org.minutebook.query.reading.Moments.PATIENCE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every endpoint marked with {@link Reads} to what it says. */
@Component
class ReadContract implements HandlerInterceptor {
    private static final String MIN_POSITION = "min-position";

    private final Projections projections;
    private final EventLog log;
    private final ConcurrentMap<HandlerMethod, Set<String>> parameters = new ConcurrentHashMap<>();

    ReadContract(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            var reads = readsOf(endpoint);
            if (reads != null) {
                requireKnownParameters(request, endpoint);
                await(request.getParameter(MIN_POSITION), reads);
            }
        }
        return true;
    }

    private static Reads readsOf(HandlerMethod endpoint) {
        var ofMethod = endpoint.getMethodAnnotation(Reads.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Reads.class);
    }

    private void requireKnownParameters(HttpServletRequest request, HandlerMethod endpoint) {
        var known = parameters.computeIfAbsent(endpoint, ReadContract::parametersOf);
        parametersIn(request).forEach((name, values) -> {
            PARAMETER_KNOWN.require(
                    known.contains(name), "'" + name + "' is none of " + String.join(", ", known) + ".");
            PARAMETER_KNOWN.require(values.length == 1, "'" + name + "' stands " + values.length + " times.");
        });
    }

    private static Map<String, String[]> parametersIn(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            throw new RuleBroken(PARAMETER_READABLE, "The address is not encoded as addresses are.");
        }
    }

    private static Set<String> parametersOf(HandlerMethod endpoint) {
        var names = new TreeSet<String>();
        names.add(MIN_POSITION);
        Arrays.stream(endpoint.getMethodParameters())
                .map(parameter -> nameOf(
                        parameter.getParameterAnnotation(RequestParam.class),
                        parameter.getParameter().getName()))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private static String nameOf(RequestParam parameter, String fallback) {
        if (parameter == null) {
            return null;
        }
        return parameter.name().isEmpty() ? fallback : parameter.name();
    }

    private void await(String minPosition, Reads reads) {
        var names = List.of(reads.value());
        projections.look(names);
        if (minPosition != null) {
            MIN_POSITION_READABLE.require(minPosition.matches("\\d{1,18}"), "'" + minPosition + "' is none.");
            projections.await(Long.parseLong(minPosition), names, PATIENCE);
        } else if (reads.latest()) {
            projections.await(log.head(), names, PATIENCE);
        }
    }
}
