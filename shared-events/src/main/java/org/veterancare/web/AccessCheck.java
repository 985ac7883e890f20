package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.veterancare.eventlog.roles.RolesInForce;
import org.veterancare.events.Actor;

/**
 * Asked before any operation of the interface runs, and before its body is read: does the caller hold the role now, and may it
 * call this? The token's word for the role is only a hint.
 */
final class AccessCheck implements HandlerInterceptor {

    private final RolesInForce roles;
    private final Policy policy;

    AccessCheck(RolesInForce roles, Policy policy) {
        this.roles = roles;
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            Actor caller = Caller.current();
            if (!roles.holds(caller)) {
                throw Problem.of(ProblemCode.GRANT_MISSING);
            }
            policy.require(operation, caller.role());
        }
        return true;
    }
}
