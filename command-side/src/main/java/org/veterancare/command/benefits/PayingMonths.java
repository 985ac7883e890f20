package org.veterancare.command.benefits;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;

/** Which months this district pays, where the person's move divides a year between two (BEN-22, BEN-23). */
final class PayingMonths {

    private boolean away;
    private YearMonth first;
    private YearMonth last;

    /** As they were before the file that came last, which may have been another person's. */
    private YearMonth firstBefore;
    private YearMonth lastBefore;

    /** Whether the case is with another district, which pays from the next year on. */
    boolean isAway() {
        return away;
    }

    /** The month, or the first one that this district pays where that is later. */
    YearMonth notBeforeFirst(YearMonth month) {
        return first == null || month.isAfter(first) ? month : first;
    }

    void requireNotBeforeFirst(YearMonth start) {
        require(first == null || !start.isBefore(first), "BEN-22", Map.of("payFrom", String.valueOf(first)));
    }

    /** What began later than that by mistake ends with its first month. */
    void requireNotAfterLast(YearMonth start, YearMonth end) {
        boolean within = last == null || !end.isAfter(last) || end.equals(start);
        require(within, "BEN-23", Map.of("payUntil", String.valueOf(last)));
    }

    void on(CaseEvent fact) {
        switch (fact) {
            case CaseTransferredOut left -> {
                away = true;
                last = monthOf(left.payUntil());
            }
            case CaseTransferredIn came -> {
                away = false;
                firstBefore = first;
                lastBefore = last;
                first = came.payFrom();
                last = null;
            }
            case FactReversed slip when slip.isOf(CaseTransferredIn.class) -> {
                first = firstBefore;
                last = lastBefore;
            }
            default -> {}
        }
    }

    private static YearMonth monthOf(LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
