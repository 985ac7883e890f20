package org.veterancare.query.dashboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cells of a table are kept from whoever sees figures only: those about fewer people than the policy says, and of the
 * others as many as it takes that no small one is the whole less the rest.
 *
 * @param fewest how many people there are behind a cell that is shown
 */
record SmallCells(long fewest) {

    /** @param rate whether the numerator counts some of those whom the denominator counts */
    record Cell(long members, long numerator, long denominator, boolean rate) {

        Cell plus(Cell other) {
            return new Cell(
                    members + other.members, numerator + other.numerator, denominator + other.denominator, rate);
        }
    }

    /** @param whole whether even all cells together are too few to hide one: then their sum is not told either */
    record Hidden<K>(Set<K> cells, boolean whole) {}

    /** Of a rate neither those who are counted above the line may be few nor those who are not. */
    boolean isSmall(Cell cell) {
        return isSmall(cell.members)
                || cell.rate && (isSmall(cell.numerator) || isSmall(cell.denominator - cell.numerator));
    }

    /** @param given cells that are hidden for another reason */
    <K extends Comparable<K>> Hidden<K> of(Map<K, Cell> cells, Set<K> given) {
        Set<K> hidden = cells.entrySet()
                .stream()
                .filter(cell -> given.contains(cell.getKey()) || isSmall(cell.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        Iterator<K> others = cells.entrySet()
                .stream()
                .filter(cell -> cell.getValue().members > 0 && !hidden.contains(cell.getKey()))
                .sorted(Comparator.<Map.Entry<K, Cell>>comparingLong(cell -> cell.getValue().members)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList()
                .iterator();
        while (!hidden.isEmpty() && !protects(hidden.stream().map(cells::get).toList())) {
            if (!others.hasNext()) {
                return new Hidden<>(cells.keySet(), true);
            }
            hidden.add(others.next());
        }
        return new Hidden<>(hidden, false);
    }

    private boolean protects(Collection<Cell> hidden) {
        return hidden.size() > 1 && hidden.stream().reduce(Cell::plus).filter(this::isSmall).isEmpty();
    }

    private boolean isSmall(long people) {
        return people > 0 && people < fewest;
    }
}
