package org.veterancare.query.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** @param all sums of all streets of the district */
    static Concealed of(Definition definition, List<Sums.Sum> all, SmallCells small) {
        Map<String, Cell> streets = cells(definition, all, Sums.Sum::street);
        Map<String, Cell> parts = definition.group() == null
                ? Map.of()
                : cells(definition, all, sum -> key(definition, sum));
        Concealed kept = definition.isByStreet()
                ? nested(streets, parts, small)
                : beside(small.of(streets, Set.of()), small.of(parts, Set.of()));
        boolean few = streets.values().stream().reduce(Cell::plus).filter(small::isSmall).isPresent();
        return few || kept.whole ? new Concealed(true, streets.keySet(), parts.keySet()) : kept;
    }

    private static Concealed beside(Hidden<String> streets, Hidden<String> parts) {
        return new Concealed(streets.whole() || parts.whole(), streets.cells(), parts.cells());
    }

    /** Parts are those of a street: a street whose parts cannot be hidden in it is hidden itself, and with it all of them. */
    private static Concealed nested(Map<String, Cell> streets, Map<String, Cell> parts, SmallCells small) {
        Set<String> open = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (String street : streets.keySet()) {
            Hidden<String> inner = small.of(of(street, parts), Set.of());
            kept.addAll(inner.cells());
            if (inner.whole()) {
                open.add(street);
            }
        }
        Hidden<String> outer = small.of(streets, open);
        outer.cells().forEach(street -> kept.addAll(of(street, parts).keySet()));
        return new Concealed(outer.whole(), outer.cells(), kept);
    }

    private static Map<String, Cell> of(String street, Map<String, Cell> parts) {
        Map<String, Cell> own = new TreeMap<>(parts);
        own.keySet().removeIf(key -> !key.startsWith(street));
        return own;
    }

    private static Map<String, Cell> cells(
            Definition definition, List<Sums.Sum> sums, Function<Sums.Sum, String> by) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Sums.Sum sum : sums) {
            cells.merge(
                    by.apply(sum),
                    new Cell(sum.members(), sum.numerator(), sum.denominator(), definition.isRate()),
                    Cell::plus);
        }
        return cells;
    }

    /** Of the part that a sum belongs to. */
    static String key(Definition definition, Sums.Sum sum) {
        return definition.isByStreet() ? sum.street() + " " + sum.dimension() : sum.dimension();
    }
}
