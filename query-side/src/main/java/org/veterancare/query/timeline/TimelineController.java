package org.veterancare.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Personal;
import org.veterancare.query.Histories;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.StoredEvent;
import org.veterancare.query.StoredEvent.By;
import org.veterancare.query.Words;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.ReadBy;

/** The whole history of a case: as it is stored, and as sentences. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class TimelineController {

    private final Histories histories;
    private final Reveal reveal;

    TimelineController(Histories histories, Reveal reveal) {
        this.histories = histories;
        this.reveal = reveal;
    }

    /**
     * @param role the actor's role in words
     * @param corrects version of the fact that this one puts right, left out for others
     * @param reversedBy version of the fact that took this one back, left out for others
     */
    record Entry(
            UUID eventId,
            long version,
            String type,
            LocalDate occurredOn,
            Instant recordedAt,
            String sentence,
            By by,
            String role,
            String reason,
            List<String> rules,
            Long corrects,
            Long reversedBy) {}

    record Events(CaseId caseId, List<StoredEvent> items) {}

    record Timeline(CaseId caseId, List<Entry> items) {}

    /** Every stored event, in order. */
    @ReadBy.Cases
    @Discloses(Fields.HISTORY)
    @GetMapping("/events")
    Events events(@PathVariable UUID caseId, Actor actor) {
        CaseId subject = new CaseId(caseId);
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        Opener opener = reveal.of(subject, facts);
        return new Events(subject, facts.stream().map(recorded -> StoredEvent.of(recorded, opener)).toList());
    }

    /** A sentence for each event, in the caller's language. */
    @ReadBy.Cases
    @Discloses(Fields.HISTORY)
    @GetMapping("/timeline")
    Timeline timeline(@PathVariable UUID caseId, Actor actor) {
        CaseId subject = new CaseId(caseId);
        List<RecordedFact> history = histories.of(caseId, Scope.ofCases(actor));
        Map<Long, Long> reversals = reversals(history);
        Opener opener = reveal.of(subject, history);
        return new Timeline(subject, history
                .stream()
                .map(recorded -> entry(
                        recorded, Language.current(), opener, reversals.get(recorded.version())))
                .toList());
    }

    /** By the version of what was taken back, the version of what took it back. */
    private static Map<Long, Long> reversals(List<RecordedFact> history) {
        Map<Long, Long> reversals = new HashMap<>();
        for (RecordedFact recorded : history) {
            if (recorded.fact() instanceof FactReversed reversed) {
                reversals.put(reversed.factVersion(), recorded.version());
            }
        }
        return reversals;
    }

    private static Entry entry(
            RecordedFact recorded, Language language, Function<Personal, String> opener, Long reversedBy) {
        return new Entry(
                recorded.eventId(),
                recorded.version(),
                FactNames.of(recorded.fact().getClass()),
                recorded.fact().occurredOn(),
                recorded.recordedAt(),
                Sentences.of((CaseEvent) recorded.fact(), language, opener),
                By.of(recorded.by()),
                recorded.by() == null ? null : Words.in(language).of(recorded.by().role()),
                recorded.reason() == null ? null : opener.apply(recorded.reason()),
                recorded.rules(),
                recorded.fact() instanceof FactCorrected correction ? correction.factVersion() : null,
                reversedBy);
    }
}
