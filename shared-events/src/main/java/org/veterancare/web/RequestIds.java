package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id and a trace: echoes the caller's own, or makes one. */
public final class RequestIds extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";

    private static final String REQUEST_ID = "requestId";
    private static final String TRACE_ID = "traceId";
    private static final String ID = RequestIds.class.getName() + ".id";
    private static final String TRACE = RequestIds.class.getName() + ".trace";

    /** A long run of digits might be someone's number, and the id is stored with every fact. */
    public static final Pattern ACCEPTED = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?!.*\\d{8})[A-Za-z0-9._-]{4,64}");

    private static final Pattern TRACE_PARENT = Pattern
            .compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** What the server itself refuses comes to our error page without having come by here. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ID) != null) {
            chain.doFilter(request, response);
            return;
        }
        String given = request.getHeader(HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        String trace = trace(request.getHeader("traceparent"));
        request.setAttribute(ID, id);
        request.setAttribute(TRACE, trace);
        response.setHeader(HEADER, id);
        MDC.put(REQUEST_ID, id);
        MDC.put(TRACE_ID, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(TRACE_ID);
        }
    }

    private static String trace(String parent) {
        Matcher matcher = parent == null ? null : TRACE_PARENT.matcher(parent);
        return matcher != null && matcher.matches()
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }

    /** The id of the request, as it is stored with the facts that it leads to. */
    public static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ID);
    }

    /** 32 hexadecimal digits that find the request in the logs; of {@code traceparent} where the caller sent one. */
    static String traceOf(HttpServletRequest request) {
        Object trace = request.getAttribute(TRACE);
        return trace == null ? "0".repeat(32) : (String) trace;
    }
}
