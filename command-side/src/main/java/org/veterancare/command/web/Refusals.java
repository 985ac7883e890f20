package org.veterancare.command.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.resources.ResourceCommand;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RuleProblems;

/** What a command was refused with, as its sender is told. */
@Component
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final RuleProblems rules;
    private final EventLogReader log;

    private final Holders holders;

    Refusals(RuleProblems rules, EventLogReader log, Holders holders) {
        this.rules = rules;
        this.log = log;
        this.holders = holders;
    }

    /** The same failure where it is none of the refusals known here. */
    RuntimeException of(RuntimeException refused, CommandStream stream, UUID id, Sent sent) {
        return switch (refused) {
            case RuleBroken broken -> pointed(rules.problem(broken, occurredOn(sent.command())), sent);
            case VersionConflict conflict -> conflict(id, sent.asOf(), conflict.current());
            case OutOfScope foreign -> StreamIds.unknown(stream);
            case AggregateNotFoundException missing -> StreamIds.unknown(stream);
            case IncompatibleAggregateException another -> StreamIds.unknown(stream);
            case ConcurrencyException lost -> Problem.of(ProblemCode.CONCURRENT_CHANGE).retryAfter(SOON);
            case LockAcquisitionFailedException busy -> Problem.of(ProblemCode.CONCURRENT_CHANGE).retryAfter(SOON);
            default -> refused;
        };
    }

    /** @param asOf null where the sender named no version */
    record Sent(Record command, Long asOf, Actor by) {}

    /** At a person's second case, to the first one (S09). */
    private Problem pointed(Problem problem, Sent sent) {
        if (problem.code() == ProblemCode.DUPLICATE_PERSON) {
            holders.seenBy(sent.by(), sent.command()).ifPresent(held -> problem.with("caseId", held));
        }
        return problem;
    }

    /** With what others did since: only who sees the case gets as far as this. */
    private Problem conflict(UUID id, Long asOf, long current) {
        List<Map<String, Object>> intervening = log.stream(id)
                .stream()
                .filter(fact -> asOf != null && fact.version() > asOf)
                .map(Refusals::described)
                .toList();
        return Problem.of(ProblemCode.VERSION_CONFLICT)
                .with("currentVersion", current)
                .with("intervening", intervening);
    }

    private static Map<String, Object> described(RecordedFact fact) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", fact.version());
        event.put("type", FactNames.of(fact.fact().getClass()));
        event.put("occurredOn", fact.fact().occurredOn());
        event.put("recordedAt", fact.recordedAt());
        event.put("role", fact.by() == null ? null : fact.by().role());
        return event;
    }

    private static LocalDate occurredOn(Record command) {
        return switch (command) {
            case CaseCommand about -> about.occurredOn();
            case ResourceCommand about -> about.occurredOn();
            default -> throw new IllegalArgumentException("a command without a date");
        };
    }
}
