package org.veterancare.query.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Freshness;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.web.Discloses;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Figures for a street or the district, and the cases behind each. */
@RestController
@RequestMapping("/api/v1/dashboard")
class DashboardController {

    private final Dashboards dashboards;
    private final Sums sums;
    private final KnownSums known;
    private final Drilldown drilldown;
    private final Freshness freshness;
    private final Clock clock;

    DashboardController(
            Dashboards dashboards, Sums sums, KnownSums known, Drilldown drilldown, Freshness freshness, Clock clock) {
        this.dashboards = dashboards;
        this.sums = sums;
        this.known = known;
        this.drilldown = drilldown;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * @param street left out for all streets in reach
     * @param asOf when the figures were read, or the earlier moment at which they were known
     * @param position up to where the views had come, left out for an earlier moment
     * @param lagMillis how far they may be behind
     */
    record Dashboard(
            String street,
            LocalDate from,
            LocalDate to,
            Instant asOf,
            String position,
            long lagMillis,
            List<Figure> figures) {}

    /**
     * All figures, as they are known now; whoever sees figures only gets those of the calendar year of {@code to}.
     *
     * @param from first day of the period; the first of the year of {@code to} where it is left out
     * @param to last day of the period; today where it is left out
     * @param knownAt refused as a bad-parameter: those of an earlier moment are at {@code /known-at}
     */
    @ReadBy.Figures
    @GetMapping
    Dashboard dashboard(
            @RequestParam(required = false) String street,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        Scope scope = Scope.ofFigures(actor);
        onlyNow(knownAt);
        boolean figuresOnly = actor.role() == Role.DISTRICT_LEADER;
        Days period = figuresOnly ? yearOf(period(from, to)) : period(from, to);
        Dashboards.Request request = new Dashboards.Request(
                period,
                street(street, figuresOnly, scope),
                figuresOnly,
                today(),
                Language.current());
        Freshness.Reading reading = freshness.now();
        return new Dashboard(
                street == null ? scope.street() : street,
                period.from(),
                period.to(),
                clock.instant(),
                reading.position(),
                reading.lagMillis(),
                dashboards.of(request, scope, sums));
    }

    /**
     * All figures as they were known at an earlier moment, by today's formulas: made anew from the whole log, which takes long.
     *
     * @param to last day of the period; the day of that moment where it is left out
     */
    @ReadBy.CasesBehindFigures
    @RateLimited(RateKind.EXPORT)
    @GetMapping("/known-at")
    Dashboard knownAt(
            @RequestParam Instant knownAt,
            @RequestParam(required = false) String street,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Actor actor) {
        Scope scope = Scope.ofFigures(actor);
        if (knownAt.isAfter(clock.instant())) {
            throw Problem.of(ProblemCode.TIME_IN_FUTURE);
        }
        LocalDate day = LocalDate.ofInstant(knownAt, District.ZONE);
        Days period = period(from, to == null ? day : to);
        Dashboards.Request request = new Dashboards.Request(
                period, reachable(street, scope), false, day, Language.current());
        return new Dashboard(
                street == null ? scope.street() : street,
                period.from(),
                period.to(),
                knownAt,
                null,
                0,
                dashboards.of(request, scope, known.at(knownAt)));
    }

    /**
     * The cases behind a figure, oldest first.
     *
     * @param metric such as {@code on-time-report}
     * @param dimension one code of the split
     * @param knownAt always refused, as for all figures
     */
    @ReadBy.CasesBehindFigures
    @Discloses(Fields.DRILLDOWN_ROW)
    @GetMapping("/{metric}/cases")
    ResponseEntity<Page<Drilldown.Entry>> cases(
            @PathVariable String metric,
            @RequestParam(required = false) String street,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String dimension,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        Scope.ofFigures(actor);
        onlyNow(knownAt);
        Scope scope = Scope.ofCases(actor);
        Drilldown.Request request = new Drilldown.Request(
                metric(metric), period(from, to), reachable(street, scope), dimension);
        if (Drilldown.tellsBirths(request.metric(), dimension, request.period().to(), today())) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "to");
        }
        return drilldown.of(request, today(), cursor, Cursors.limit(limit), scope).answer();
    }

    private static void onlyNow(String knownAt) {
        if (knownAt != null) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "knownAt");
        }
    }

    private static Metric metric(String code) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private static String reachable(String street, Scope scope) {
        if (street != null && !scope.reaches(street)) {
            throw Problem.of(ProblemCode.NOT_FOUND).asLook(Outcome.DENIED, null);
        }
        return street;
    }

    /** Of all periods those of which none is another one with a few days more: the calendar years. */
    private Days yearOf(Days asked) {
        LocalDate last = asked.to().isAfter(today()) ? today() : asked.to().with(TemporalAdjusters.lastDayOfYear());
        return new Days(last.withDayOfYear(1), last.isAfter(today()) ? today() : last);
    }

    private static String street(String asked, boolean figuresOnly, Scope scope) {
        String street = reachable(asked, scope);
        return street == null && figuresOnly ? scope.street() : street;
    }

    private Days period(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "from");
        }
        return new Days(first, last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), District.ZONE);
    }
}
