package org.veterancare.command.placement;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.CaseFixture.withPolicy;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.placement.Waiting.HASH;
import static org.veterancare.command.placement.Waiting.RECEIVED;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.placement.PlacementCommand.ApproveHomePurchase;
import org.veterancare.command.placement.PlacementCommand.PayHomePurchase;
import org.veterancare.command.placement.PlacementCommand.RecordSupportKind;
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.HomePurchaseApproved;
import org.veterancare.events.PlacementEvent.HomePurchasePaid;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.Law;

/** 供养: how, and the money for a home of one's own (PLC-R 78). */
class StateSupportTest {

    private static final Law PRICED = withPolicy("""
        version: "test"
        parameters:
          - key: homePricePerSquareMetre
            rule: SET-SUPPORT
            values:
              - { from: 2024-09-01, value: 5000000, unit: FEN, evidence: U, source: "test" }
        """);
    private static final SettlementAccepted ACCEPTED = new SettlementAccepted(CASE, RECEIVED, false);
    private static final SupportKindRecorded AT_HOME = new SupportKindRecorded(CASE, RECEIVED, SupportKind.DISPERSED);
    private static final HomePurchaseApproved APPROVED = new HomePurchaseApproved(
            CASE, RECEIVED, 60, Money.ofFen(5_000_000), Money.ofFen(300_000_000), "test");
    private static final HomePurchasePaid PAID = new HomePurchasePaid(CASE, RECEIVED, Money.ofFen(300_000_000));
    private static final RecordSupportKind DISPERSED = new RecordSupportKind(CASE, RECEIVED, SupportKind.DISPERSED);
    private static final ApproveHomePurchase APPROVE = new ApproveHomePurchase(CASE, RECEIVED);
    private static final PayHomePurchase PAY = new PayHomePurchase(CASE, RECEIVED);

    private static TestExecutor<VeteranCase> given(Law law, SettlementMode mode, Object... facts) {
        Service service = new Service(ServiceCategory.CONSCRIPT, null, mode, LocalDate.of(2025, 6, 2));
        return fixture(law).given(opened(), reported(service, RECEIVED)).andGiven(facts);
    }

    private static TestExecutor<VeteranCase> supported(Object... facts) {
        return given(PRICED, SettlementMode.STATE_SUPPORT, facts);
    }

    @Test
    void theKindOfSupportIsPutDownOnceTheGroundHolds() {
        supported(ACCEPTED).when(DISPERSED, by(DISTRICT_OFFICER)).expectEvents(AT_HOME);
        supported().when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-SUPPORT", "missing", "acceptance"));
        given(PRICED, SettlementMode.SELF_EMPLOYMENT, ACCEPTED)
                .when(DISPERSED, by(DISTRICT_OFFICER))
                .expectException(broken("SET-SUPPORT", "missing", "mode"));
        supported(ACCEPTED, AT_HOME).when(DISPERSED, by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        supported(ACCEPTED, AT_HOME)
                .when(new RecordSupportKind(CASE, RECEIVED, SupportKind.CENTRALISED), by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void sixtySquareMetresAtTheLocalPriceAreApprovedForAHomeOfOnesOwn() {
        supported(ACCEPTED, AT_HOME).when(APPROVE, by(DISTRICT_APPROVER)).expectEvents(APPROVED);
        supported(ACCEPTED, new SupportKindRecorded(CASE, RECEIVED, SupportKind.CENTRALISED))
                .when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "supportKind", "CENTRALISED"));
        supported(ACCEPTED).when(APPROVE, by(DISTRICT_APPROVER)).expectException(broken("SET-SUPPORT"));
        supported(ACCEPTED, AT_HOME, APPROVED).when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("CASE-STATE"));
        supported(ACCEPTED, AT_HOME, APPROVED).when(
                new RecordSupportKind(CASE, RECEIVED, SupportKind.CENTRALISED), by(DISTRICT_OFFICER))
                .expectException(broken("CASE-STATE"));
    }

    /** Shanghai's price is not known: nothing is approved on a number that nobody set. */
    @Test
    void withoutAPriceNothingIsApproved() {
        given(LAW, SettlementMode.STATE_SUPPORT, ACCEPTED, AT_HOME)
                .when(APPROVE, by(DISTRICT_APPROVER))
                .expectException(broken("SET-SUPPORT", "notSet", "homePricePerSquareMetre"));
    }

    @Test
    void whatWasApprovedIsPaidOnceAndKeepsTheCaseOpenUntilThen() {
        supported(ACCEPTED, AT_HOME, APPROVED).when(PAY, by(FINANCE)).expectEvents(PAID);
        supported(ACCEPTED, AT_HOME).when(PAY, by(FINANCE)).expectException(broken("SET-SUPPORT"));
        supported(ACCEPTED, AT_HOME, APPROVED, PAID).when(PAY, by(FINANCE)).expectException(broken("CASE-STATE"));
        CloseCase close = new CloseCase(CASE, RECEIVED, "SETTLED");
        supported(ACCEPTED, AT_HOME, APPROVED).when(close, by(DISTRICT_OFFICER))
                .expectException(broken("CASE-BUSY", "phase", "Placement"));
        supported(ACCEPTED, AT_HOME, APPROVED, PAID).when(close, by(DISTRICT_OFFICER))
                .expectSuccessfulHandlerExecution();
        Object died = new SubjectDeathRecorded(CASE, RECEIVED, DeathProof.CERTIFICATE, HASH);
        supported(ACCEPTED, AT_HOME, APPROVED, died).when(PAY, by(FINANCE)).expectException(broken("CASE-LIVING"));
        supported(ACCEPTED, AT_HOME, APPROVED, died).when(new CloseCase(CASE, RECEIVED, "DECEASED"),
                by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
    }
}
