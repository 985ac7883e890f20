package org.veterancare.query.casefile;

import java.util.Arrays;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** In which order cases are listed; a minus in front of the key for the last ones first. */
enum CaseOrder {
    NEWEST_FIRST(CaseOrder.NEWEST, "<", "DESC"),
    OLDEST_FIRST(CaseOrder.OLDEST, ">", "ASC");

    static final String NEWEST = "-openedOn";
    static final String OLDEST = "openedOn";

    private final String key;
    private final String beyond;
    private final String direction;

    CaseOrder(String key, String beyond, String direction) {
        this.key = key;
        this.beyond = beyond;
        this.direction = direction;
    }

    /** @throws Problem bad-parameter where it is no key of ours */
    static CaseOrder of(String sort) {
        return Arrays.stream(values())
                .filter(order -> order.key.equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "sort"));
    }

    /** What comes after {@code :day} and {@code :id} in this order. */
    String after() {
        return " AND (c.opened_on, c.case_id) " + beyond + " (:day, :id)";
    }

    String by() {
        return " ORDER BY c.opened_on " + direction + ", c.case_id " + direction;
    }
}
