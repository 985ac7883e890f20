package org.veterancare.query.resources;

import org.springframework.stereotype.Component;
import org.veterancare.query.Scope;
import org.veterancare.query.ScopedRows;

/** How far a cohort is trained, from the sums that the dashboard shows too (TRN-01, S25). */
@Component
class Coverage {

    private final ScopedRows stored;

    Coverage(ScopedRows stored) {
        this.stored = stored;
    }

    /**
     * @param completed who completed adaptation training
     * @param cohort everybody who belongs to it, also whoever declined
     * @param percent completed of the cohort, null where nobody belongs to it
     * @param cases where the list of its cases is
     */
    record Reading(TrainingCohort planned, long completed, long cohort, Double percent, String cases) {}

    private record Sum(long numerator, long denominator) {}

    Reading of(TrainingCohort cohort, Scope scope) {
        Sum sum = stored.read(scope, jdbc -> jdbc
                .sql("""
                    SELECT coalesce(sum(numerator), 0)::bigint AS numerator, coalesce(sum(denominator), 0)::bigint AS denominator
                    FROM views.figure
                    WHERE metric = 'adaptation-coverage' AND dimension = :mode AND day BETWEEN :from AND :to
                      AND street ^@ :region AND (CAST(:street AS text) IS NULL OR street = :street)""")
                .param("mode", cohort.settlementMode().name())
                .param("from", cohort.reportedFrom())
                .param("to", cohort.reportedTo())
                .param("region", scope.region())
                .param("street", scope.street())
                .query(Sum.class)
                .single());
        Double percent = sum.denominator() == 0
                ? null
                : Double.valueOf(Math.round(1000.0 * sum.numerator() / sum.denominator()) / 10.0);
        return new Reading(cohort, sum.numerator(), sum.denominator(), percent, cases(cohort));
    }

    private static String cases(TrainingCohort cohort) {
        return "/api/v1/dashboard/adaptation-coverage/cases?from=" + cohort.reportedFrom() + "&to="
                + cohort.reportedTo() + "&dimension=" + cohort.settlementMode();
    }
}
