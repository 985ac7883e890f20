package org.veterancare.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.Metric;

/** The sums that a dashboard is made of: as they are kept, or as they were known. */
interface ReadSums {

    /** @param street one street, or null for all that the scope reaches */
    List<Sums.Sum> of(Dashboards.Request request, String street, Scope scope);

    /** Who is behind the sums, for whoever sees figures only: of each street, and of each code in it. */
    List<Sums.People> people(Dashboards.Request request, Scope scope);

    /** How many began on which day, of what stands. */
    TreeMap<LocalDate, Long> byDay(Metric metric, Dashboards.Request request, Scope scope);

    /** When the oldest of what stands began, by the code that the figure is split by. */
    Map<String, LocalDate> oldest(Metric metric, Dashboards.Request request, Scope scope);

    /** Budgets of the hardship funds of these years together, in fen. */
    long budget(int firstYear, int lastYear);

    /** Whether there is a list of the cases behind each. */
    boolean haveCases();
}
