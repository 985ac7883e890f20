package org.veterancare.events;

import java.time.Instant;
import java.time.LocalDate;

/** Somebody read, or may read, a case of another station; every reader has a stream of their own for each case. */
public sealed interface AccessEvent extends Fact {

    BreakGlassId breakGlassId();

    @Override
    default String streamId() {
        return breakGlassId().toString();
    }

    /**
     * A case was opened for reading to somebody of another station, for some hours and this person only (features F34).
     *
     * @param street 12-digit code of the street whose station answered for the case then
     * @param neighbourhood 12-digit code of the committee then
     * @param until end of it; nothing prolongs it
     * @param why sealed with the key of the case, so that it is forgotten with the person
     */
    record BreakGlassOpened(
            BreakGlassId breakGlassId,
            LocalDate occurredOn,
            CaseId caseId,
            String street,
            String neighbourhood,
            Instant until,
            Personal why)
            implements AccessEvent {}
}
