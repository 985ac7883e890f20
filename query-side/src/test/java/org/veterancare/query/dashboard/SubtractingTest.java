package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.SmallCells.Cell;

/** Who sees figures only asks for all of them and subtracts: no cell about few people comes out (domain 5.8, SECR-02). */
class SubtractingTest {

    private static final SmallCells FIVE = new SmallCells(5);
    private static final String WHOLE = "whole";
    /** Of these a person has one row each, of the others several. */
    private static final Set<Metric> ONE_EACH = Set.of(
            Metric.CASE_STOCK, Metric.ADAPTATION_COVERAGE, Metric.ON_TIME_REPORT);
    private static final List<Metric> METRICS = List.of(
            Metric.CASE_STOCK, Metric.ADAPTATION_COVERAGE, Metric.ON_TIME_REPORT, Metric.PLACEMENT_MIX, Metric.QUEUE,
            Metric.SCHOOL_PLACES);

    private static final ToLongFunction<Stream<Share>> PEOPLE = shares -> shares.map(Share::person).distinct().count();
    /** The deliberate defect. */
    private static final ToLongFunction<Stream<Share>> ROWS = Stream::count;

    /** A row of one person. */
    private record Share(int person, String street, String code, boolean above) {}

    /** Every sum that is published, by the cells it is made of; and which cells are shown. */
    private record Published(Map<String, List<Share>> cells, Map<String, Set<String>> sums, Set<String> shown) {

        /** What is known in the end: a sum without all but one of its cells is that one. */
        Set<String> known() {
            Set<String> known = new HashSet<>(shown);
            boolean more = true;
            while (more) {
                more = false;
                for (Map.Entry<String, Set<String>> sum : sums.entrySet()) {
                    Set<String> open = new HashSet<>(sum.getValue());
                    open.add(sum.getKey());
                    open.removeAll(known);
                    more |= open.size() == 1 && known.addAll(open);
                }
            }
            return known;
        }

        /** What is known of few people: a cell, or what is left of a sum without the cells that are known. */
        Set<String> leaks(Definition definition) {
            Set<String> known = known();
            Set<String> leaks = cells.keySet()
                    .stream()
                    .filter(known::contains)
                    .filter(name -> isSmall(definition, cells.get(name)))
                    .collect(Collectors.toCollection(TreeSet::new));
            sums.forEach((sum, parts) -> {
                List<Share> left = parts.stream()
                        .filter(part -> !known.contains(part))
                        .map(cells::get)
                        .flatMap(Collection::stream)
                        .toList();
                if (known.contains(sum) && isSmall(definition, left)) {
                    leaks.add("left of " + sum);
                }
            });
            return leaks;
        }

        long small(Definition definition) {
            return cells.values().stream().filter(cell -> isSmall(definition, cell)).count();
        }
    }

    private static boolean isSmall(Definition definition, List<Share> shares) {
        Sums.People people = people("", shares, null, PEOPLE);
        return FIVE.isSmall(definition.isRate()
                ? new Cell(people.people(), people.above(), people.below())
                : new Cell(people.people(), 0, 0));
    }

    private static Sums.People people(
            String street, List<Share> shares, String code, ToLongFunction<Stream<Share>> how) {
        return new Sums.People(
                "metric", street, code, how.applyAsLong(shares.stream()),
                how.applyAsLong(shares.stream().filter(Share::above)),
                how.applyAsLong(shares.stream().filter(share -> !share.above())));
    }

    /** Of each street, and of each code in it. */
    private static List<Sums.People> counted(List<Share> shares, ToLongFunction<Stream<Share>> how) {
        List<Sums.People> people = new ArrayList<>();
        shares.stream().collect(Collectors.groupingBy(Share::street)).forEach((street, own) -> {
            people.add(people(street, own, null, how));
            own.stream()
                    .collect(Collectors.groupingBy(Share::code))
                    .forEach((code, part) -> people.add(people(street, part, code, how)));
        });
        return people;
    }

    private static Sums.Sum sum(List<Share> part) {
        Share one = part.getFirst();
        return new Sums.Sum(
                "metric", one.street(), one.code(), part.size(), part.stream().filter(Share::above).count(),
                part.size());
    }

    private static List<List<Share>> parts(List<Share> shares) {
        return List.copyOf(shares.stream()
                .collect(Collectors.groupingBy(share -> share.street() + share.code()))
                .values());
    }

    private static Concealed concealed(Metric metric, List<Share> shares, ToLongFunction<Stream<Share>> how) {
        return Concealed.of(
                Definition.of(metric), parts(shares).stream().map(SubtractingTest::sum).toList(), counted(shares, how),
                FIVE);
    }

