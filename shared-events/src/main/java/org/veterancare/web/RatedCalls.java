package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts the calls that say {@link RateLimited}. */
final class RatedCalls implements HandlerInterceptor {

    private final Rates rates;

    RatedCalls(Rates rates) {
        this.rates = rates;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RateLimited limited = handler instanceof HandlerMethod method
                ? method.getMethodAnnotation(RateLimited.class)
                : null;
        if (limited != null && request.getUserPrincipal() instanceof Caller caller) {
            rates.take(limited.value(), caller.person(), response);
        }
        return true;
    }
}
