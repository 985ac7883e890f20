package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.ScoreConfirmed;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlacementEvent.ServiceScoreRecorded;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Law;

/** A case on its way to an assigned job, for the tests of what lies beside the way. */
public final class Waiting {

    static final LocalDate RECEIVED = LocalDate.of(2025, 6, 18);
    static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    static final LocalDate START_BY = LocalDate.of(2025, 11, 9);
    static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    static final String HASH = "sha256:" + "ab".repeat(32);
    static final String INSTITUTION = "12310104425012349P";
    static final String ENTERPRISE = "91310104MA1FR0TE9A";
    static final String NUMBER = "沪退役军人〔2025〕31号";
    static final Personal TEXT = Personal.of("说明");

    private Waiting() {}

    public static TestExecutor<VeteranCase> given(SettlementMode mode, Object... facts) {
        return given(LAW, mode, facts);
    }

    private static TestExecutor<VeteranCase> given(Law law, SettlementMode mode, Object... facts) {
        Service service = new Service(
                ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, mode, LocalDate.of(2025, 6, 2));
        return fixture(law).given(opened(), reported(service, RECEIVED)).andGiven(facts);
    }

    public static TestExecutor<VeteranCase> waiting(Object... more) {
        return waitingFor("TWELVE_YEARS", more);
    }

    /** Under another law than the shipped one. */
    static TestExecutor<VeteranCase> waiting(Law law, Object... more) {
        return waitingFor(law, "TWELVE_YEARS", more);
    }

    public static TestExecutor<VeteranCase> waitingFor(String ground, Object... more) {
        return waitingFor(LAW, ground, more);
    }

    private static TestExecutor<VeteranCase> waitingFor(Law law, String ground, Object... more) {
        return given(
                law,
                SettlementMode.ASSIGNED_WORK,
                new PlacementOpened(
                        CASE, RECEIVED, ground, "PLC-R", null, RECEIVED, due("PLC-02", RECEIVED.plusMonths(6)), null),
                new WaitingAllowanceStarted(
                        CASE, RECEIVED, YearMonth.from(RECEIVED), Money.ofFen(269_000), LAW.policy().version()))
                .andGiven(more);
    }

    public static TestExecutor<VeteranCase> selecting(Object... more) {
        return waiting(
                new ServiceScoreRecorded(CASE, RECEIVED, 8_250, HASH),
                new ScoreConfirmed(CASE, RECEIVED),
                new SelectionOpened(CASE, RECEIVED, PLAN, 3, 8_250, null))
                .andGiven(more);
    }

    public static TestExecutor<VeteranCase> introduced(String employer, Object... more) {
        return selecting(
                new PostChosen(CASE, LETTER_ON, PLAN, "P-01", employer, null, null),
                new PlacementLetterIssued(CASE, LETTER_ON, "沪退役军人〔2025〕12号", employer, due("PLC-05", START_BY)))
                .andGiven(more);
    }

    static Due due(String rule, LocalDate last) {
        return new Due(rule, "1", rule.equals("PLC-05") ? LETTER_ON : RECEIVED, last, last, "none");
    }

    static ResultValidator<VeteranCase> officer(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_OFFICER));
    }

    static ResultValidator<VeteranCase> approver(TestExecutor<VeteranCase> given, Object command) {
        return given.when(command, by(DISTRICT_APPROVER));
    }
}
