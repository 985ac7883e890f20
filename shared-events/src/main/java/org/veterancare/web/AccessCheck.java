package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asked before any operation of the interface runs, and before its body is read: may this role call it? */
final class AccessCheck implements HandlerInterceptor {

    private final Policy policy;

    AccessCheck(Policy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            policy.require(operation, Caller.current().role());
        }
        return true;
    }
}
