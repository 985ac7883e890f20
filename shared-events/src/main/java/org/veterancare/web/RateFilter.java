package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever does something too often. */
public final class RateFilter extends OncePerRequestFilter {

    private final RateKind kind;
    private final Function<HttpServletRequest, String> who;
    private final Rates rates;
    private final ProblemWriter problems;

    private RateFilter(
            RateKind kind, Function<HttpServletRequest, String> who, Rates rates, ProblemWriter problems) {
        this.kind = kind;
        this.who = who;
        this.rates = rates;
        this.problems = problems;
    }

    /** Makes such filters. */
    public record Factory(Rates rates, ProblemWriter problems) {

        /** @param who does it; null where it is not done by this request */
        public RateFilter of(RateKind kind, Function<HttpServletRequest, String> who) {
            return new RateFilter(kind, who, rates, problems);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String name = who.apply(request);
            if (name != null) {
                rates.take(kind, name, response);
            }
        } catch (Problem tooOften) {
            problems.write(tooOften, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
