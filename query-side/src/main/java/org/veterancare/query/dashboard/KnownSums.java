package org.veterancare.query.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.WholeStreams;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseFold;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Figures;
import org.veterancare.query.casestate.Measures;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * Sums as they were known at an earlier moment, by today's formulas: the whole log is folded again up to it, a page at a time,
 * and only sums are kept. That takes as long as reading the log, so one at a time is made, and no screen waits for it.
 */
@Component
class KnownSums {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(5);

    private final EventLogReader log;
    private final Semaphore one = new Semaphore(1);

    KnownSums(EventLogReader log) {
        this.log = log;
    }

    /** @throws Problem server-busy where others are still being made after a while */
    Known at(Instant moment) {
        if (!hasTurn()) {
            throw Problem.of(ProblemCode.SERVER_BUSY).retryAfter(SOON);
        }
        try {
            Known known = new Known(moment);
            WholeStreams streams = log.wholeStreams(log.end());
            for (WholeStreams.Part part = streams.next(); !part.isEmpty(); part = streams.next()) {
                part.streams().forEach(known::take);
            }
            return known.made();
        } finally {
            one.release();
        }
    }

    private boolean hasTurn() {
        try {
            return one.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All sums of one moment. */
    static final class Known implements ReadSums {

        private record Row(LocalDate day, LocalDate endsOn, Sums.Sum sum) {}

        private final Instant moment;
        private final Figures figures = new Figures();
        private final Map<Integer, Long> budgets = new TreeMap<>();
        private final List<Row> rows = new ArrayList<>();

        Known(Instant moment) {
            this.moment = moment;
        }

        /** What follows a later fact is later too, whatever the clock of its server said. */
        void take(List<RecordedFact> stream) {
            CaseFold fold = new CaseFold(null);
            for (RecordedFact recorded : stream) {
                if (recorded.recordedAt().isAfter(moment)) {
                    break;
                }
                switch (recorded.fact()) {
                    case CaseEvent fact -> fold.take(recorded);
                    case FundOpened fact -> budgets.merge(fact.year(), fact.budget().fen(), Long::sum);
                    default -> {}
                }
            }
            CaseState state = fold.state();
            if (state != null) {
                figures.count(state.street(), Measures.of(state), 1);
            }
        }

        Known made() {
            for (Object[] row : figures.rows()) {
                rows.add(new Row((LocalDate) row[3], (LocalDate) row[4], new Sums.Sum(
                        (String) row[0], (String) row[1], (String) row[2], (long) row[5], (long) row[6],
                        (long) row[7])));
            }
            return this;
        }

        @Override
        public List<Sums.Sum> of(Dashboards.Request request, String street, Scope scope) {
            List<Sums.Sum> sums = new ArrayList<>();
            for (Metric metric : Metric.values()) {
                Definition definition = Definition.of(metric);
                Days days = request.days(definition);
                for (Row row : rows) {
                    Sums.Sum sum = row.sum;
                    if (isOf(definition, row, street, scope)
                            && row.endsOn.isAfter(request.today())
                            && !row.day.isBefore(days.from())
                            && !row.day.isAfter(days.to())) {
                        sums.add(new Sums.Sum(
                                metric.code(), sum.street(), sum.dimension(), sum.members(), sum.numerator(),
                                sum.denominator()));
                    }
                }
            }
            return sums;
        }

        /** Nobody is counted, since only sums are kept: whoever sees figures only is shown none of an earlier moment. */
        @Override
        public List<Sums.People> people(Dashboards.Request request, Scope scope) {
            return List.of();
        }

        @Override
        public TreeMap<LocalDate, Long> byDay(Metric metric, Dashboards.Request request, Scope scope) {
            TreeMap<LocalDate, Long> days = new TreeMap<>();
            rows.stream()
                    .filter(row -> isOf(Definition.of(metric), row, request.street(), scope))
                    .filter(row -> row.endsOn.isAfter(request.today()))
                    .forEach(row -> days.merge(row.day, row.sum.members(), Long::sum));
            return days;
        }

        @Override
        public Map<String, LocalDate> oldest(Metric metric, Dashboards.Request request, Scope scope) {
            Map<String, LocalDate> oldest = new TreeMap<>();
            rows.stream()
                    .filter(row -> isOf(Definition.of(metric), row, request.street(), scope))
                    .filter(row -> row.endsOn.isAfter(request.today()))
                    .forEach(row -> oldest.merge(
                            row.sum.dimension(), row.day, (one, other) -> one.isBefore(other) ? one : other));
            return oldest;
        }

        @Override
        public long budget(int firstYear, int lastYear) {
            return budgets.entrySet()
                    .stream()
                    .filter(budget -> budget.getKey() >= firstYear && budget.getKey() <= lastYear)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public boolean haveCases() {
            return false;
        }

        private static boolean isOf(Definition definition, Row row, String street, Scope scope) {
            String only = street == null ? scope.street() : street;
            return row.sum.metric().equals(definition.stored().code())
                    && row.sum.street().startsWith(scope.region())
                    && (only == null || row.sum.street().equals(only));
        }
    }
}
