package org.veterancare.query.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure of a dashboard.
 *
 * @param items how many entries its list of cases has
 * @param numerator a count, or fen; null where it is hidden
 * @param denominator null for a plain count or sum, or where it is hidden
 * @param value numerator by denominator; null where there is no denominator or it is 0
 * @param display the value for reading: a share in percent (of facts put right in per mille), a number, the median of days,
 *     {@code n/a} where the denominator is 0, or {@code –} where it is hidden
 * @param medianDays median age or length in days (working days where the unit says so), left out for figures without one
 * @param oldestDays days since the oldest of what stands began, left out likewise
 * @param hidden true where so few people are behind it that one might be recognised, or behind what is left of it
 * @param cases where its list of cases is, left out for readers of figures only, and where it would tell months of birth
 */
record Figure(
        String metric,
        String title,
        String formula,
        String unit,
        LocalDate from,
        LocalDate to,
        @JsonInclude(JsonInclude.Include.ALWAYS) Long items,
        @JsonInclude(JsonInclude.Include.ALWAYS) Long numerator,
        @JsonInclude(JsonInclude.Include.ALWAYS) Long denominator,
        @JsonInclude(JsonInclude.Include.ALWAYS) Double value,
        String display,
        Double medianDays,
        Long oldestDays,
        boolean hidden,
        List<Part> split,
        String cases) {

    /**
     * A part of a figure.
     *
     * @param street left out where the figure is not split by street
     * @param code left out where the figure is not split by a code
     * @param label the code in words
     * @param items how many entries its list of cases has; null where it is hidden
     * @param denominator of a share, or of a part of a rate; null for others, or where it is hidden
     * @param value numerator by denominator, null likewise, or where the denominator is 0
     * @param oldestDays days since the oldest of what stands began, left out for figures without an age, and for whoever sees
     *     figures only: beside that of the whole it would tell of parts that are hidden
     */
    record Part(
            String street,
            String code,
            String label,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long items,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long numerator,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long denominator,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double value,
            Long oldestDays,
            boolean hidden) {}
}
