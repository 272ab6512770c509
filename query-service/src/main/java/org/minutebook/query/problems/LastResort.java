package org.minutebook.query.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers for requests that failed before an endpoint took them, and for nobody else: asked directly, there is none.
 */
@Controller
class LastResort implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> answer(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var problem = HttpProblem.of(failed instanceof Integer status ? status : HttpStatus.NOT_FOUND.value());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }
}
