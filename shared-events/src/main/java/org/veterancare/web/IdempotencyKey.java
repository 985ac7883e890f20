package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.veterancare.events.Actor;

/** The header by which a caller says that a call may be a repetition; a UUID, quoted or not. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";
    public static final String MEANS = "UUID; a repetition gets the first answer";

    private static final Pattern FORM = Pattern
            .compile("\"?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\"?");

    private IdempotencyKey() {}

    /** Whose key it is: another person, role or station never hears what this one was answered. */
    public static String caller(Actor actor) {
        return actor.person() + ' ' + actor.role() + ' ' + actor.station();
    }

    /** @throws Problem bad-header where there are two, or it is no UUID */
    public static Optional<UUID> of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(given.getFirst().strip());
        if (given.size() > 1 || !matcher.matches()) {
            throw Problem.of(ProblemCode.BAD_HEADER).with("header", HEADER);
        }
        return Optional.of(UUID.fromString(matcher.group(1)));
    }
}
