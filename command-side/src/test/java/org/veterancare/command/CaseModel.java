package org.veterancare.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;

/**
 * A second opinion on what a case may go through: the table of {@code model/case-model.txt}, folded over its facts by code that
 * knows no class of the case.
 */
final class CaseModel {

    static final String NONE = "NONE";
    private static final String TABLE = "/model/case-model.txt";

    private final List<Row> rows;

    /** The rows about a fact, by its name and then by the part they are of. */
    private final Map<String, Map<String, List<Row>>> byFact;

    private CaseModel(List<Row> rows) {
        this.rows = rows;
        this.byFact = rows.stream().collect(Collectors.groupingBy(Row::name, Collectors.groupingBy(Row::part)));
    }

    /** One line of the table. */
    record Row(String part, Set<String> from, String fact, String to) {

        private static Row of(String line) {
            String[] columns = line.split("\\s*\\|\\s*");
            List<String> before = Arrays.asList(columns[0].split("\\s+"));
            return new Row(before.getFirst(), Set.copyOf(before.subList(1, before.size())), columns[1], columns[2]);
        }

        private String name() {
            return fact.split(":")[0];
        }

        private boolean isFrom(String state) {
            return from.contains(state) || from.contains("*");
        }

        private String after(String state) {
            return to.equals("=") ? state : to;
        }
    }

    /** A change of one part, kept by the version of its fact for the case that it is taken back. */
    private record Step(String part, String from, String to) {}

    static CaseModel ofTheDomain() {
        try (InputStream table = CaseModel.class.getResourceAsStream(TABLE)) {
            return new CaseModel(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same table without these rows. */
    CaseModel without(Predicate<Row> row) {
        return new CaseModel(rows.stream().filter(row.negate()).toList());
    }

    /** Names of the facts that some row speaks of. */
    Set<String> facts() {
        return byFact.keySet();
    }

    Fold fold() {
        return new Fold();
    }

    /** A case by the model, one fact after the other. */
    final class Fold {

        private final Map<String, String> states = new TreeMap<>();
        private final List<List<Step>> steps = new ArrayList<>();
        private final List<CaseEvent> facts = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();

        /** What is taken in is legal where {@link #broken} stays empty. */
        Fold take(CaseEvent fact) {
            ModelledFact modelled = ModelledFact.of(fact);
            broken.addAll(ModelInvariants.brokenBy(fact, this));
            List<Step> now = new ArrayList<>();
            byFact.getOrDefault(fact.getClass().getSimpleName(), Map.of())
                    .forEach((part, about) -> modelled.instances(part, states.keySet())
                            .forEach(instance -> step(about, instance, modelled, now)));
            steps.add(now);
            if (fact instanceof FactReversed slip) {
                takeBack((int) slip.factVersion(), slip.fact(), now);
            }
            facts.add(fact);
            return this;
        }

        private void step(List<Row> ofThePart, String instance, ModelledFact fact, List<Step> now) {
            String state = state(instance);
            List<Row> about = ofThePart.stream().filter(row -> fact.isNamed(row.fact())).toList();
            // the row for this kind of the fact before the row for all kinds, and a state by name before any
            about.stream()
                    .filter(row -> row.isFrom(state))
                    .max((one, other) -> Integer.compare(weight(one), weight(other)))
                    .ifPresentOrElse(
                            row -> now.add(new Step(instance, state, after(row, state, instance, fact.fact()))),
                            () -> {
                                if (!about.isEmpty()) {
                                    broken.add(fact + " with " + instance + " in " + state);
                                }
                            });
            now.stream().filter(step -> step.part().equals(instance)).forEach(this::go);
        }

        /** Where a row leads: back to where the fact that is taken back came from, if it says so. */
        private String after(Row row, String state, String instance, CaseEvent fact) {
            return row.to().equals("<") && fact instanceof FactReversed slip
                    ? steps.get((int) slip.factVersion())
                            .stream()
                            .filter(was -> was.part().equals(instance))
                            .findFirst()
                            .orElseThrow()
                            .from()
                    : row.after(state);
        }

        private static int weight(Row row) {
            return (row.fact().contains(":") ? 2 : 0) + (row.from().contains("*") ? 0 : 1);
        }

        private void takeBack(int version, String name, List<Step> now) {
            Set<String> said = now.stream().map(Step::part).collect(Collectors.toSet());
            for (Step was : steps.get(version)) {
                if (!said.contains(was.part()) && !was.from().equals(was.to())) {
                    if (state(was.part()).equals(was.to())) {
                        go(new Step(was.part(), was.to(), was.from()));
                    } else {
                        broken.add(name + " taken back with " + was.part() + " in " + state(was.part()));
                    }
                }
            }
        }

        private void go(Step step) {
            states.put(step.part(), step.to());
        }

        String state(String part) {
            return states.getOrDefault(part, NONE);
        }

        boolean is(String part, String... any) {
            return Arrays.asList(any).contains(state(part));
        }

        /** How many of the files of a part stand in one of these states. */
        long count(String part, String... any) {
            return states.entrySet()
                    .stream()
                    .filter(each -> each.getKey().startsWith(part + "/")
                            && Arrays.asList(any).contains(each.getValue()))
                    .count();
        }

        @Override
        public String toString() {
            return states.toString();
        }

        Stream<CaseEvent> facts() {
            return facts.stream();
        }

        /** Lines such as {@code PlacementLetterIssued with work in SELECTING}; what holds between two commands is asked here. */
        Set<String> broken() {
            Set<String> all = new HashSet<>(broken);
            all.addAll(ModelInvariants.brokenIn(this));
            return all;
        }
    }
}