    private static Published published(Metric metric, List<Share> shares, ToLongFunction<Stream<Share>> how) {
        Definition definition = Definition.of(metric);
        Concealed concealed = concealed(metric, shares, how);
        Map<String, List<Share>> cells = new HashMap<>();
        Map<String, Set<String>> made = new HashMap<>();
        Set<String> shown = new HashSet<>();
        if (!concealed.whole()) {
            shown.add(WHOLE);
        }
        for (List<Share> cell : parts(shares)) {
            Sums.Sum sum = sum(cell);
            String street = "street " + sum.street();
            String part = "part " + Concealed.key(definition, sum);
            for (String name : List.of(WHOLE, street, part)) {
                cells.computeIfAbsent(name, none -> new ArrayList<>()).addAll(cell);
            }
            made.computeIfAbsent(WHOLE, whole -> new HashSet<>()).add(street);
            if (!concealed.streets().contains(sum.street())) {
                shown.add(street);
            }
            if (definition.group() != null) {
                String above = definition.isByStreet() ? street : "parts";
                made.computeIfAbsent(above, whole -> new HashSet<>()).add(part);
                if (!concealed.parts().contains(Concealed.key(definition, sum))) {
                    shown.add(part);
                }
            }
        }
        if (made.containsKey("parts")) {
            // the parts add up to the same whole
            made.put(WHOLE + " of parts", made.remove("parts"));
            cells.put(WHOLE + " of parts", cells.get(WHOLE));
            if (shown.contains(WHOLE)) {
                shown.add(WHOLE + " of parts");
            }
        }
        return new Published(cells, made, shown);
    }

    private static List<Share> shares(Metric metric, SplittableRandom random) {
        List<Share> shares = new ArrayList<>();
        int streets = random.nextInt(1, 6);
        int codes = Definition.of(metric).group() == null ? 1 : random.nextInt(1, 4);
        int person = 0;
        for (int street = 0; street < streets; street++) {
            int odds = random.nextInt(101);
            int people = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60);
            for (int last = person + people; person < last; person++) {
                int rows = ONE_EACH.contains(metric) ? 1 : random.nextInt(1, 5);
                for (int row = 0; row < rows; row++) {
                    // the first code is the most frequent, so that others are of few people
                    int code = Math.min(random.nextInt(codes), random.nextInt(codes));
                    shares.add(new Share(
                            person, "31010400" + street + "000", "CODE" + code, random.nextInt(100) < odds));
                }
            }
        }
        return shares;
    }

    @Test
    void noSmallCellIsTheWholeLessTheRest() {
        SplittableRandom random = new SplittableRandom(29);
        long small = 0;
        int shown = 0;
        for (int round = 0; round < 6_000; round++) {
            Metric metric = METRICS.get(round % METRICS.size());
            List<Share> shares = shares(metric, random);
            Published published = published(metric, shares, PEOPLE);
            assertThat(published.leaks(Definition.of(metric))).as(metric + " " + shares).isEmpty();
            small += published.small(Definition.of(metric));
            shown += published.shown().size();
        }
        assertThat(small).isGreaterThan(5_000);
        assertThat(shown).isGreaterThan(5_000);
    }

    /** The deliberate defect: rows are counted, of which one person has several. */
    @Test
    void rowsInPlaceOfPeopleAreNoticed() {
        SplittableRandom random = new SplittableRandom(29);
        Set<Metric> leaking = new HashSet<>();
        for (int round = 0; round < 600; round++) {
            Metric metric = METRICS.get(round % METRICS.size());
            if (!published(metric, shares(metric, random), ROWS).leaks(Definition.of(metric)).isEmpty()) {
                leaking.add(metric);
            }
        }
        assertThat(leaking).containsExactlyInAnyOrder(Metric.PLACEMENT_MIX, Metric.QUEUE, Metric.SCHOOL_PLACES);
    }

    /** One of fifty who did not is as easily recognised as one who did. */
    @Test
    void ofARateNeitherSideMayBeFew() {
        assertThat(FIVE.isSmall(new Cell(50, 1, 49))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 49, 1))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 50, 0))).isFalse();
        assertThat(FIVE.isSmall(new Cell(50, 5, 45))).isFalse();
        assertThat(FIVE.isSmall(new Cell(4, 0, 0))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 0, 0))).isFalse();
    }

    @Test
    void whatIsNotSmallIsShown() {
        List<Sums.Sum> sums = List.of(
                new Sums.Sum("placement-mix", "310104001000", "MARKET", 20, 20, 0),
                new Sums.Sum("placement-mix", "310104002000", "DIRECTED", 30, 30, 0));
        List<Sums.People> people = List.of(
                new Sums.People("placement-mix", "310104001000", null, 20, 20, 0),
                new Sums.People("placement-mix", "310104001000", "MARKET", 20, 20, 0),
                new Sums.People("placement-mix", "310104002000", null, 30, 30, 0),
                new Sums.People("placement-mix", "310104002000", "DIRECTED", 30, 30, 0));
        assertThat(Concealed.of(Definition.of(Metric.PLACEMENT_MIX), sums, people, FIVE))
                .isEqualTo(new Concealed(false, Set.of(), Set.of()));
        assertThat(Concealed.of(Definition.of(Metric.PLACEMENT_MIX), sums, List.of(), FIVE))
                .as("a sum that nobody is counted for")
                .isEqualTo(new Concealed(
                        true, Set.of("310104001000", "310104002000"), Set.of("MARKET", "DIRECTED")));
    }
}
