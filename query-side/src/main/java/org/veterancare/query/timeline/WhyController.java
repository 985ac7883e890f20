package org.veterancare.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.law.Law;
import org.veterancare.law.Rule;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.StoredEvent;
import org.veterancare.query.Words;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;
import org.veterancare.web.RuleProblems;

/** What led to one fact of a case: from the command and the person over the rules and their law to the facts before it. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/why")
class WhyController {

    private final Histories histories;
    private final Reveal reveal;
    private final Law law;

    WhyController(Histories histories, Reveal reveal, Law law) {
        this.histories = histories;
        this.reveal = reveal;
        this.law = law;
    }

    /**
     * The command that was accepted.
     *
     * @param name such as {@code record-report}; left out for facts from before it was written down
     * @param id of its message: facts with the same one come from the same command
     * @param correlationId of the first message of the chain
     */
    record Command(String name, String id, String requestId, String correlationId) {}

    /**
     * A rule that the command passed, in the wording for the day of the fact (TIM-05).
     *
     * @param href where all its wordings stand
     * @param evidence how well the wording is established
     */
    record PassedRule(
            String code,
            String title,
            String law,
            String lawName,
            String article,
            String version,
            LocalDate from,
            LocalDate until,
            String evidence,
            String href) {}

    /**
     * Another fact of the case.
     *
     * @param link why it stands here
     * @param href where it is explained in turn
     */
    record Other(
            long version,
            UUID eventId,
            String type,
            LocalDate occurredOn,
            String sentence,
            RestedOn.Link link,
            String href) {}

    /**
     * @param together other facts of the same command
     * @param restedOn earlier facts, the latest first
     */
    record Why(
            CaseId caseId,
            UUID eventId,
            long version,
            String type,
            String sentence,
            LocalDate occurredOn,
            Instant recordedAt,
            Command command,
            StoredEvent.By by,
            String role,
            String reason,
            List<String> legalBasis,
            List<String> evidence,
            List<PassedRule> rules,
            List<Other> together,
            List<Other> restedOn) {}

    @ReadBy.Cases
    @Discloses(Fields.HISTORY)
    @GetMapping("/{eventId}")
    Why why(@PathVariable UUID caseId, @PathVariable UUID eventId, Actor actor) {
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        RecordedFact asked = facts.stream()
                .filter(fact -> fact.eventId().equals(eventId))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        CaseId subject = new CaseId(caseId);
        return new Teller(subject, Language.current(), reveal.of(subject, facts), law).tell(asked, facts);
    }

    /** Puts one answer into words. */
    private record Teller(CaseId subject, Language language, Function<Personal, String> opener, Law law) {

        Why tell(RecordedFact asked, List<RecordedFact> facts) {
            return new Why(
                    subject,
                    asked.eventId(),
                    asked.version(),
                    FactNames.of(asked.fact().getClass()),
                    sentence(asked),
                    asked.fact().occurredOn(),
                    asked.recordedAt(),
                    new Command(asked.command(), asked.causationId(), asked.requestId(), asked.correlationId()),
                    StoredEvent.By.of(asked.by()),
                    asked.by() == null ? null : Words.in(language).of(asked.by().role()),
                    asked.reason() == null ? null : opener.apply(asked.reason()),
                    asked.legalBasis(),
                    asked.evidence(),
                    asked.rules().stream().map(code -> rule(code, asked.fact().occurredOn())).toList(),
                    others(RestedOn.together(asked, facts)),
                    others(RestedOn.of(asked, facts)));
        }

        private String sentence(RecordedFact recorded) {
            return Sentences.of((CaseEvent) recorded.fact(), language, opener);
        }

        private PassedRule rule(String code, LocalDate on) {
            String href = "/api/v1/rules/" + code;
            if (!law.rules().has(code)) {
                return new PassedRule(code, null, null, null, null, null, null, null, null, href);
            }
            Rule rule = law.rules().inForce(code, on);
            return new PassedRule(
                    code,
                    RuleProblems.title(rule).in(language),
                    rule.law(),
                    rule.lawName(),
                    rule.article(),
                    rule.version(),
                    rule.from(),
                    rule.until(),
                    rule.evidence().name(),
                    href);
        }

        private List<Other> others(List<RestedOn> found) {
            return found.stream()
                    .map(other -> new Other(
                            other.fact().version(),
                            other.fact().eventId(),
                            FactNames.of(other.fact().fact().getClass()),
                            other.fact().fact().occurredOn(),
                            sentence(other.fact()),
                            other.link(),
                            "/api/v1/cases/" + subject + "/why/" + other.fact().eventId()))
                    .toList();
        }
    }
}
