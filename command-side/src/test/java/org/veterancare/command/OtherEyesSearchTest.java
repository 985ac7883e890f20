package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.family.FamilyCommand.ClassifySpouse;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.honours.HonourCommand.AcceptCardApplication;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.RecordMunicipalCardReview;
import org.veterancare.command.honours.HonourCommand.RejectCardApplication;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.honours.HonourCommand.ReviewCardAtDistrict;
import org.veterancare.command.honours.HonourCommand.WithdrawCard;
import org.veterancare.command.honours.HonourCommand.WithdrawPlaque;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.placement.PlacementCommand.AssignPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.CriticiseEmployer;
import org.veterancare.command.placement.PlacementCommand.EndPublicWelfarePost;
import org.veterancare.command.placement.PlacementCommand.ForfeitUnclaimedLetter;
import org.veterancare.command.placement.PlacementCommand.ImportScore;
import org.veterancare.command.placement.PlacementCommand.IssueUnilateralLetter;
import org.veterancare.command.placement.PlacementCommand.ObjectToScore;
import org.veterancare.command.placement.PlacementCommand.OrderCorrection;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.command.placement.PlacementCommand.RecogniseHardToEmploy;
import org.veterancare.command.placement.PlacementCommand.RecordCriminalLiability;
import org.veterancare.command.placement.PlacementCommand.RecordEmployerRefusal;
import org.veterancare.command.placement.PlacementCommand.ReferSanction;
import org.veterancare.command.placement.PlacementCommand.ResolveScoreObjection;
import org.veterancare.command.placement.PlacementCommand.ServeLetterNotice;
import org.veterancare.command.privacy.PrivacyCommand.AnswerPrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.SettlementCommand.AssessOneTimeFund;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRefund;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.JobRecommended;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PostChosen;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlanId;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.Provenance;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.Role;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.Seen;

/**
 * Every sequence of a matter's commands up to a length, for each matter beside relief: who had a hand in it does not decide it.
 * What was accepted is judged by duties written down here, which know nothing but who sent what.
 */
class OtherEyesSearchTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final LocalDate LETTER_ON = LocalDate.of(2025, 10, 10);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String NUMBER = "沪退役军人〔2025〕31号";
    private static final String EMPLOYER = "12310104425012349P";
    private static final Personal TEXT = Personal.of("说明");
    private static final Personal ADDRESS = Personal.of("示例路1号");
    private static final PlanId PLAN = PlanId.of("01937b5e-0000-7000-8000-0000000000a1");
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-0000000000a2");

    private static final Actor FIRST = actor("p-1", "account-1", Role.STREET_CASE_WORKER);
    private static final Actor SAME_PERSON = actor("p-1", "account-2", Role.DISTRICT_APPROVER);
    private static final Actor SECOND = actor("p-2", "account-3", Role.DISTRICT_OFFICER);
    private static final Actor THIRD = actor("p-3", "account-4", Role.DISTRICT_APPROVER);
    private static final List<Actor> ACTORS = List.of(FIRST, SAME_PERSON, SECOND, THIRD);

    private static Actor actor(String person, String account, Role role) {
        return new Actor(person, account, role, Actors.DISTRICT);
    }

    /** Whoever entered one of the first is not to send one of the second; the third begin anew. */
    private record Duty(Set<Class<?>> hands, Set<Class<?>> deciders, Set<Class<?>> ends) {}

    private static Duty duty(Set<Class<?>> hands, Set<Class<?>> deciders) {
        return new Duty(hands, deciders, Set.of());
    }

    /** One matter: how it begins, all of it entered by the first person, and what may be sent in it. */
    private record Matter(
            String name, int length, List<CaseEvent> begun, List<CaseCommand> alphabet, List<Duty> duties) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Step(Class<?> what, Actor by) {

        @Override
        public String toString() {
            return by.account() + " " + what.getSimpleName();
        }
    }

    private static Due due(LocalDate last) {
        return new Due("PLC-02", "1", DAY, last, last, LAW.calendar().version());
    }

    private static List<CaseEvent> waiting() {
        Service service = new Service(
                ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, LocalDate.of(2025, 6, 2));
        return List.of(
                opened(),
                reported(service, DAY),
                new PlacementOpened(
                        CASE, DAY, "TWELVE_YEARS", "PLC-R", null, DAY, due(DAY.plusMonths(6)), null),
                new WaitingAllowanceStarted(
                        CASE, DAY, YearMonth.from(DAY), Money.ofFen(269_000), LAW.policy().version()));
    }

    private static List<CaseEvent> introduced(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(waiting());
        facts.add(new PostChosen(CASE, LETTER_ON, PLAN, "P-01", EMPLOYER));
        facts.add(new PlacementLetterIssued(CASE, LETTER_ON, NUMBER, EMPLOYER, due(LETTER_ON.plusDays(30))));
        facts.addAll(List.of(more));
        return facts;
    }

    static Stream<Matter> matters() {
        return Stream.of(
                report(), refund(), score(), unclaimed(), employer(), refusingEmployer(), welfare(), subsidy(),
                spouse(), card(), plaque(),
                ending(), request(), hold(), restriction());
    }

    private static Matter report() {
        return new Matter(
                "report",
                3,
                List.of(opened(), reported(selfEmployed(DAY.minusDays(10)), DAY)),
                List.of(
                        new RejectSettlementPlace(CASE, DAY, "REG-06", "310112"),
                        new RevokePlaceRejection(CASE, DAY, NUMBER),
                        new CancelForFraud(CASE, DAY, "SETTLEMENT", NUMBER, 5L),
                        new CancelForFraud(CASE, DAY, "TRAINING", NUMBER, 5L),
                        new AssessOneTimeFund(CASE, DAY, List.of(FundHonour.MEDAL), HASH),
                        new RecordFraudRecovery(CASE, DAY, 5L)),
                List.of(
                        duty(
                                Set.of(VeteranReported.class),
                                Set.of(RejectSettlementPlace.class, CancelForFraud.class, AssessOneTimeFund.class)),
                        duty(
                                Set.of(VeteranReported.class, RejectSettlementPlace.class),
                                Set.of(RevokePlaceRejection.class)),
                        duty(Set.of(VeteranReported.class, CancelForFraud.class), Set.of(RecordFraudRecovery.class))));
    }

    /** A decision on fraud that did not stand, after money had come back on it. */
    private static Matter refund() {
        return new Matter(
                "refund",
                3,
                List.of(
                        opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                        new TreatmentCancelledForFraud(CASE, DAY, "TRAINING", NUMBER, Money.ofFen(9), due(DAY)),
                        new FraudRecovered(CASE, DAY, Money.ofFen(5))),
                List.of(
                        new RevokeFraudDecision(CASE, DAY, "TRAINING", NUMBER),
                        new RecordFraudRefund(CASE, DAY, 2L)),
                List.of(
                        duty(Set.of(VeteranReported.class), Set.of(RevokeFraudDecision.class)),
                        duty(
                                Set.of(VeteranReported.class, RevokeFraudDecision.class),
                                Set.of(RecordFraudRefund.class))));
    }

    private static Matter score() {
        return new Matter(
                "score",
                4,
                waiting(),
                List.of(
                        new ImportScore(CASE, DAY, 8_000, HASH), new PublishScore(CASE, DAY),
                        new ObjectToScore(CASE, DAY, TEXT), new ResolveScoreObjection(CASE, DAY, true, TEXT),
                        new ChangePlacementMode(CASE, DAY, SettlementMode.SELF_EMPLOYMENT, HASH),
                        new RecordCriminalLiability(CASE, DAY, NUMBER)),
                List.of(duty(
                        Set.of(PlacementOpened.class, ImportScore.class, PublishScore.class, ObjectToScore.class),
                        Set.of(ResolveScoreObjection.class, ChangePlacementMode.class,
                                RecordCriminalLiability.class))));
    }

    private static Matter unclaimed() {
        return new Matter(
                "unclaimed letter",
                3,
                introduced(),
                List.of(
                        new ServeLetterNotice(CASE, LETTER_ON.plusDays(5), NUMBER),
                        new IssueUnilateralLetter(CASE, LETTER_ON.plusDays(40), NUMBER),
                        new ForfeitUnclaimedLetter(CASE, LETTER_ON.plusDays(80), TEXT)),
                List.of(
                        duty(Set.of(ServeLetterNotice.class),
                                Set.of(IssueUnilateralLetter.class, ForfeitUnclaimedLetter.class)),
                        duty(Set.of(IssueUnilateralLetter.class), Set.of(ForfeitUnclaimedLetter.class))));
    }

    private static Matter employer() {
        LocalDate late = LETTER_ON.plusDays(31);
        return new Matter(
                "employer",
                4,
                introduced(new EmployerStartOverdue(CASE, late, due(late))),
                List.of(
                        new OrderCorrection(CASE, late, NUMBER, late.plusDays(10)),
                        new CriticiseEmployer(CASE, late.plusDays(20), NUMBER),
                        new ReferSanction(CASE, late.plusDays(30), NUMBER)),
                List.of(duty(
                        Set.of(OrderCorrection.class, EmployerStartOverdue.class),
                        Set.of(CriticiseEmployer.class, ReferSanction.class))));
    }

    private static Matter refusingEmployer() {
        LocalDate early = LETTER_ON.plusDays(3);
        return new Matter(
                "employer who refuses",
                4,
                introduced(),
                List.of(
                        new RecordEmployerRefusal(CASE, early, HASH),
                        new OrderCorrection(CASE, early, NUMBER, early.plusDays(10)),
                        new CriticiseEmployer(CASE, early.plusDays(20), NUMBER)),
                List.of(
                        duty(Set.of(RecordEmployerRefusal.class),
                                Set.of(OrderCorrection.class, CriticiseEmployer.class)),
                        duty(Set.of(OrderCorrection.class), Set.of(CriticiseEmployer.class))));
    }

    private static Matter welfare() {
        return new Matter(
                "public-welfare post",
                4,
                List.of(
                        opened(), new EmploymentSought(CASE, DAY), new JobRecommended(CASE, DAY, EMPLOYER, null)),
                List.of(
                        new RecogniseHardToEmploy(CASE, DAY, TEXT),
                        new AssignPublicWelfarePost(CASE, DAY, PLAN, "W-1", DAY.plusYears(1), null),
                        new EndPublicWelfarePost(CASE, DAY)),
                List.of(duty(Set.of(RecogniseHardToEmploy.class), Set.of(AssignPublicWelfarePost.class))));
    }

    private static Matter subsidy() {
        ClassId classId = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
        Terms terms = new Terms(
                TrainingKind.SKILLS, DeliveryMode.OPEN, DAY.plusDays(2), DAY.plusDays(9), true, true);
        return new Matter(
                "subsidy",
                4,
                List.of(
                        opened(), reported(selfEmployed(DAY.minusDays(10)), DAY),
                        new TrainingEnrolled(
                                CASE, DAY, 1, classId, terms, true, SettlementMode.SELF_EMPLOYMENT, "VPL"),
                        new TrainingCompleted(CASE, DAY, 1, 100), new CertificateIssued(CASE, DAY, 1, TEXT)),
                List.of(
                        new ClaimSubsidy(CASE, DAY, 1, 100L), new ApproveSubsidy(CASE, DAY, 1, 100L),
                        new RefuseSubsidy(CASE, DAY, 1, TEXT), new PaySubsidy(CASE, DAY, 1)),
                List.of(
                        duty(
                                Set.of(TrainingCompleted.class, CertificateIssued.class, ClaimSubsidy.class),
                                Set.of(ApproveSubsidy.class, RefuseSubsidy.class, PaySubsidy.class)),
                        duty(Set.of(ApproveSubsidy.class), Set.of(PaySubsidy.class))));
    }

    private static Matter spouse() {
        return new Matter(
                "spouse",
                4,
                List.of(opened(SubjectKind.MILITARY_FAMILY, Sex.FEMALE, YearMonth.of(1990, 1))),
                List.of(
                        new RegisterSpouse(CASE, DAY, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT),
                        new ClassifySpouse(CASE, DAY, SpouseStatus.INSTITUTION),
                        new FixSpouseUnit(CASE, DAY, EMPLOYER), new CloseSpouseFile(CASE, DAY, TEXT)),
                List.of(new Duty(
                        Set.of(RegisterSpouse.class, ClassifySpouse.class),
                        Set.of(FixSpouseUnit.class),
                        Set.of(CloseSpouseFile.class))));
    }

    private static Matter card() {
        return new Matter(
                "card",
                5,
                List.of(opened(), new RecordCardCreated(CASE, DAY)),
                List.of(
                        new ApplyForCard(CASE, DAY, CardKind.VETERAN, CardChannel.WINDOW, false, false),
                        new AcceptCardApplication(CASE, DAY), new ReviewCardAtDistrict(CASE, DAY),
                        new RecordMunicipalCardReview(CASE, DAY),
                        new RejectCardApplication(CASE, DAY, "PAPERS_MISSING"),
                        new WithdrawCard(CASE, DAY, "FALSE_STATEMENT", NUMBER)),
                List.of(
                        new Duty(
                                Set.of(ApplyForCard.class, AcceptCardApplication.class),
                                Set.of(ReviewCardAtDistrict.class, RejectCardApplication.class, WithdrawCard.class),
                                Set.of(RejectCardApplication.class, WithdrawCard.class)),
                        new Duty(
                                Set.of(ReviewCardAtDistrict.class, RecordMunicipalCardReview.class),
                                Set.of(WithdrawCard.class),
                                Set.of(RejectCardApplication.class, WithdrawCard.class))));
    }

    private static Matter plaque() {
        return new Matter(
                "plaque",
                3,
                List.of(opened()),
                List.of(
                        new HangPlaque(CASE, DAY, SubjectKind.VETERAN, ADDRESS),
                        new ReplacePlaque(CASE, DAY, PlaqueCause.DAMAGED, ADDRESS),
                        new WithdrawPlaque(CASE, DAY, NUMBER), new RestorePlaque(CASE, DAY, NUMBER, ADDRESS)),
                List.of(duty(
                        Set.of(HangPlaque.class, ReplacePlaque.class),
                        Set.of(WithdrawPlaque.class, RestorePlaque.class))));
    }

    private static Matter ending() {
        return new Matter(
                "case",
                3,
                List.of(opened()),
                List.of(
                        new RecordDeath(CASE, DAY, DeathProof.CERTIFICATE, HASH), new CloseCase(CASE, DAY, "OTHER"),
                        new ReopenCase(CASE, DAY), new MergeInto(CASE, DAY, OTHER, HASH),
                        new RevokeDeathRecord(CASE, DAY, HASH)),
                List.of(duty(
                        Set.of(CaseOpened.class, RecordDeath.class),
                        Set.of(CloseCase.class, MergeInto.class, RevokeDeathRecord.class))));
    }

    private static Matter request() {
        return new Matter(
                "request of the person",
                1,
                List.of(
                        opened(), new PrivacyRequestReceived(
                                CASE, DAY, 1, RequestKind.COPY, Requester.SUBJECT, null, due(DAY))),
                List.of(new AnswerPrivacyRequest(CASE, DAY, 1, true)),
                List.of(duty(Set.of(PrivacyRequestReceived.class), Set.of(AnswerPrivacyRequest.class))));
    }

    private static Matter hold() {
        return new Matter(
                "evidence",
                4,
                List.of(opened(), new CaseClosed(CASE, DAY, "OTHER"), new CaseArchived(
                        CASE, DAY, "SERVICES", DAY.plusYears(1), LAW.policy().version())),
                List.of(
                        new PlaceLegalHold(CASE, DAY, NUMBER), new LiftLegalHold(CASE, DAY),
                        new RequestErasure(CASE, DAY, "UNLAWFUL", NUMBER), new ConfirmErasure(CASE, DAY)),
                List.of(
                        new Duty(
                                Set.of(PlaceLegalHold.class), Set.of(LiftLegalHold.class), Set.of(LiftLegalHold.class)),
                        duty(Set.of(RequestErasure.class, ConfirmErasure.class), Set.of(LiftLegalHold.class)),
                        duty(Set.of(RequestErasure.class), Set.of(ConfirmErasure.class))));
    }

    private static Matter restriction() {
        return new Matter(
                "restriction",
                3,
                List.of(opened()),
                List.of(new RestrictProcessing(CASE, DAY), new LiftRestriction(CASE, DAY)),
                List.of(new Duty(
                        Set.of(RestrictProcessing.class), Set.of(LiftRestriction.class),
                        Set.of(LiftRestriction.class))));
    }

    /**
     * A walk over all sequences in which nobody does the same twice; every breach it meets stays with the sequence that led
     * there, and a walk that shall find one ends with it.
     */
    private static final class Search {

        private final Matter matter;
        private final UnaryOperator<Actor> asTheCaseSeesThem;
        private final boolean toTheEnd;
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> breaches = new TreeSet<>();
        private final Set<Class<?>> accepted = new HashSet<>();

        Search(Matter matter, boolean toTheEnd, UnaryOperator<Actor> asTheCaseSeesThem) {
            this.matter = matter;
            this.toTheEnd = toTheEnd;
            this.asTheCaseSeesThem = asTheCaseSeesThem;
        }

        Search run() {
            DecidedCase decided = null;
            for (CaseEvent fact : matter.begun()) {
                MetaData by = Actors.by(asTheCaseSeesThem.apply(FIRST));
                decided = decided == null ? DecidedCase.begun(fact, by) : decided.with(fact, by);
                steps.add(new Step(fact.getClass(), FIRST));
            }
            return go(decided, 0);
        }

        private Search go(DecidedCase decided, int depth) {
            for (CaseCommand command : depth == matter.length() ? List.<CaseCommand>of() : matter.alphabet()) {
                for (Actor actor : ACTORS) {
                    Step step = new Step(command.getClass(), actor);
                    if (!steps.contains(step) && (toTheEnd || breaches.isEmpty())) {
                        sent(decided, command, actor).ifPresent(next -> taken(step, next, depth));
                    }
                }
            }
            return this;
        }

        private void taken(Step step, DecidedCase next, int depth) {
            accepted.add(step.what());
            matter.duties().forEach(duty -> judge(duty, step));
            steps.add(step);
            go(next, depth + 1);
            steps.removeLast();
        }

        private Optional<DecidedCase> sent(DecidedCase decided, CaseCommand command, Actor actor) {
            MetaData by = Actors.by(asTheCaseSeesThem.apply(actor));
            return decided.after(command, command instanceof OnMatter about
                    ? by.and(Provenance.SEEN, Seen.of(decided.facts()).getOrDefault(about.matter(), ""))
                    : by);
        }

        private void judge(Duty duty, Step step) {
            Set<String> hands = new HashSet<>();
            for (Step earlier : steps) {
                if (duty.ends().contains(earlier.what())) {
                    hands.clear();
                } else if (duty.hands().contains(earlier.what())) {
                    hands.add(earlier.by().person());
                }
            }
            if (duty.deciders().contains(step.what()) && hands.contains(step.by().person())) {
                breaches.add(steps + " then " + step);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matters")
    void whoHadAHandInAMatterDoesNotDecideItWhateverCameInWhichOrder(Matter matter) {
        Search search = new Search(matter, true, actor -> actor).run();
        assertThat(search.breaches).isEmpty();
        assertThat(search.accepted).as("every command is accepted of somebody")
                .isEqualTo(Set.copyOf(matter.alphabet().stream().map(Object::getClass).toList()));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void withoutTheRuleTheSearchFindsTheBreach(Matter matter) {
        int[] somebody = {0};
        Search search = new Search(matter, false, actor -> new Actor(
                "p-" + ++somebody[0], actor.account(), actor.role(), actor.station())).run();
        assertThat(search.breaches).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void aRuleThatCountsAccountsIsFoundOutByThePersonWithTwo(Matter matter) {
        Search search = new Search(matter, false, actor -> new Actor(
                actor.account(), actor.account(), actor.role(), actor.station())).run();
        assertThat(search.breaches).isNotEmpty();
    }
}
