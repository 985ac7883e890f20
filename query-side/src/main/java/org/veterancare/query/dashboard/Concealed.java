package org.veterancare.query.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.query.dashboard.SmallCells.Cell;
import org.veterancare.query.dashboard.SmallCells.Hidden;

/**
 * What of one figure is kept from whoever sees figures only. The figure of the district, those of its streets and the parts of
 * its split are judged together, since who may ask for all of them may also subtract one from another.
 *
 * @param whole the figure of the district
 * @param streets figures of these streets
 * @param parts parts of the split, by the key of {@link #key}
 */
record Concealed(boolean whole, Set<String> streets, Set<String> parts) {

    static final Concealed NOTHING = new Concealed(false, Set.of(), Set.of());

    /**
     * @param all sums of all streets of the district
     * @param people who is behind them, of each street and of each code in it; where one is not counted all is hidden
     */
    static Concealed of(Definition definition, List<Sums.Sum> all, List<Sums.People> people, SmallCells small) {
        boolean split = definition.group() != null;
        Set<String> ofStreets = all.stream().map(Sums.Sum::street).collect(Collectors.toSet());
        Set<String> ofParts = split
                ? all.stream().map(sum -> key(definition, sum)).collect(Collectors.toSet())
                : Set.of();
        Map<String, Cell> streets = cells(
                definition, people.stream().filter(Sums.People::isOfStreet), Sums.People::street);
        Map<String, Cell> parts = cells(
                definition, people.stream().filter(each -> split && !each.isOfStreet()),
                each -> key(definition, each.street(), each.dimension()));
        Concealed everything = new Concealed(true, ofStreets, ofParts);
        boolean counted = streets.keySet().containsAll(ofStreets) && parts.keySet().containsAll(ofParts);
        if (definition.isOfUnlisted() || !counted) {
            return everything;
        }
        // a case is of one street
        Cell whole = streets.values().stream().reduce(Cell.NOBODY, Cell::plus);
        Concealed kept = definition.isByStreet()
                ? nested(streets, parts, whole, small)
                : beside(small.of(streets, whole, Set.of()), small.of(parts, whole, Set.of()));
        return small.isSmall(whole) || kept.whole ? everything : kept;
    }

    private static Concealed beside(Hidden<String> streets, Hidden<String> parts) {
        return new Concealed(streets.whole() || parts.whole(), streets.cells(), parts.cells());
    }

    /** Parts are those of a street: a street whose parts cannot be hidden in it is hidden itself, and with it all of them. */
    private static Concealed nested(
            Map<String, Cell> streets, Map<String, Cell> parts, Cell whole, SmallCells small) {
        Set<String> open = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (String street : streets.keySet()) {
            Hidden<String> inner = small.of(of(street, parts), streets.get(street), Set.of());
            kept.addAll(inner.cells());
            if (inner.whole()) {
                open.add(street);
            }
        }
        Hidden<String> outer = small.of(streets, whole, open);
        outer.cells().forEach(street -> kept.addAll(of(street, parts).keySet()));
        return new Concealed(outer.whole(), outer.cells(), kept);
    }

    private static Map<String, Cell> of(String street, Map<String, Cell> parts) {
        Map<String, Cell> own = new TreeMap<>(parts);
        own.keySet().removeIf(key -> !key.startsWith(street));
        return own;
    }

    private static Map<String, Cell> cells(
            Definition definition, Stream<Sums.People> people, Function<Sums.People, String> by) {
        Map<String, Cell> cells = new TreeMap<>();
        people.forEach(each -> cells.merge(
                by.apply(each),
                definition.isRate()
                        ? new Cell(each.people(), each.above(), each.below())
                        : new Cell(each.people(), 0, 0),
                Cell::plus));
        return cells;
    }

    /** Of the part that a sum belongs to. */
    static String key(Definition definition, Sums.Sum sum) {
        return key(definition, sum.street(), sum.dimension());
    }

    private static String key(Definition definition, String street, String dimension) {
        return definition.isByStreet() ? street + " " + dimension : dimension;
    }
}
