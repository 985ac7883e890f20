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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veterancare.law.Law;
import org.veterancare.query.Scope;
import org.veterancare.query.Words;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.web.Language;

/** Makes figures of sums. */
@Component
class Dashboards {

    /** Digits of a district's code. */
    private static final int DISTRICT = 6;

    /** Stands for what is not shown. */
    private static final String NOT_SHOWN = "–";

    private final Law law;

    Dashboards(Law law) {
        this.law = law;
    }

    /**
     * What is asked for.
     *
     * @param street one street, or null for all in reach
     * @param figuresOnly whether small figures are hidden and lists are closed (domain 5.8)
     */
    record Request(Days period, String street, boolean figuresOnly, LocalDate today, Language language) {

        /** Whoever sees figures only has one view of what stands now: two of them would show who is between. */
        Days days(Definition definition) {
            boolean fixed = figuresOnly && definition.window() != Definition.Window.PERIOD;
            return definition.window().of(fixed ? new Days(period.from(), today) : period);
        }
    }

    /** @param sums as they are kept, or as they were known */
    List<Figure> of(Request request, Scope scope, ReadSums sums) {
        Scope read = request.figuresOnly() ? new Scope(scope.region().substring(0, DISTRICT), null) : scope;
        // first the people: whoever comes in between is then shown late and not too early
        List<Sums.People> people = request.figuresOnly() ? sums.people(request, read) : List.of();
        List<Sums.Sum> all = sums.of(request, request.figuresOnly() ? null : request.street(), read);
        return Arrays.stream(Metric.values())
                .map(Definition::of)
                .map(definition -> figure(
                        definition, all, concealed(definition, all, people, request), request, scope, sums))
                .toList();
    }

    private Concealed concealed(
            Definition definition, List<Sums.Sum> all, List<Sums.People> people, Request request) {
        return request.figuresOnly()
                ? Concealed.of(
                        definition,
                        of(definition.metric(), all),
                        people.stream().filter(each -> each.metric().equals(definition.metric().code())).toList(),
                        small(request))
                : Concealed.NOTHING;
    }

    private static List<Sums.Sum> of(Metric metric, List<Sums.Sum> all) {
        return all.stream().filter(sum -> sum.metric().equals(metric.code())).toList();
    }

    private static Figure figure(
            Definition definition,
            List<Sums.Sum> all,
            Concealed concealed,
            Request request,
            Scope scope,
            ReadSums sums) {
        List<Sums.Sum> read = of(definition.metric(), all);
        List<Sums.Sum> parts = request.street() == null
                ? read
                : read.stream()
                        // figures are a street's: a neighbourhood has none
                        .filter(sum -> sum.street().equals(request.street())
                                && sum.street().startsWith(scope.region()))
                        .toList();
        boolean hidden = !parts.isEmpty()
                && (request.street() == null ? concealed.whole() : concealed.streets().contains(request.street()));
        long items = total(parts, Sums.Sum::members);
        long above = total(parts, Sums.Sum::numerator);
        Long below = definition.against() != null
                ? against(of(definition.against(), all), request)
                : denominator(definition, parts, request, sums);
        SortedMap<Long, Long> lengths = lengths(definition, parts, request, scope, sums);
        Double median = median(lengths);
        Days days = request.days(definition);
        return new Figure(
                definition.metric().code(),
                definition.title().in(request.language()),
                definition.formula().in(request.language()),
                definition.unit().name().toLowerCase(Locale.ROOT),
                definition.isDated() ? days.from() : null,
                definition.isDated() ? days.to() : null,
                hidden ? null : items,
                hidden ? null : above,
                hidden ? null : below,
                hidden ? null : value(above, below),
                hidden ? NOT_SHOWN : display(definition, above, below, median),
                hidden ? null : median,
                hidden || !definition.hasAge() || lengths.isEmpty() ? null : lengths.lastKey(),
                hidden,
                split(definition, parts, concealed, request, oldest(definition, request, scope, sums)),
                request.figuresOnly() || !sums.haveCases() ? null : address(definition, request));
    }

    private SmallCells small(Request request) {
        return new SmallCells(law.policy().number("smallestCell", request.today()));
    }

    /** Whoever sees figures only is told of the others by their own figure, which hides what is small. */
    private static Long against(List<Sums.Sum> others, Request request) {
        return request.figuresOnly()
                ? null
                : Long.valueOf(total(others, sum -> Math.max(sum.numerator(), sum.denominator())));
    }

