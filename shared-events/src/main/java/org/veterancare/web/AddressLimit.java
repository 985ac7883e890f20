package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops an address that is longer, has more parameters, or holds another character, than any of ours. */
final class AddressLimit extends OncePerRequestFilter {

    /** Longest path and longest query, in characters as they were sent. */
    static final int LONGEST = 4096;

    /** Most parameters, repeated ones counted each. */
    static final int PARAMETERS = 20;

    /** No text of ours has this character, and the database takes none with it. */
    private static final String NUL = "%00";

    private final ProblemWriter problems;

    AddressLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (request.getRequestURI().length() > LONGEST || query.length() > LONGEST) {
            problems.write(Problem.of(ProblemCode.URI_TOO_LONG), request, response);
        } else if (query.chars().filter(c -> c == '&').count() >= PARAMETERS) {
            problems.write(Problem.of(ProblemCode.LIMIT_EXCEEDED).with("parameters", PARAMETERS), request, response);
        } else if (query.contains(NUL)) {
            problems.write(Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", NUL), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
