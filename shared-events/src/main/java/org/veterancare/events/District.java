package org.veterancare.events;

import java.time.ZoneId;

/** The one district that this is the system of. */
public final class District {

    /** 12 digits (GB/T 2260); the district centre's station, which answers for all. */
    public static final String CODE = "310104000000";

    public static final String ZONE_NAME = "Asia/Shanghai";

    /** Legal facts are dated by the day here, wherever the machine stands. */
    public static final ZoneId ZONE = ZoneId.of(ZONE_NAME);

    private District() {}
}
