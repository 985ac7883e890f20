package org.veterancare.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.veterancare.events.Personal;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;
import org.veterancare.query.Words;
import org.veterancare.query.casestate.Measure;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.query.masking.Opener;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.web.Language;

/** The cases a figure is the sum of: as many entries as the figure counts. */
@Component
class Drilldown {

    private final ScopedRows stored;
    private final Cursors cursors;
    private final Reveal reveal;

    Drilldown(ScopedRows stored, Cursors cursors, Reveal reveal) {
        this.stored = stored;
        this.cursors = cursors;
        this.reveal = reveal;
    }

    /** What is asked for; street and dimension may be null. */
    record Request(Metric metric, Days period, String street, String dimension) {}

    /** A stored share; the name is sealed. */
    record Row(
            UUID caseId,
            String part,
            String street,
            String dimension,
            LocalDate day,
            long numerator,
            long denominator,
            String stage,
            long version,
            String name) {}

    /**
     * What one case adds to the figure.
     *
     * @param part which of several things in the case, empty where there is one
     * @param label the dimension in words, left out where the figure is not split by a code
     * @param day the day it counts on, left out for what stands now, and where it would tell a month of birth
     */
    record Entry(
            UUID caseId,
            String part,
            String street,
            String dimension,
            String label,
            LocalDate day,
            long numerator,
            long denominator,
            String name,
            String stage,
            long version) {}

    /**
     * Whether the list would tell whose birthdays are near another day than today: asked for one day after the other, that would be
     * every month of birth.
     *
     * @param dimension null for all of the figure
     */
    static boolean tellsBirths(Metric metric, String dimension, LocalDate to, LocalDate today) {
        boolean birthdays = metric == Metric.CHANGES_TO_ACT_ON && (dimension == null || isBirthday(dimension));
        return birthdays && !to.equals(today);
    }

    private static boolean isBirthday(String dimension) {
        return dimension.startsWith("TURNED_");
    }

    /** @param today what ended by itself until then is not there */
    Page<Entry> of(Request request, LocalDate today, String cursor, int limit, Scope scope) {
        Object list = List.of("drill-down", request, scope);
        List<String> after = cursor == null ? List.of() : cursors.read(list, cursor);
        Page<Row> page = Page.of(rows(request, today, after, limit + 1, scope), limit, last -> cursors.next(
                list, last.day().toString(), last.caseId().toString(), last.part()));
        String group = Definition.of(request.metric()).group();
        return reveal.page(page, Row::caseId, (row, opener) -> entry(row, group, opener));
    }

    private List<Row> rows(Request request, LocalDate today, List<String> after, int limit, Scope scope) {
        String street = request.street() == null ? scope.street() : request.street();
        Days days = Definition.of(request.metric()).window().of(request.period());
        String sql = """
            SELECT m.case_id, m.part, m.street, m.dimension, m.day, m.numerator, m.denominator,
                   c.stage, c.version, c.name
            FROM views.case_measure m JOIN views.case_file c USING (case_id)
            WHERE m.metric = :metric AND m.day BETWEEN :from AND :to AND m.ends_on > :today AND\s"""
                + scope.condition("c")
                + (street == null ? "" : " AND m.street = :street")
                + (request.dimension() == null ? "" : " AND m.dimension = :dimension")
                + (after.isEmpty() ? "" : " AND (m.day, m.case_id, m.part) > (:day, :caseId, :part)")
                + " ORDER BY m.day, m.case_id, m.part LIMIT :limit";
        return stored.read(scope, jdbc -> from(after, scope.bind(jdbc.sql(sql))
                .param("metric", Definition.of(request.metric()).stored().code())
                .param("from", days.from())
                .param("to", days.to())
                .param("today", today)
                .param("street", street)
                .param("dimension", request.dimension())
                .param("limit", limit)).query(Row.class).list());
    }

    private static StatementSpec from(List<String> after, StatementSpec query) {
        return after.isEmpty()
                ? query
                : query.param("day", LocalDate.parse(after.get(0)))
                        .param("caseId", UUID.fromString(after.get(1)))
                        .param("part", after.get(2));
    }

    private static Entry entry(Row row, String group, Opener opener) {
        return new Entry(
                row.caseId(),
                row.part(),
                row.street(),
                row.dimension(),
                group == null ? null : Words.in(Language.current()).of(group, row.dimension()),
                row.day().equals(Measure.STOCK) || isBirthday(row.dimension()) && opener.hides(Sensitive.CITIZEN_ID)
                        ? null
                        : row.day(),
                row.numerator(),
                row.denominator(),
                opener.apply(Personal.sealed(row.name())),
                row.stage(),
                row.version());
    }
}
