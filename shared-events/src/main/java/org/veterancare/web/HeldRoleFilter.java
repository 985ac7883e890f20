package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veterancare.eventlog.roles.RolesInForce;

/** Takes the right from a caller whose role is not in force, where no {@link AccessCheck} asks: figures and health of the machine. */
final class HeldRoleFilter extends OncePerRequestFilter {

    private final RolesInForce roles;

    HeldRoleFilter(RolesInForce roles) {
        this.roles = roles;
    }

    /** By the path that is served: the same one may be asked for in many ways of writing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                && !caller.getAuthorities().isEmpty()
                && !holds(caller)) {
            SecurityContext bare = SecurityContextHolder.createEmptyContext();
            bare.setAuthentication(caller.withoutRole());
            SecurityContextHolder.setContext(bare);
        }
        chain.doFilter(request, response);
    }

    /** Not where it cannot be asked: health is told without a database, and only what everybody may hear of it. */
    private boolean holds(Caller caller) {
        try {
            return roles.holds(caller.actor());
        } catch (DataAccessException unavailable) {
            return false;
        }
    }
}
