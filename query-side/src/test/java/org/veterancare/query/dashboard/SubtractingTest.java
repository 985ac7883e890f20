package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.dashboard.SmallCells.Cell;

/** Who sees figures only asks for all of them and subtracts: no cell about few people comes out (domain 5.8, SECR-02). */
class SubtractingTest {

    private static final SmallCells FIVE = new SmallCells(5);
    private static final String WHOLE = "whole";

    /** Every sum that is published, by the cells it is made of; and which cells are shown. */
    private record Published(Map<String, Cell> cells, Map<String, Set<String>> sums, Set<String> shown) {

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
    }

    private static Published published(Metric metric, List<Sums.Sum> sums) {
        Definition definition = Definition.of(metric);
        Concealed concealed = Concealed.of(definition, sums, FIVE);
        Map<String, Cell> cells = new HashMap<>();
        Map<String, Set<String>> made = new HashMap<>();
        Set<String> shown = new HashSet<>();
        if (!concealed.whole()) {
            shown.add(WHOLE);
        }
        for (Sums.Sum sum : sums) {
            Cell cell = new Cell(sum.members(), sum.numerator(), sum.denominator(), definition.isRate());
            String street = "street " + sum.street();
            String part = "part " + Concealed.key(definition, sum);
            for (String name : List.of(WHOLE, street, part)) {
                cells.merge(name, cell, Cell::plus);
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

    private static List<Sums.Sum> sums(Metric metric, SplittableRandom random) {
        List<Sums.Sum> sums = new ArrayList<>();
        int streets = random.nextInt(1, 6);
        int codes = Definition.of(metric).group() == null ? 1 : random.nextInt(1, 4);
        for (int street = 0; street < streets; street++) {
            for (int code = 0; code < codes; code++) {
                long members = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(40);
                if (members > 0) {
                    sums.add(new Sums.Sum(
                            metric.code(), "31010400" + street + "000", "CODE" + code, members,
                            random.nextLong(members + 1), members));
                }
            }
        }
        return sums;
    }

    @Test
    void noSmallCellIsTheWholeLessTheRest() {
        SplittableRandom random = new SplittableRandom(29);
        int hidden = 0;
        int shown = 0;
        for (int round = 0; round < 6_000; round++) {
            Metric metric = List.of(Metric.CASE_STOCK, Metric.ADAPTATION_COVERAGE, Metric.ON_TIME_REPORT,
                    Metric.PLACEMENT_MIX).get(round % 4);
            List<Sums.Sum> sums = sums(metric, random);
            Published published = published(metric, sums);
            Set<String> known = published.known();
            for (Map.Entry<String, Cell> cell : published.cells().entrySet()) {
                if (FIVE.isSmall(cell.getValue())) {
                    hidden++;
                    assertThat(known).as(sums.toString()).doesNotContain(cell.getKey());
                }
            }
            shown += published.shown().size();
        }
        assertThat(hidden).isGreaterThan(5_000);
        assertThat(shown).isGreaterThan(5_000);
    }

    /** One of fifty who did not is as easily recognised as one who did. */
    @Test
    void ofARateNeitherSideMayBeFew() {
        assertThat(FIVE.isSmall(new Cell(50, 1, 50, true))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 49, 50, true))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 50, 50, true))).isFalse();
        assertThat(FIVE.isSmall(new Cell(50, 5, 50, true))).isFalse();
        assertThat(FIVE.isSmall(new Cell(4, 1_000, 0, false))).isTrue();
        assertThat(FIVE.isSmall(new Cell(50, 1, 0, false))).isFalse();
    }

    @Test
    void whatIsNotSmallIsShown() {
        List<Sums.Sum> sums = List.of(
                new Sums.Sum("placement-mix", "310104001000", "MARKET", 20, 20, 0),
                new Sums.Sum("placement-mix", "310104002000", "DIRECTED", 30, 30, 0));
        assertThat(Concealed.of(Definition.of(Metric.PLACEMENT_MIX), sums, FIVE))
                .isEqualTo(new Concealed(false, Set.of(), Set.of()));
    }
}
