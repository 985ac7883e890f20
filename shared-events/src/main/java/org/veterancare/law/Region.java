package org.veterancare.law;

import java.time.LocalDate;

/**
 * A street, town or committee as it stood for a time (VAL-RGN-2).
 *
 * @param code 12 digits
 * @param nameZh its Chinese name
 * @param validFrom first day, or null where it was there before these data begin
 * @param validTo last day, or null while it stands
 * @param successor code of the region that took its place, or null
 */
public record Region(String code, String nameZh, LocalDate validFrom, LocalDate validTo, String successor) {
    /** Whether it stood on this day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
