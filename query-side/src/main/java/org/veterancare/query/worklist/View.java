package org.veterancare.query.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** The lists there are of the tasks within a reader's reach. */
enum View {
    /** Of the cases that the reader works on. */
    MINE("w.case_worker = :person", "w.sort_on"),
    /** All of the reader's station. */
    TEAM("", "w.sort_on"),
    /** Of the cases that nobody in particular works on, or somebody who works there no longer. */
    UNASSIGNED("w.case_worker IS NULL", "w.sort_on"),
    /** Past their last day. */
    OVERDUE("w.due_on < :today AND w.sort_on < :today", "w.sort_on"),
    /** Those in which somebody else has the next step, and still has time for it; what ends first comes first. */
    WAITING("w.waits_until >= :today", "w.waits_until");

    /** What ends on a day is in no list from then on, with no fact that says so. */
    private static final String THERE = "(w.ends_on IS NULL OR w.ends_on > :today)";

    /** To be given the pairs of {@link Departed}. */
    private static final String OF_DEPARTED = "(w.neighbourhood, w.case_worker) IN (:departed)";

    private final String condition;
    private final String key;

    View(String condition, String key) {
        this.condition = condition;
        this.key = key;
    }

    /** @throws Problem bad-parameter where there is no such list */
    static View of(String name) {
        return Arrays.stream(values())
                .filter(view -> view.path().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "view"));
    }

    /** As it stands in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What its rows have in common, and beside them other rows; each has an index of its own.
     *
     * @param departed whether there are people with cases who work there no longer
     */
    List<String> conditions(boolean departed) {
        List<String> parts = this == UNASSIGNED && departed ? List.of(condition, OF_DEPARTED) : List.of(condition);
        return parts.stream().map(part -> part.isEmpty() ? THERE : part + " AND " + THERE).toList();
    }

    /** The date by which it is sorted. */
    String key() {
        return key;
    }
}
