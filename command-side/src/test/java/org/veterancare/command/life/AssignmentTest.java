package org.veterancare.command.life;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.OTHER_STREET;
import static org.veterancare.command.Actors.OTHER_STREET_WORKER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.MoveCommand.UnassignCase;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.UnassignedFor;
import org.veterancare.events.Role;

class AssignmentTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-00000000000f");
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final CaseAssigned TO_STREET = new CaseAssigned(CASE, ON, 1, STREET_WORKER.person(), null);

    private static TestExecutor<VeteranCase> given(Object... facts) {
        return fixture().given(opened()).andGiven(facts);
    }

    private static AssignCase to(Actor worker) {
        return new AssignCase(CASE, ON, worker.person(), null);
    }

    private static CaseUnassigned ended(UnassignedFor ground) {
        return new CaseUnassigned(CASE, ON, 2, STREET_WORKER.person(), ground);
    }

    @Nested
    class TheHeadGivesACase {

        @Test
        void toSomeoneWhoWorksOnCasesAtTheStation() {
            given().when(to(STREET_WORKER), by(STATION_HEAD)).expectEvents(TO_STREET);
            given().when(to(NEIGHBOURHOOD_WORKER), by(STATION_HEAD))
                    .expectEvents(new CaseAssigned(CASE, ON, 1, NEIGHBOURHOOD_WORKER.person(), null));
        }

        @Test
        void toSomeoneElseAndTheFactNamesWhoHadIt() {
            given(TO_STREET).when(to(NEIGHBOURHOOD_WORKER), by(STATION_HEAD))
                    .expectEvents(new CaseAssigned(
                            CASE, ON, 2, NEIGHBOURHOOD_WORKER.person(), STREET_WORKER.person()));
            given(TO_STREET).when(to(STREET_WORKER), by(STATION_HEAD)).expectException(broken("CASE-STATE"));
        }

        @Test
        void butToNobodyOfAnotherStationNorAboveTheirOwn() {
            given().when(to(OTHER_STREET_WORKER), by(STATION_HEAD)).expectException(broken("ASSIGN-01"));
            given().when(to(DISTRICT_OFFICER), by(STATION_HEAD)).expectException(broken("ASSIGN-01"));
            given().when(to(DISTRICT_OFFICER), by(DISTRICT_OFFICER))
                    .expectEvents(new CaseAssigned(CASE, ON, 1, DISTRICT_OFFICER.person(), null));
        }

        @Test
        void butToNobodyWithoutSuchARole() {
            given().when(to(DISTRICT_APPROVER), by(DISTRICT_OFFICER)).expectException(broken("ASSIGN-01"));
        }

        @Test
        void butNotOneOfAnotherStreet() {
            Actor foreign = Actors.as(OTHER_STREET_WORKER, Role.STATION_HEAD, OTHER_STREET);
            given().when(to(OTHER_STREET_WORKER), by(foreign)).expectException(OutOfScope.class);
        }

        @Test
        void theHeadOfACommitteeGivesToThatCommitteeOnly() {
            Actor head = Actors.as(STATION_HEAD, Role.STATION_HEAD, Actors.NEIGHBOURHOOD);
            given().when(to(STREET_WORKER), by(head)).expectException(broken("ASSIGN-01"));
            given().when(to(NEIGHBOURHOOD_WORKER), by(head))
                    .expectEvents(new CaseAssigned(CASE, ON, 1, NEIGHBOURHOOD_WORKER.person(), null));
        }

        @Test
        void butToNobodyOfThePersonsFamily() {
            given(new InterestDeclared(CASE, ON, STREET_WORKER.person(), "SPOUSE"))
                    .when(to(STREET_WORKER), by(STATION_HEAD))
                    .expectException(broken("RECUSAL"));
        }
    }

    @Nested
    class TheHeadTakesACaseBack {

        @Test
        void andNobodyInParticularHasIt() {
            given(TO_STREET).when(new UnassignCase(CASE, ON, null), by(STATION_HEAD))
                    .expectEvents(ended(UnassignedFor.TAKEN_BACK));
        }

        @Test
        void onlyWhereSomebodyHadIt() {
            given().when(new UnassignCase(CASE, ON, null), by(STATION_HEAD)).expectException(broken("CASE-STATE"));
        }
    }

    @Nested
    class WhoKnowsWhichChangeCameLast {

        @Test
        void doesNotUndoALaterOne() {
            CaseAssigned later = new CaseAssigned(CASE, ON, 2, NEIGHBOURHOOD_WORKER.person(), STREET_WORKER.person());
            given(TO_STREET, later)
                    .when(new AssignCase(CASE, ON, STREET_WORKER.person(), 1), by(STATION_HEAD))
                    .expectException(broken("ASSIGN-02"));
            given(TO_STREET, later).when(new UnassignCase(CASE, ON, 1), by(STATION_HEAD))
                    .expectException(broken("ASSIGN-02"));
            given(TO_STREET, later)
                    .when(new AssignCase(CASE, ON, STREET_WORKER.person(), 2), by(STATION_HEAD))
                    .expectEvents(new CaseAssigned(
                            CASE, ON, 3, STREET_WORKER.person(), NEIGHBOURHOOD_WORKER.person()));
        }
    }

    @Nested
    class WhatMovesTheCaseEndsIt {

        @Test
        void anotherStation() {
            AssignStation away = new AssignStation(CASE, ON, OTHER_STREET, "310104008901");
            StationAssigned moved = new StationAssigned(CASE, ON, OTHER_STREET, "310104008901");
            given(TO_STREET).when(away, by(DISTRICT_OFFICER))
                    .expectEvents(moved, ended(UnassignedFor.STATION_CHANGED));
            given().when(away, by(DISTRICT_OFFICER)).expectEvents(moved);
            given(TO_STREET, moved, ended(UnassignedFor.STATION_CHANGED))
                    .when(to(STREET_WORKER), by(DISTRICT_OFFICER))
                    .expectException(broken("ASSIGN-01"));
        }

        @Test
        void anotherDistrict() {
            given(TO_STREET, new TransferOutRequested(CASE, ON, "310106", ON, LocalDate.of(2025, 12, 31)))
                    .when(new ConfirmReceipt(CASE, ON, "JA-7"), by(DISTRICT_OFFICER))
                    .expectEvents(
                            new CaseTransferredOut(CASE, ON, "310106", "JA-7", LocalDate.of(2025, 12, 31)),
                            ended(UnassignedFor.TRANSFERRED_OUT));
        }

        @Test
        void theEndInAnotherCase() {
            given(TO_STREET).when(new MergeInto(CASE, ON, OTHER, HASH), by(DISTRICT_APPROVER))
                    .expectEvents(new CaseMerged(CASE, ON, OTHER, HASH), ended(UnassignedFor.MERGED));
        }

        @Test
        void anInterestOfWhoHasIt() {
            DeclareInterest declare = new DeclareInterest(CASE, ON, STREET_WORKER.person(), "SPOUSE");
            InterestDeclared declared = new InterestDeclared(CASE, ON, STREET_WORKER.person(), "SPOUSE");
            given(TO_STREET).when(declare, by(STATION_HEAD))
                    .expectEvents(declared, ended(UnassignedFor.INTEREST));
        }
    }
}
