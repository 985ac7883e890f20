package org.veterancare.query.dashboard;

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

    /**
     * How many people a cell is about; each counts once, however much of theirs is in it.
     *
     * @param above of a rate: whoever has something that counts above the line; 0 where it is none
     * @param below of a rate: whoever has something that counts below the line only; 0 where it is none
     */
    record Cell(long people, long above, long below) {

        static final Cell NOBODY = new Cell(0, 0, 0);

        /** Of cells that share nobody, both together. */
        Cell plus(Cell other) {
            return new Cell(people + other.people, above + other.above, below + other.below);
        }

        private Cell without(Cell other) {
            return new Cell(people - other.people, above - other.above, below - other.below);
        }

        private Cell orMore(Cell other) {
            return new Cell(
                    Math.max(people, other.people), Math.max(above, other.above), Math.max(below, other.below));
        }
    }

    /** @param whole whether even all cells together are too few to hide one: then their sum is not told either */
    record Hidden<K>(Set<K> cells, boolean whole) {}

    /** Of a rate neither those who are counted above the line may be few nor those who are not. */
    boolean isSmall(Cell cell) {
        return isSmall(cell.people) || isSmall(cell.above) || isSmall(cell.below);
    }

    /**
     * @param whole what the cells add up to; who is in several of them counts once
     * @param given cells that are hidden for another reason
     */
    <K extends Comparable<K>> Hidden<K> of(Map<K, Cell> cells, Cell whole, Set<K> given) {
        Set<K> hidden = cells.entrySet()
                .stream()
                .filter(cell -> given.contains(cell.getKey()) || isSmall(cell.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        Iterator<K> others = cells.entrySet()
                .stream()
                .filter(cell -> cell.getValue().people > 0 && !hidden.contains(cell.getKey()))
                .sorted(Comparator.<Map.Entry<K, Cell>>comparingLong(cell -> cell.getValue().people)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList()
                .iterator();
        while (!hidden.isEmpty() && !protects(hidden, cells, whole)) {
            if (!others.hasNext()) {
                return new Hidden<>(cells.keySet(), true);
            }
            hidden.add(others.next());
        }
        return new Hidden<>(hidden, false);
    }

    private <K> boolean protects(Set<K> hidden, Map<K, Cell> cells, Cell whole) {
        return hidden.size() > 1 && !isSmall(atLeast(hidden, cells, whole));
    }

    /** So many people at least are behind the hidden cells together: those of the largest, and whoever is in no other cell. */
    private static <K> Cell atLeast(Set<K> hidden, Map<K, Cell> cells, Cell whole) {
        Cell most = Cell.NOBODY;
        Cell left = whole;
        for (Map.Entry<K, Cell> cell : cells.entrySet()) {
            if (hidden.contains(cell.getKey())) {
                most = most.orMore(cell.getValue());
            } else {
                left = left.without(cell.getValue());
            }
        }
        return most.orMore(left);
    }

    private boolean isSmall(long people) {
        return people > 0 && people < fewest;
    }
}
