package org.minutebook.query.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Reports what the server refused before the application saw it. The server makes it by name, hence public. */
public class ServerReport extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(HttpProblem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(HttpProblem.of(response.getStatus()).json());
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is left to tell.
            return;
        }
    }
}
