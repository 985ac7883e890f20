package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a caller would like (RFC 7240): of all preferences only that a command is tried and not carried out. */
public final class Preference {

    public static final String HEADER = "Prefer";
    public static final String DRY_RUN = "handling=dry-run";

    private Preference() {}

    /** Other preferences are none of ours, and so ignored. */
    public static boolean isDryRun(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER))
                .stream()
                .flatMap(line -> List.of(line.split("[,;]")).stream())
                .map(preference -> preference.replace("\"", "").replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(DRY_RUN::equals);
    }
}
