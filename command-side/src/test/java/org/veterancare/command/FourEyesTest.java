package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.FINANCE;
import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.SECOND_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.CaseLifeCommand.WithdrawInterest;
import org.veterancare.command.VeteranCase.Left;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.privacy.PrivacyCommand;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.Due;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticeClosed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.HardshipEvent.ReliefEndorsed;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Seen;

/** Nobody decides on what they had a hand in, on what they did not see, or on their own family; much money takes two. */
class FourEyesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 28);
    private static final Personal TEXT = Personal.of("说明");
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");
    private static final Money MUCH = Money.ofFen(1_500_000);

    private static Due due(LocalDate on) {
        return new Due("HRD-12", "1", DAY, on, on, LAW.calendar().version());
    }

    /** An application ready to be decided: entered, surveyed and reviewed by three people, and one more who accepted it. */
    private static List<Object> ready(Money proposed) {
        return new ArrayList<>(List.of(
                opened(),
                entered(NEIGHBOURHOOD_WORKER, new ApplicationSubmitted(
                        CASE, DAY, 1, "ILLNESS", TEXT, "VISIT", Actors.STREET, due(DAY))),
                entered(STREET_WORKER, new ApplicationAccepted(CASE, DAY, 1, due(DAY))),
                entered(NEIGHBOURHOOD_WORKER, new HouseholdSurveyed(
                        CASE, DAY, 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(0), Money.ofFen(0), 1, false, TEXT)),
                entered(STATION_HEAD, new StreetReviewed(CASE, DAY, 1, proposed)),
                entered(STATION_HEAD, new NoticePublished(
                        CASE, DAY, 1, Personal.of("陈"), "UP_TO_10000_YUAN", due(DAY.plusDays(7)))),
                entered(STATION_HEAD, new NoticeClosed(CASE, DECIDED, 1, due(DECIDED)))));
    }

    private static TestExecutor<VeteranCase> given(Money proposed, Object... more) {
        List<Object> facts = ready(proposed);
        facts.addAll(List.of(more));
        return fixture().given(facts);
    }

    private static ApproveRelief approval(Money amount) {
        return new ApproveRelief(CASE, DECIDED, 1, FUND, amount.fen());
    }

    private static ReliefApproved approved(Money amount) {
        return new ReliefApproved(CASE, DECIDED, 1, FUND, amount, due(DECIDED));
    }

    /** Of a training it has another number there: who made something of another one there made nothing of it. */
    @Test
    void fourEyesWhoMadeACertificateInADoubleIsKnownByTheNumberItGoesOnWith() {
        Left left = new Left(Set.of(), false, null, Set.of(), false, false, List.of(
                new Hand("plaque", "p-101"), new Hand("subsidy/1", "p-102"), new Hand("subsidy/2", "p-103"),
                new Hand("subsidy/3", "p-104")));
        Carried carried = new Carried(null, null, null, null, null, null, null, List.of(
                new CarriedCertificate(2, 1), new CarriedCertificate(3, 2)));
        assertThat(left.handsIn(carried))
                .containsExactly(new Hand("subsidy/2", "p-102"), new Hand("subsidy/3", "p-103"));
    }

    @Test
    void every_hand_in_an_application_bars_from_deciding_it_in_whatever_role_and_account() {
        for (Actor hand : List.of(NEIGHBOURHOOD_WORKER, STREET_WORKER, STATION_HEAD)) {
            Actor promoted = Actors.as(hand, Role.DISTRICT_APPROVER, Actors.DISTRICT);
            given(Money.ofFen(100)).when(approval(Money.ofFen(100)), by(promoted)).expectException(broken("HRD-13"));
            given(Money.ofFen(100)).when(new RefuseRelief(CASE, DECIDED, 1, TEXT), by(promoted))
                    .expectException(broken("HRD-13"));
        }
        given(Money.ofFen(100)).when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_corrected_the_case_since_the_application_does_not_decide_it() {
        FactCorrected corrected = new FactCorrected(
                CASE, DECIDED, 0, CorrectedField.PHONE, null, null, null, Personal.of("15400000002"));
        given(Money.ofFen(100), entered(DISTRICT_APPROVER, corrected))
                .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER))
                .expectException(broken("HRD-13"));
        for (CaseEvent other : List.of(
                new IdentityCorrected(CASE, DECIDED, TEXT, Sex.MALE, YearMonth.of(1985, 1), null),
                new IdentityAdded(CASE, DECIDED, SubjectKind.SURVIVOR, "sha256:" + "ab".repeat(32)),
                new FactReversed(CASE, DECIDED, 0, "CaseOpened"))) {
            given(Money.ofFen(100), entered(DISTRICT_APPROVER, other))
                    .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER))
                    .expectException(broken("HRD-13"));
        }
        List<Object> before = ready(Money.ofFen(100));
        before.add(1, entered(DISTRICT_APPROVER, corrected));
        fixture().given(before)
                .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_of_a_correction_needs_a_third_person() {
        FactCorrected corrected = new FactCorrected(
                CASE, DAY, 0, CorrectedField.PHONE, null, null, null, Personal.of("15400000002"));
        CorrectFact again = new CorrectFact(CASE, DECIDED, 0L, CorrectedField.PHONE, null, Personal.of("15400000003"));
        List<Object> facts = List.of(entered(STREET_WORKER, opened()), entered(STATION_HEAD, corrected));
        fixture().given(facts).when(again, by(STATION_HEAD)).expectException(broken("FOUR-EYES"));
        fixture().given(facts)
                .when(again, by(Actors.as(STREET_WORKER, Role.STATION_HEAD, Actors.STREET)))
                .expectException(broken("FOUR-EYES"));
        fixture().given(facts).when(again, by(DISTRICT_APPROVER)).expectSuccessfulHandlerExecution();
    }

    @Nested
    class WhatWasSeen {

        @Test
        void a_decision_names_nothing_and_is_refused() {
            given(Money.ofFen(100))
                    .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER).and(Provenance.SEEN, ""))
                    .expectException(broken("DECISION-SEEN"));
        }

        @Test
        void a_decision_on_what_has_changed_since_is_refused() {
            List<Object> looked = ready(Money.ofFen(100));
            String seen = seen(looked).get("application/1");
            fixture().given(looked)
                    .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER).and(Provenance.SEEN, seen))
                    .expectSuccessfulHandlerExecution();
            List<Object> other = ready(Money.ofFen(200));
            fixture().given(other)
                    .when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER).and(Provenance.SEEN, seen))
                    .expectException(broken("DECISION-SEEN"));
        }

        private Map<String, String> seen(List<Object> facts) {
            return Seen.of(facts.stream()
                    .map(fact -> fact instanceof CaseEvent plain
                            ? plain
                            : (CaseEvent) ((EventMessage<?>) fact).getPayload())
                    .toList());
        }
    }

    @Nested
    class TwoApprovers {

        private final ReliefEndorsed endorsed = new ReliefEndorsed(CASE, DECIDED, 1, FUND, MUCH);

        @Test
        void up_to_the_limit_one_approves() {
            given(MUCH).when(approval(Money.ofFen(1_000_000)), by(DISTRICT_APPROVER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void above_the_limit_the_first_signature_sets_no_money_aside() {
            given(MUCH).when(approval(MUCH), by(DISTRICT_APPROVER)).expectEvents(endorsed);
        }

        @Test
        void the_second_signature_is_another_persons() {
            given(MUCH, entered(DISTRICT_APPROVER, endorsed))
                    .when(approval(MUCH), by(Actors.as(DISTRICT_APPROVER, Role.DISTRICT_APPROVER, Actors.DISTRICT)))
                    .expectException(broken("TWO-APPROVERS"));
            given(MUCH, entered(DISTRICT_APPROVER, endorsed))
                    .when(approval(MUCH), by(SECOND_APPROVER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void a_signature_under_another_amount_is_a_first_one_again() {
            Money less = Money.ofFen(1_200_000);
            given(MUCH, entered(DISTRICT_APPROVER, endorsed))
                    .when(approval(less), by(SECOND_APPROVER))
                    .expectEvents(new ReliefEndorsed(CASE, DECIDED, 1, FUND, less));
        }

        @Test
        void a_correction_takes_the_first_signature_back() {
            FactCorrected corrected = new FactCorrected(
                    CASE, DECIDED, 0, CorrectedField.PHONE, null, null, null, Personal.of("15400000002"));
            given(MUCH, entered(DISTRICT_APPROVER, endorsed), entered(DISTRICT_OFFICER, corrected))
                    .when(approval(MUCH), by(SECOND_APPROVER))
                    .expectEvents(endorsed);
        }

        @Test
        void neither_of_the_two_pays() {
            for (Actor approver : List.of(DISTRICT_APPROVER, SECOND_APPROVER)) {
                given(MUCH, entered(DISTRICT_APPROVER, endorsed), entered(SECOND_APPROVER, approved(MUCH)))
                        .when(new ConfirmRelief(CASE, DECIDED, 1),
                                by(Actors.as(approver, Role.FINANCE, Actors.DISTRICT)))
                        .expectException(broken("HRD-13"));
            }
            given(MUCH, entered(DISTRICT_APPROVER, endorsed), entered(SECOND_APPROVER, approved(MUCH)))
                    .when(new ConfirmRelief(CASE, DECIDED, 1), by(FINANCE))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Interests {

        private final InterestDeclared spouse = new InterestDeclared(
                CASE, DAY, DISTRICT_APPROVER.person(), "SPOUSE");

        @Test
        void a_member_of_staff_declares_for_themselves_or_another() {
            fixture().given(opened())
                    .when(new DeclareInterest(CASE, DAY, DISTRICT_APPROVER.person(), "SPOUSE"), by(STREET_WORKER))
                    .expectEvents(spouse);
            fixture().given(opened(), spouse)
                    .when(new DeclareInterest(CASE, DAY, DISTRICT_APPROVER.person(), "SELF"), by(STREET_WORKER))
                    .expectException(broken("INTEREST"));
        }

        @Test
        void family_of_the_payee_does_not_approve_nor_anything_else() {
            given(Money.ofFen(100), spouse).when(approval(Money.ofFen(100)), by(DISTRICT_APPROVER))
                    .expectException(broken("RECUSAL"));
            given(Money.ofFen(100), spouse)
                    .when(approval(Money.ofFen(100)), by(Actors.as(DISTRICT_APPROVER, Role.FINANCE, Actors.DISTRICT)))
                    .expectException(broken("RECUSAL"));
            given(Money.ofFen(100), spouse).when(approval(Money.ofFen(100)), by(SECOND_APPROVER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void it_is_withdrawn_by_a_third_person() {
            WithdrawInterest withdrawal = new WithdrawInterest(CASE, DAY, DISTRICT_APPROVER.person());
            fixture().given(opened(), entered(STATION_HEAD, spouse))
                    .when(withdrawal, by(STATION_HEAD))
                    .expectException(broken("INTEREST"));
            fixture().given(opened(), entered(STREET_WORKER, spouse))
                    .when(withdrawal, by(DISTRICT_APPROVER))
                    .expectException(broken("RECUSAL"));
            fixture().given(opened(), entered(STREET_WORKER, spouse))
                    .when(withdrawal, by(STATION_HEAD))
                    .expectEvents(new InterestWithdrawn(CASE, DAY, DISTRICT_APPROVER.person()));
            fixture().given(opened())
                    .when(withdrawal, by(STATION_HEAD))
                    .expectException(broken("INTEREST"));
        }
    }

    /** Commands of a case, as far as they are decisions that the rule of other eyes does not name on the command. */
    private static Set<String> free() {
        return DecidedCase.commands()
                .stream()
                .filter(command -> command.isAnnotationPresent(Decision.class))
                .filter(command -> !command.isAnnotationPresent(FourEyed.class))
                .filter(command -> !PrivacyCommand.class.isAssignableFrom(command))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void every_decision_is_for_other_eyes() {
        Set<String> byTheFactTheyPutRight = Set.of(
                "CorrectFact", "ReverseFact", "ReviewCorrection", "CorrectIdentity", "WithdrawInterest");
        // what others decided is entered, and decided on afterwards; a claim is opened, and decided on with the letter;
        // who is hard to employ is recognised, and the post is for other eyes
        Set<String> entries = Set.of(
                "RecordAssessment", "OpenPlacement", "OpenOfficerPlacement", "AssignOfficerPost", "ChangeOfficerMethod",
                "ReopenCase", "RecogniseHardToEmploy", "ApproveBackdating", "PauseDeadline");
        Set<String> expected = new HashSet<>(byTheFactTheyPutRight);
        expected.addAll(entries);
        assertEquals(expected, free());
    }

    @Test
    void what_is_marked_names_its_matter() {
        assertTrue(OnMatter.class.isAssignableFrom(ReviewAtStreet.class));
        DecidedCase.commands()
                .forEach(command -> assertEquals(
                        OnMatter.class.isAssignableFrom(command),
                        command.isAnnotationPresent(FourEyed.class),
                        command.getSimpleName()));
    }

    @Test
    void a_decision_on_a_matter_of_which_nothing_is_there_names_nothing() {
        fixture().given(opened())
                .when(new CancelForFraud(CASE, DAY, "PRIVILEGES", "沪退役军人〔2025〕31号", 0L), by(DISTRICT_APPROVER))
                .expectSuccessfulHandlerExecution();
    }
}
