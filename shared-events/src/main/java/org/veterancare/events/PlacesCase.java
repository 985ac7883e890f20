package org.veterancare.events;

import java.time.LocalDate;

/** A fact that says which station answers for a case from then on: it decides who sees the case. */
public interface PlacesCase {

    /** Since when. */
    LocalDate occurredOn();

    /** 12-digit code of the street or town. */
    String street();

    /** 12-digit code of the committee. */
    String neighbourhood();
}
