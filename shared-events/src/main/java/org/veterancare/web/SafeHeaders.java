package org.veterancare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that keep browsers honest, on every answer and first of all, so that no refusal goes without (ASVS 5, 3.4). */
final class SafeHeaders extends OncePerRequestFilter {

    private static final String SAME = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** The interface's browser, which a side alone does not have, styles its elements one by one. */
    private static final String BROWSER = SAME + "; style-src 'self' 'unsafe-inline'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    /** @param header takes a name and a value */
    static void write(String path, boolean secure, BiConsumer<String, String> header) {
        ALWAYS.forEach(header);
        header.accept("Content-Security-Policy", path != null && path.startsWith("/swagger-ui/") ? BROWSER : SAME);
        if (secure) {
            header.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** What the server itself refuses comes to our error page without having come by here. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request.getRequestURI(), request.isSecure(), response::setHeader);
        chain.doFilter(request, response);
    }
}