    private static Long denominator(
            Definition definition, List<Sums.Sum> parts, Request request, ReadSums sums) {
        return switch (definition.metric()) {
            case ONE_STOP_DAYS, HARDSHIP_DAYS -> total(parts, Sums.Sum::denominator);
            case HARDSHIP_COMMITTED, HARDSHIP_PAID ->
                sums.budget(
                        request.period().from().getYear(), request.period().to().getYear());
            default -> definition.isRate() ? Long.valueOf(total(parts, Sums.Sum::denominator)) : null;
        };
    }

    /** Of one street whoever sees figures only sees no split, but for the one that is made of streets. */
    private static List<Figure.Part> split(
            Definition definition,
            List<Sums.Sum> parts,
            Concealed concealed,
            Request request,
            Map<String, LocalDate> oldest) {
        boolean closed = request.figuresOnly() && request.street() != null && !definition.isByStreet();
        if (definition.group() == null || closed) {
            return List.of();
        }
        long whole = total(parts, Sums.Sum::numerator);
        SortedMap<String, List<Sums.Sum>> groups = new TreeMap<>(parts.stream()
                .collect(Collectors.groupingBy(sum -> Concealed.key(definition, sum))));
        List<Figure.Part> split = new ArrayList<>();
        groups.forEach((key, sums) -> {
            boolean hidden = concealed.parts().contains(key);
            Sums.Sum one = sums.getFirst();
            long above = total(sums, Sums.Sum::numerator);
            Long below = hidden ? null : below(definition, sums, whole);
            split.add(new Figure.Part(
                    definition.isByStreet() ? one.street() : null,
                    one.dimension(),
                    Words.in(request.language()).of(definition.group(), one.dimension()),
                    hidden ? null : total(sums, Sums.Sum::members),
                    hidden ? null : above,
                    below,
                    hidden ? null : value(above, below),
                    age(oldest.get(one.dimension()), request),
                    hidden));
        });
        return split;
    }

    /** A channel is a share of all placements, a part of a rate is a rate of its own; null for others. */
    private static Long below(Definition definition, List<Sums.Sum> part, long whole) {
        if (definition.metric() == Metric.PLACEMENT_MIX) {
            return whole;
        }
        return definition.isRate() ? Long.valueOf(total(part, Sums.Sum::denominator)) : null;
    }

    private static Map<String, LocalDate> oldest(
            Definition definition, Request request, Scope scope, ReadSums sums) {
        boolean told = definition.hasAge() && definition.group() != null && !request.figuresOnly();
        return told ? sums.oldest(definition.metric(), request, scope) : Map.of();
    }

    private static Long age(LocalDate began, Request request) {
        return began == null ? null : Long.valueOf(ChronoUnit.DAYS.between(began, request.today()));
    }

    /** How often each length was counted: days since it began of what stands, or what a figure of durations counts by. */
    private static SortedMap<Long, Long> lengths(
            Definition definition, List<Sums.Sum> parts, Request request, Scope scope, ReadSums sums) {
        if (definition.hasAge()) {
            return ages(sums.byDay(definition.metric(), request, scope), request.today());
        }
        return switch (definition.metric()) {
            case ONE_STOP_DAYS, HARDSHIP_DAYS -> lengths(parts);
            default -> new TreeMap<>();
        };
    }

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

    /** Days from each day to today, each as often as it is counted. */
    private static SortedMap<Long, Long> ages(SortedMap<LocalDate, Long> counts, LocalDate today) {
        SortedMap<Long, Long> ages = new TreeMap<>();
        counts.forEach((day, count) -> ages.merge(ChronoUnit.DAYS.between(day, today), count, Long::sum));
        return ages;
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
        if (below != null && definition.metric() == Metric.CORRECTIONS) {
            return String.format(Locale.ROOT, "%.1f ‰", 1000.0 * above / below);
        }
        if (below != null) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * above / below);
        }
        return definition.unit() == Definition.Unit.FEN
                ? BigDecimal.valueOf(above, 2).toPlainString()
                : Long.toString(above);
    }

    private static String address(Definition definition, Request request) {
        if (Drilldown.tellsBirths(definition.metric(), null, request.period().to(), request.today())) {
            return null;
        }
        String street = request.street() == null ? "" : "&street=" + request.street();
        return "/api/v1/dashboard/" + definition.metric().code() + "/cases?from=" + request.period().from() + "&to="
                + request.period().to() + street;
    }

    private static long total(List<Sums.Sum> parts, ToLongFunction<Sums.Sum> of) {
        return parts.stream().mapToLong(of).sum();
    }
}
