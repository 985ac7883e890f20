package org.veterancare.command.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.command.resources.ResourceCommand;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.Actor;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.Looks;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RuleProblems;

/** What a command was refused with, as its sender is told. */
@Component
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Rules of the date alone: no case was asked. */
    private static final Set<String> BEFORE_THE_CASE = Set.of("FUTURE-FACT", "ON-THE-DAY");

    private final RuleProblems rules;
    private final EventLogReader log;
    private final Holders holders;
    private final Looks looks;

    Refusals(RuleProblems rules, EventLogReader log, Holders holders, Looks looks) {
        this.rules = rules;
        this.log = log;
        this.holders = holders;
        this.looks = looks;
    }

    /** The same failure where it is none of the refusals known here. */
    RuntimeException of(RuntimeException refused, CommandStream stream, UUID id, Sent sent) {
        return switch (refused) {
            case RuleBroken broken -> broken(broken, id, sent);
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

    /** A rule of a case tells something of the case: only who sees it gets as far as this. */
    private Problem broken(RuleBroken broken, UUID id, Sent sent) {
        Problem problem = rules.problem(broken, occurredOn(sent.command()));
        boolean asked = sent.command() instanceof CaseCommand && !(sent.command() instanceof OpenCase);
        if (asked && !BEFORE_THE_CASE.contains(broken.code())) {
            problem.asLook(Outcome.GRANTED, id);
            other(sent.command()).or(() -> told(broken))
                    .ifPresent(other -> secondLook(other.toString(), other, broken));
        }
        if (problem.code() == ProblemCode.DUPLICATE_PERSON) {
            holders.of(sent.by(), sent.command()).ifPresent(held -> pointed(problem, held, asked));
        }
        return problem;
    }

    /** A refusal by this id says that the other case is none of the sender's, or else what stands in the way there. */
    private void secondLook(String id, UUID other, RuleBroken broken) {
        if (id.equals(broken.facts().get("id"))) {
            looks.denied(List.of(other));
        } else if (id.equals(broken.facts().get("caseId"))) {
            looks.granted(List.of(other), Fields.SUMMARY, Look.More.NOTHING);
        }
    }

    /** A second case that no command names: the one that a double ended in. */
    private static Optional<UUID> told(RuleBroken broken) {
        return Optional.ofNullable(broken.facts().get("caseId")).map(id -> UUID.fromString(id.toString()));
    }

    /** A second case that a command names. */
    static Optional<UUID> other(Record command) {
        return switch (command) {
            case RecordRelation relation -> Optional.of(relation.related().value());
            case MergeInto merge -> Optional.of(merge.into().value());
            default -> Optional.empty();
        };
    }

    /** What one row of an answer says of its case is as much a look as a whole answer would be. */
    void onRecord(Problem problem, UUID caseId) {
        looks.told(problem, caseId);
    }

    /**
     * At a person's second case, to the first one (S09). Whosever that is, it is looked at: that there is one becomes known.
     *
     * @param inACase whether the answer is on record as a look at the case of the command already
     */
    private void pointed(Problem problem, Holders.Held held, boolean inACase) {
        if (held.theirs()) {
            problem.with("caseId", held.caseId());
        }
        if (!inACase) {
            problem.asLook(held.theirs() ? Outcome.GRANTED : Outcome.DENIED, held.caseId());
        } else if (held.theirs()) {
            looks.granted(List.of(held.caseId()), Fields.SUMMARY, Look.More.NOTHING);
        } else {
            looks.denied(List.of(held.caseId()));
        }
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
