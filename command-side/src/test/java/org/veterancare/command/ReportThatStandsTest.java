package org.veterancare.command;

import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.receivedTooLate;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.Deadlines;

/** Training, placement and the spouse's file rest on a report that stands, and on nothing less (REG-04, S07). */
class ReportThatStandsTest {

    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate CAME_ON = LocalDate.of(2025, 9, 1);
    private static final LocalDate QUASHED_ON = LocalDate.of(2025, 11, 3);
    private static final Service SERVICE = new Service(
            ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, APPROVED);
    private static final LateReportReceived LATE = receivedTooLate(SERVICE, CAME_ON);
    private static final SettlementForfeited FORFEITED = new SettlementForfeited(
            CASE, CAME_ON.plusDays(40), Personal.of("听取情况"), LATE.tolerance());

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static ForfeitureRevoked revoked(Due adaptationBy) {
        return new ForfeitureRevoked(
                CASE, QUASHED_ON, "沪府复〔2025〕7号", LATE.due(), LATE.tolerance(), adaptationBy);
    }

    private static OpenPlacement claim() {
        return new OpenPlacement(CASE, QUASHED_ON, AssignedWorkGround.MERIT, Set.of(), null, HASH);
    }

    private static EnrolInTraining enrol() {
        Terms terms = new Terms(
                TrainingKind.ADAPTATION, DeliveryMode.OPEN, QUASHED_ON, QUASHED_ON.plusDays(11), false, false);
        return new EnrolInTraining(
                CASE, QUASHED_ON, ClassId.of("01937b5e-0000-7000-8000-0000000000c1"), terms, false);
    }

    private static RegisterSpouse spouse() {
        return new RegisterSpouse(CASE, QUASHED_ON, SpouseTrack.TRANSFERRED, null, null, null);
    }

    private static void open(Object... facts) {
        given(facts).when(claim(), by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
        given(facts).when(enrol(), by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        given(facts).when(spouse(), by(DISTRICT_OFFICER)).expectSuccessfulHandlerExecution();
    }

    private static void shut(Object... facts) {
        given(facts).when(claim(), by(DISTRICT_OFFICER)).expectException(broken("CASE-STATE"));
        given(facts).when(enrol(), by(STREET_WORKER)).expectException(broken("CASE-STATE"));
        given(facts).when(spouse(), by(DISTRICT_OFFICER)).expectException(broken("FAM-04"));
    }

    @Test
    void s07WhatWasForfeitedIsShutAndWhatReconsiderationGaveBackIsOpen() {
        Due adaptationBy = Deadlines.officeDays(LAW.rules().inForce("TRN-02", QUASHED_ON), QUASHED_ON, 90);
        shut(LATE, FORFEITED);
        open(LATE, FORFEITED, revoked(adaptationBy));
    }

    @Test
    void s07WhoNeverCameHasNothingToRestOnYet() {
        shut(FORFEITED, revoked(null));
    }

    @Test
    void aReportThatWasTakenBackCarriesNothing() {
        open(reported(SERVICE, CAME_ON));
        shut(reported(SERVICE, CAME_ON), new FactReversed(CASE, CAME_ON, 1, "VeteranReported"));
        open(
                reported(SERVICE, CAME_ON), new FactReversed(CASE, CAME_ON, 1, "VeteranReported"),
                reported(SERVICE, CAME_ON));
    }

    @Test
    void s11WhoBelongsElsewhereIsTrainedAndPlacedThere() {
        shut(
                reported(SERVICE, CAME_ON),
                new SettlementPlaceRejected(
                        CASE, CAME_ON, Actors.NEIGHBOURHOOD, "REG-06", "310112", null));
    }
}
