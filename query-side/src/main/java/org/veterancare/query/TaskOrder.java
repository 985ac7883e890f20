package org.veterancare.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The order of open tasks {@code w} by a day, and where in it the next part of a list begins. */
public final class TaskOrder {

    private TaskOrder() {}

    /** To follow an ORDER BY. */
    public static String by(String day) {
        return day + ", w.case_id, w.kind, w.ref";
    }

    /** A condition, to be given its values by {@link #from}. */
    public static String after(String day) {
        return "(" + by(day) + ") > (:afterDay, :afterCase, :afterKind, :afterRef)";
    }

    /** @param last day, case, kind and ref of the last row of the part before; empty for the first part */
    public static StatementSpec from(List<String> last, StatementSpec query) {
        return last.isEmpty()
                ? query
                : query.param("afterDay", LocalDate.parse(last.get(0)))
                        .param("afterCase", UUID.fromString(last.get(1)))
                        .param("afterKind", last.get(2))
                        .param("afterRef", last.get(3));
    }
}
