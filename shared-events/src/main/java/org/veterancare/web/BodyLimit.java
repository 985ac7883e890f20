package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops a body that is larger than {@link HttpJson#MAX_BODY}, whether it says so or not, one that is packed, and a slow one. */
final class BodyLimit extends OncePerRequestFilter {

    /** With everything that is made of a body on its way, a fraction of the smallest heap we run with (384 MiB). */
    private static final long ALL_BODIES = 24L * 1024 * 1024;

    private final ProblemWriter problems;
    private final BodyMemory memory = new BodyMemory(ALL_BODIES);

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            problems.write(
                    Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                            .header("Accept-Post", MediaType.APPLICATION_JSON_VALUE),
                    request,
                    response);
        } else if (request.getContentLengthLong() > HttpJson.MAX_BODY) {
            problems.write(Problem.of(ProblemCode.BODY_TOO_LARGE), request, response);
        } else {
            BoundedRequest bounded = new BoundedRequest(request, memory);
            try {
                chain.doFilter(bounded, response);
            } finally {
                bounded.done();
            }
        }
    }
}
