package org.minutebook.record.web;

import static org.minutebook.record.RecordRule.STORE_READY;

import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.minutebook.record.Refusal;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.StoreOutOfReach;
import org.minutebook.record.log.WriteConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into a problem (RFC 9457) with a stable {@code code}, and nothing into a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** A remedy may quote what was sent, which may be long. */
    private static final int DETAIL_LIMIT = 2000;

    @ExceptionHandler
    ResponseEntity<Object> refused(RuleBroken refusal, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                statusOf(refusal.rule().refusal()), StringUtils.truncate(refusal.getMessage(), DETAIL_LIMIT));
        problem.setTitle(refusal.rule().sentence());
        return answer(problem, refusal.rule().code(), new HttpHeaders());
    }

    /** The server reads the query when it is first asked for a parameter. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException query) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The query cannot be read: it is not UTF-8, or has too many parameters.");
        return answer(problem, "http.bad-request", new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        if (StoreOutOfReach.caused(failure) || WriteConflict.behind(failure).isPresent()) {
            LOG.warn(
                    "The database could not do it just now: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            return refused(new RuleBroken(STORE_READY, null), request);
        }
        LOG.error("A request failed", failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. The log has it.");
        return answer(problem, "http.internal-server-error", new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        var name = HttpStatus.valueOf(status.value()).name();
        return answer(problem, "http." + name.toLowerCase(Locale.ROOT).replace('_', '-'), headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, String code, HttpHeaders headers) {
        problem.setType(URI.create("urn:minutebook:problem:" + code));
        problem.setProperty("code", code);
        var answer = ResponseEntity.status(problem.getStatus()).headers(headers);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN_REFERENCE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TRY_AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
