package org.veterancare.command.registration;

import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.RegionCode;
import org.veterancare.law.SettlementModes;

/** What the army's papers must look like before anything is built on them. */
final class Papers {

    private Papers() {}

    /** A mode that is open to the category (PLC-R 5), and a tier for non-commissioned officers and for no one else. */
    static Service service(ServiceCategory category, NcoTier tier, SettlementMode mode, LocalDate dischargeApprovedOn) {
        SettlementModes.require(category, tier, mode);
        return new Service(category, tier, mode, dischargeApprovedOn);
    }

    /** Birth, then discharge, then the report or whatever is built on it (VAL-DATE-2). */
    static void requireOrder(YearMonth bornIn, LocalDate dischargeApprovedOn, LocalDate on) {
        Map<String, Object> facts = Map.of("dischargeApprovedOn", dischargeApprovedOn, "on", on);
        require(bornIn.isBefore(YearMonth.from(dischargeApprovedOn)), "VAL-DATE-2", facts);
        require(!dischargeApprovedOn.isAfter(on), "VAL-DATE-2", facts);
    }

    /** A place in this district: another one's bureau settles its own (REG-01). */
    static void requireSettlementPlace(String place, LocalDate on, Law law) {
        require(place.startsWith(RegionCode.DISTRICT), "REG-01", Map.of("settlementPlace", place));
        if (!place.endsWith("000000")) {
            law.regions().require(place, on);
        }
    }

    /** A 6-digit code of another district that still stands: nobody is sent back here, or to where no bureau is (REG-06). */
    static void requireElsewhere(String properPlace, LocalDate on, Law law) {
        law.regions().requireDistrict(properPlace, on);
        require(!properPlace.equals(RegionCode.DISTRICT), "REG-06", Map.of("properPlace", properPlace));
    }

    /** The number of the discharge certificate in its normal form (VAL-CARD-3). */
    static Personal certificate(Personal number) {
        return Personal.of(DocumentNumber.certificate(number.clear()).value());
    }
}
