package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerMapping;
import org.veterancare.eventlog.access.AccessLog;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.eventlog.access.Outcome;

/** Puts looks on record before anything is shown or refused; where that cannot be done, nothing is shown (trust.md Z7). */
public final class Looks {

    private static final String RULE = "rule";
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String CASES = "cases";

    private final AccessLog log;

    Looks(AccessLog log) {
        this.log = log;
    }

    /**
     * The caller is about to see something of these cases, of the class that the operation {@link Discloses}.
     *
     * @throws Problem access-log-unavailable where the look cannot be put on record
     * @throws IllegalStateException where the operation does not say what it shows
     */
    public void granted(Collection<UUID> cases) {
        Fields fields = CurrentLook.fields(CurrentLook.request())
                .orElseThrow(() -> new IllegalStateException("the operation does not say what it discloses"));
        granted(cases, fields, Look.More.NOTHING);
    }

    /** As {@link #granted(Collection)}, where the operation alone does not tell what is shown. */
    public void granted(Collection<UUID> cases, Fields fields, Look.More more) {
        HttpServletRequest request = CurrentLook.request();
        Look.By by = CurrentLook.by().orElseThrow(() -> Problem.of(ProblemCode.TOKEN_MISSING));
        write(
                new Look(
                        by,
                        CurrentLook.call(request),
                        fields,
                        Outcome.GRANTED,
                        CurrentLook.more(request, more)),
                cases);
    }

    /**
     * The caller asked for these cases and is shown nothing of them.
     *
     * @throws Problem access-log-unavailable where that cannot be put on record
     */
    public void denied(Collection<UUID> cases) {
        HttpServletRequest request = CurrentLook.request();
        Look.By by = CurrentLook.by().orElseThrow(() -> Problem.of(ProblemCode.TOKEN_MISSING));
        write(
                new Look(
                        by,
                        CurrentLook.call(request),
                        CurrentLook.fields(request).orElseGet(() -> asked(request)),
                        Outcome.DENIED,
                        CurrentLook.more(request, Look.More.NOTHING)),
                cases);
    }

    /**
     * A row of an answer tells this of a case.
     *
     * @throws Problem access-log-unavailable where that cannot be put on record
     */
    public void told(Problem problem, UUID caseId) {
        Outcome outcome = outcome(problem).orElse(null);
        if (outcome == Outcome.DENIED) {
            denied(List.of(caseId));
        } else if (outcome == Outcome.GRANTED) {
            granted(List.of(caseId), Fields.SUMMARY, refused(problem));
        }
    }

    /** What is told instead of the problem where it could not be put on record, else the problem itself. */
    Problem told(Problem problem, HttpServletRequest request) {
        Optional<Look.By> by = CurrentLook.by();
        Optional<Outcome> outcome = outcome(problem);
        if (by.isEmpty() || outcome.isEmpty()) {
            return problem;
        }
        Fields fields = outcome.get() == Outcome.GRANTED
                ? Fields.SUMMARY
                : CurrentLook.fields(request).orElseGet(() -> asked(request));
        Look.More more = CurrentLook.more(request, refused(problem));
        try {
            write(new Look(by.get(), CurrentLook.call(request), fields, outcome.get(), more), cases(problem, request));
            return problem;
        } catch (Problem unavailable) {
            return unavailable;
        }
    }

    /** Some refusals tell that there is a case, or how far it has come. */
    private static Optional<Outcome> outcome(Problem problem) {
        if (problem.look() != null) {
            return Optional.of(problem.look().outcome());
        }
        return switch (problem.code()) {
            case CASE_NOT_FOUND, INSUFFICIENT_ROLE, GRANT_MISSING -> Optional.of(Outcome.DENIED);
            case VERSION_CONFLICT, CASE_TRANSFERRED, DUPLICATE_PERSON, VALID_TIME_UNCLEAR, SUBJECT_ERASED ->
                Optional.of(Outcome.GRANTED);
            // an auditor asks what was tried, also where it told nothing of a case
            default -> problem.members().containsKey(RULE) ? Optional.of(Outcome.DENIED) : Optional.empty();
        };
    }

    /** With the rule that stood in the way, where it was one. */
    private static Look.More refused(Problem problem) {
        return problem.members().get(RULE) instanceof String rule
                ? new Look.More(rule, null, false, null, null)
                : Look.More.NOTHING;
    }

    private static Fields asked(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) ? Fields.COMMAND : Fields.OTHER;
    }

    /** The case that the problem names, or else the address. */
    private static List<UUID> cases(Problem problem, HttpServletRequest request) {
        if (problem.look() != null && problem.look().caseId() != null) {
            return List.of(problem.look().caseId());
        }
        if (problem.members().get("caseId") instanceof UUID named) {
            return List.of(named);
        }
        return ofAddress(request).flatMap(WrittenIds::meant).stream().toList();
    }

    /** As the operation reads it: an address may be written in many ways. */
    private static Optional<String> ofAddress(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> read
                ? Optional.ofNullable((String) read.get(CASES.equals(read.get("stream")) ? "id" : "caseId"))
                : Optional.empty();
    }

    private void write(Look look, Collection<UUID> cases) {
        try {
            log.write(look, cases);
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("a look could not be put on record: {}", failed.getClass().getName());
            throw Problem.of(ProblemCode.ACCESS_LOG_UNAVAILABLE).retryAfter(SOON);
        }
    }
}
