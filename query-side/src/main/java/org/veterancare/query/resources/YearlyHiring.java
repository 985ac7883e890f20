package org.veterancare.query.resources;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyValue;

/**
 * The soldiers' spouses among those whom all reporting state enterprises hired in a calendar year (FAM-05).
 *
 * @param enterprises how many reported and have not withdrawn it
 * @param percent spouses of the new hires, null where nobody was hired
 * @param properPercent the share that the policy names, null where none is known
 * @param reached whether the share is reached; null where none is known or nobody was hired, which is no lack
 * @param source where the proper share comes from, or that it is open
 */
record YearlyHiring(
        int year,
        int enterprises,
        long newHires,
        long spouses,
        Double percent,
        Long properPercent,
        Boolean reached,
        String rule,
        String source) {

    private static final String RULE = "FAM-05";
    private static final String SHARE = "spouseHiringPercent";

    /** Each year that somebody reported, the newest first. */
    static List<YearlyHiring> of(List<SpouseHiring> reports, Law law) {
        Map<Integer, List<SpouseHiring>> years = reports.stream()
                .filter(report -> report.withdrawn() == null)
                .collect(Collectors.groupingBy(SpouseHiring::year));
        return years.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(year -> of(year.getKey(), year.getValue(), law))
                .toList();
    }

    private static YearlyHiring of(int year, List<SpouseHiring> reports, Law law) {
        long hired = reports.stream().mapToLong(SpouseHiring::newHires).sum();
        long spouses = reports.stream().mapToLong(SpouseHiring::spouses).sum();
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        Long proper = law.policy().find(SHARE, last).map(PolicyValue::value).orElse(null);
        // compared as whole numbers: what is rounded for the eye decides nothing
        Boolean enough = proper == null || hired == 0 ? null : Boolean.valueOf(spouses * 100 >= proper * hired);
        return new YearlyHiring(
                year, reports.size(), hired, spouses, SpouseHiring.percent(spouses, hired), proper, enough, RULE,
                law.policy().source(SHARE, last));
    }
}
