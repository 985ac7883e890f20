package org.veterancare.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.query.dashboard.Definition.Days;
import org.veterancare.query.dashboard.Definition.Window;

/** A spouse's file is more than six months old from the day after its sixth month ends (domain 7, three backs). */
class SixMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-09-10, false", "2026-03-10, 2026-09-11, true", "2025-08-31, 2026-02-28, false",
        "2025-08-31, 2026-03-01, true", "2025-08-29, 2026-02-28, false", "2025-08-29, 2026-03-01, true",
        "2026-02-28, 2026-08-28, false", "2026-02-28, 2026-08-29, true", "2026-02-28, 2026-08-31, true",
        "2026-04-30, 2026-10-30, false", "2026-04-30, 2026-10-31, true", "2026-03-01, 2026-08-31, false"
    })
    void aFileIsCountedFromTheDayAfterItsSixMonths(LocalDate begun, LocalDate today, boolean counted) {
        Days days = Window.BEGUN_SIX_MONTHS_AGO.of(new Days(today.withDayOfYear(1), today));
        assertThat(!begun.isBefore(days.from()) && !begun.isAfter(days.to())).isEqualTo(counted);
    }
}
