package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.query.Recorded;
import org.veterancare.query.Scope;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.query.dashboard.KnownSums.Known;
import org.veterancare.web.Language;

class KnownSumsTest {

    private static final Scope DISTRICT = Scope.ofFigures(
            new Actor("p-9", "a-9", Role.AUDITOR, "310104000000"));

    private static RecordedFact at(RecordedFact fact, Instant moment) {
        return new RecordedFact(fact.eventId(), fact.version(), fact.fact(), moment, fact.metadata());
    }

    private static long cases(Known known) {
        return known.made()
                .byDay(Metric.CASE_STOCK, request(false), DISTRICT)
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Dashboards.Request request(boolean figuresOnly) {
        LocalDate today = LocalDate.of(2025, 12, 31);
        return new Dashboards.Request(
                new Days(LocalDate.of(2025, 1, 1), today), null, figuresOnly, today, Language.EN);
    }

    /** Clocks of two servers differ; versions do not. */
    @Test
    void whatFollowsALaterFactIsLeftOutEvenWhereItsClockSaysItWasEarlier() {
        List<RecordedFact> facts = Recorded.all(Stories.underReview(new CaseId(Stories.id("known")), Stories::sealed));
        Instant moment = Recorded.FIRST;
        Known known = new Known(moment);
        known.take(List.of(
                at(facts.get(0), moment), at(facts.get(1), moment.plus(Duration.ofSeconds(1))),
                at(facts.get(2), moment.minus(Duration.ofSeconds(1)))));
        assertThat(cases(known)).isEqualTo(1);
    }

    @Test
    void theNextStreamIsReadFromItsBeginning() {
        List<RecordedFact> one = Recorded.all(Stories.underReview(new CaseId(Stories.id("known-1")), Stories::sealed));
        List<RecordedFact> two = Recorded.all(Stories.underReview(new CaseId(Stories.id("known-2")), Stories::sealed));
        Known known = new Known(Recorded.FIRST);
        known.take(one);
        known.take(two);
        assertThat(cases(known)).isEqualTo(2);
    }

    /** Only sums are kept, and of them nobody knows how many people they are. */
    @Test
    void whoeverSeesFiguresOnlyIsShownNoneOfAnEarlierMoment() {
        Known known = new Known(Recorded.FIRST.plus(Duration.ofDays(1)));
        for (int person = 0; person < 9; person++) {
            CaseId caseId = new CaseId(Stories.id("known-few-" + person));
            known.take(Recorded.all(Stories.underReview(caseId, Stories::sealed)));
        }
        List<Figure> figures = new Dashboards(Law.load()).of(request(true), DISTRICT, known.made());
        assertThat(figures).allMatch(figure -> figure.hidden() || figure.items() == 0)
                .filteredOn(Figure::hidden)
                .extracting(Figure::metric)
                .contains("case-stock", "queue", "facts");
    }
}
