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
    private final HeldBack tooOften;

    private RateFilter(RateKind kind, Function<HttpServletRequest, String> who, Factory made) {
        this.kind = kind;
        this.who = who;
        this.rates = made.rates;
        this.problems = made.problems;
        this.tooOften = made.tooOften;
    }

    /** Makes such filters. */
    public static final class Factory {

        private final Rates rates;
        private final ProblemWriter problems;
        private final HeldBack tooOften = new HeldBack();

        Factory(Rates rates, ProblemWriter problems) {
            this.rates = rates;
            this.problems = problems;
        }

        /** @param who does it; null where it is not done by this request */
        public RateFilter of(RateKind kind, Function<HttpServletRequest, String> who) {
            return new RateFilter(kind, who, this);
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
        } catch (Problem refused) {
            tooOften.hold();
            problems.write(refused, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
