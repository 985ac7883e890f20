package org.veterancare.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.TurnedAway;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.DisputeAuthority;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.DisputeReferred;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudAuthority;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudReferred;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementEvent.WindowVisited;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;

/** Made-up cases that tell what goes with being settled. */
public final class SettlementStories {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    private SettlementStories() {}

    /** Forfeited, quashed, settled after all; papers, visits and a fraud. */
    public static List<CaseEvent> quashed(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(caseId, personal));
        facts.add(facts.size() - 1,
                new ForfeitureNoticeServed(caseId, DAY.minusDays(60), "徐退役军人〔2025〕31号", Stories.due("REG-05", 80)));
        facts.addAll(List.of(
                new ForfeitureRevoked(
                        caseId, DAY, "沪府复议〔2025〕12号", Stories.due("REG-03", 5), Stories.due("REG-04", 35), null),
                new SettlementPlaceEstablished(caseId, DAY, Stories.STREET, "SPOUSE_HUKOU", null),
                new PersonnelFileReceived(caseId, DAY, FileRoute.DIRECT),
                new LifelongGroundEstablished(
                        caseId, DAY, "WAR_OR_DUTY_DISABILITY", "PLC-R", null, null, null, null,
                        personal.apply("DUTY/4")),
                new ServicePapersRecorded(
                        caseId, DAY, LocalDate.of(2013, 1, 1), DatePrecision.YEAR, 12, DischargePaper.DISCHARGE, DAY,
                        personal.apply("示例签发单位")),
                new HouseholdLetterIssued(caseId, DAY, "徐退役军人〔2025〕32号"),
                new FundBonusAssessed(
                        caseId, DAY, List.of(FundHonour.SECOND_MERIT, FundHonour.THIRD_MERIT), FundHonour.SECOND_MERIT,
                        10,
                        "sha256:0"),
                new ServiceRegistrationOverdue(caseId, DAY, Stories.due("REG-11", 40)),
                new ServiceRegistrationReminded(caseId, DAY, Stories.due("REG-11", 40)),
                new ServiceRegistrationConfirmed(caseId, DAY),
                new DisputeReferred(
                        caseId, DAY, DisputeMatter.SERVICE, DisputeAuthority.FORMER_UNIT, personal.apply("军龄")),
                new WindowVisited(caseId, DAY, "PAPERS"),
                new TreatmentCancelledForFraud(
                        caseId, DAY, "ONE_TIME_GRANT", "徐退役军人〔2025〕33号", Money.ofFen(500_000),
                        Stories.due("SUS-04", 60)),
                new FraudReferred(caseId, DAY, "ONE_TIME_GRANT", FraudAuthority.POLICE, "徐退役军人〔2025〕34号"),
                new FraudRecovered(caseId, DAY, Money.ofFen(200_000)),
                new FraudDecisionRevoked(
                        caseId, DAY, "ONE_TIME_GRANT", "沪府复议〔2025〕13号", Money.ofFen(200_000)),
                new FraudRefunded(caseId, DAY, Money.ofFen(150_000))));
        return List.copyOf(facts);
    }

    /** Expected by the plan, sent elsewhere, and settled here after all. */
    public static List<CaseEvent> elsewhere(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(caseId, personal).subList(0, 2));
        facts.add(new ArrivalExpected(
                caseId, DAY, 2025, ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT,
                YearMonth.of(2025, 12)));
        facts.add(new SettlementPlaceRejected(caseId, DAY, Stories.STREET, "REG-06", "310112",
                Stories.due("SUS-04", 60),
                new TurnedAway(
                        new Service(
                                ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT,
                                DAY.minusDays(20)),
                        personal.apply("退字第2025-014号"), Timeliness.ON_TIME, 0, Stories.due("REG-02", 30),
                        Stories.due("REG-04", 60))));
        facts.add(new PlaceRejectionRevoked(
                caseId, DAY, "沪府复议〔2025〕14号", DAY, Stories.due("REG-02", 30), Stories.due("REG-04", 60),
                Stories.due("TRN-02", 90)));
        facts.add(new SettlementPlaceEstablished(caseId, DAY, Stories.STREET, null, null));
        return List.copyOf(facts);
    }
}
