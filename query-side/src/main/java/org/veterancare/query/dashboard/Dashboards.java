package org.veterancare.query.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.Words;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.web.Language;

/** Makes figures of sums. */
@Component
class Dashboards {

    /** Fewer people than this are not shown to readers of figures only (domain 5.8). */
    private static final int FEWEST = 5;

    private final Sums sums;

    Dashboards(Sums sums) {
        this.sums = sums;
    }

    /**
     * What is asked for.
     *
     * @param street one street, or null for all in reach
     * @param figuresOnly whether small figures are hidden and lists are closed
     */
    record Request(Days period, String street, boolean figuresOnly, LocalDate today, Language language) {}

    List<Figure> of(Request request, Scope scope) {
        List<Sums.Sum> all = sums.of(request.period(), request.street(), scope);
        return Arrays.stream(Metric.values())
                .map(metric -> figure(
                        Definition.of(metric),
                        all.stream().filter(sum -> sum.metric().equals(metric.code())).toList(),
                        request,
                        scope))
                .toList();
    }

    private Figure figure(Definition definition, List<Sums.Sum> parts, Request request, Scope scope) {
        long items = total(parts, Sums.Sum::members);
        boolean hidden = isHidden(items, request);
        long above = total(parts, Sums.Sum::numerator);
        Long below = denominator(definition, parts, request);
        Double median = medianDays(definition, parts, request, scope);
        Days days = definition.window().of(request.period());
        boolean dated = definition.window() == Definition.Window.PERIOD
                || definition.window() == Definition.Window.SIX_TO_TWELVE_MONTHS_AGO;
        return new Figure(
                definition.metric().code(),
                definition.title().in(request.language()),
                definition.formula().in(request.language()),
                definition.unit().name().toLowerCase(Locale.ROOT),
                dated ? days.from() : null,
                dated ? days.to() : null,
                hidden ? null : items,
                hidden ? null : above,
                hidden ? null : below,
                hidden ? null : value(above, below),
                hidden ? "<" + FEWEST : display(definition, above, below, median),
                hidden ? null : median,
                hidden,
                split(definition, parts, request),
                request.figuresOnly() ? null : address(definition, request));
    }

    private Long denominator(Definition definition, List<Sums.Sum> parts, Request request) {
        return switch (definition.metric()) {
            case ON_TIME_REPORT, BUNDLE_COMPLETION, ADAPTATION_COVERAGE, SIX_MONTH_PLACEMENT, HARDSHIP_APPROVAL,
                    ONE_STOP_DAYS, HARDSHIP_DAYS, EMPLOYMENT_AT_SIX_MONTHS, SCHOOL_PLACES ->
                total(parts, Sums.Sum::denominator);
            case HARDSHIP_COMMITTED, HARDSHIP_PAID ->
                sums.budget(
                        request.period().from().getYear(), request.period().to().getYear());
            case CASE_STOCK, FORFEITURE_REVIEWS_OPEN, PLACEMENT_MIX, PLACEMENT_OVERDUE, SPOUSE_FILES_OVER_SIX_MONTHS,
                    ENTITLEMENTS_IN_PAYMENT, HARDSHIP_APPLICATIONS, OPEN_TASKS, VISITS_SAVED ->
                null;
        };
    }

    private static List<Figure.Part> split(Definition definition, List<Sums.Sum> parts, Request request) {
        if (definition.group() == null) {
            return List.of();
        }
        long whole = total(parts, Sums.Sum::numerator);
        boolean shares = definition.metric() == Metric.PLACEMENT_MIX;
        List<Figure.Part> split = new ArrayList<>();
        grouped(definition, parts).forEach((key, sum) -> {
            boolean hidden = isHidden(sum[0], request);
            String street = key.getFirst().isEmpty() ? null : key.getFirst();
            Long below = shares && !hidden ? Long.valueOf(whole) : null;
            split.add(new Figure.Part(
                    street,
                    key.getLast(),
                    Words.in(request.language()).of(definition.group(), key.getLast()),
                    hidden ? null : sum[1],
                    below,
                    hidden ? null : value(sum[1], below),
                    hidden));
        });
        return split;
    }

    /** Sums by code; the stock of cases also by street. */
    private static Map<List<String>, long[]> grouped(Definition definition, List<Sums.Sum> parts) {
        boolean byStreet = definition.metric() == Metric.CASE_STOCK;
        Map<List<String>, long[]> groups = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Sums.Sum part : parts) {
            long[] sum = groups.computeIfAbsent(
                    List.of(byStreet ? part.street() : "", part.dimension()), key -> new long[2]);
            sum[0] += part.members();
            sum[1] += part.numerator();
        }
        return groups;
    }

    private Double medianDays(Definition definition, List<Sums.Sum> parts, Request request, Scope scope) {
        return switch (definition.metric()) {
            case FORFEITURE_REVIEWS_OPEN ->
                median(sums.byDay(definition.metric(), request.street(), scope), request.today());
            case ONE_STOP_DAYS, HARDSHIP_DAYS -> median(lengths(parts));
            default -> null;
        };
    }

    /** How often each length was counted. */
    private static SortedMap<Long, Long> lengths(List<Sums.Sum> parts) {
        SortedMap<Long, Long> lengths = new TreeMap<>();
        parts.forEach(part -> lengths.merge(Long.valueOf(part.dimension()), part.members(), Long::sum));
        return lengths;
    }

    /** The middle of values that are each counted so many times, between the two middle ones for an even number; null for none. */
    static Double median(SortedMap<Long, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? null : Double.valueOf((nth(counts, (all - 1) / 2) + nth(counts, all / 2)) / 2.0);
    }

    /** @param place from 0 */
    private static long nth(SortedMap<Long, Long> counts, long place) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("only " + passed + " values");
    }

    /** Median number of days from each day to today, each as often as it is counted; null for none. */
    static Double median(SortedMap<LocalDate, Long> counts, LocalDate today) {
        SortedMap<Long, Long> ages = new TreeMap<>();
        counts.forEach((day, count) -> ages.merge(ChronoUnit.DAYS.between(day, today), count, Long::sum));
        return median(ages);
    }

    private static Double value(long above, Long below) {
        return below == null || below == 0 ? null : Double.valueOf((double) above / below);
    }

    private static String display(Definition definition, long above, Long below, Double median) {
        if (Objects.equals(below, 0L)) {
            return "n/a";
        }
        if (definition.unit() == Definition.Unit.DAYS || definition.unit() == Definition.Unit.WORKING_DAYS) {
            return String.format(Locale.ROOT, "%.1f", median);
        }
        if (below != null) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * above / below);
        }
        return definition.unit() == Definition.Unit.FEN
                ? BigDecimal.valueOf(above, 2).toPlainString()
                : Long.toString(above);
    }

    private static String address(Definition definition, Request request) {
        String street = request.street() == null ? "" : "&street=" + request.street();
        return "/api/v1/dashboard/" + definition.metric().code() + "/cases?from=" + request.period().from() + "&to="
                + request.period().to() + street;
    }

    private static boolean isHidden(long items, Request request) {
        return request.figuresOnly() && items > 0 && items < FEWEST;
    }

    private static long total(List<Sums.Sum> parts, ToLongFunction<Sums.Sum> of) {
        return parts.stream().mapToLong(of).sum();
    }
}
