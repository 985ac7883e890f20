package org.veterancare.command.resources;

import org.veterancare.events.HiringId;
import org.veterancare.events.StaffId;
import org.veterancare.events.StationId;

/** What there is once in the whole office; claimed and given back in the transaction of the facts, or not at all. */
public interface OfficeClaims {

    /** @throws org.veterancare.law.RuleBroken STAFF-ONCE where the natural person is enrolled already */
    void enrol(String person, StaffId staffId);

    /** @throws org.veterancare.law.RuleBroken GRANT-04 where another natural person has had a role under this account */
    void hold(String account, String person);

    /**
     * @param code 12-digit region code of the station
     * @param above code of the station above it; null for the district's centre
     * @throws org.veterancare.law.RuleBroken NET-01 where the region has its station, STATION-TREE where the one above is
     *     not open
     */
    void open(String code, String above, StationId stationId);

    /** @throws org.veterancare.law.RuleBroken STATION-TREE where a station below is still open */
    void close(String code);

    /**
     * @param employer unified social credit code
     * @param year calendar year that the enterprise reports
     * @throws org.veterancare.law.RuleBroken FAM-05 where it has reported that year
     */
    void report(String employer, int year, HiringId hiringId);

    /** Gives back the year that this report took. */
    void withdraw(HiringId hiringId);
}
