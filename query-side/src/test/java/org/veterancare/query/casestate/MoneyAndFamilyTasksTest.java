package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseClassified;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseHukouRegistered;
import org.veterancare.events.FamilyEvent.SpouseNotified;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.NcoTier;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.events.TrainingEvent.SubsidyApproved;
import org.veterancare.events.TrainingEvent.SubsidyClaimed;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

/** What keeps a case open is a task in it, also after a death: the family's files, and money (FAM-02..07, REG-16, TRN-04). */
class MoneyAndFamilyTasksTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-0000000000d2");
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final SubjectDeathRecorded DIED = new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH);
    private static final SpouseRegistered SPOUSE = new SpouseRegistered(CASE, ON, SpouseTrack.TRANSFERRED, null, null,
            null);
    private static final SpouseNotified TOLD = new SpouseNotified(CASE, ON);
    private static final Service SERVICE = new Service(
            ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK, ON.minusDays(30));
    private static final VeteranReported REPORTED = new VeteranReported(CASE, ON.plusDays(3), SERVICE,
            Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0, Stories.due("REG-03", 20),
            Stories.due("REG-04", 50), Stories.due("TRN-02", 93), null);
    private static final ChildRegistered CHILD = new ChildRegistered(CASE, ON, 1, YearMonth.of(2018, 5), HASH, null,
            null);
    private static final TreatmentCancelledForFraud FRAUD = new TreatmentCancelledForFraud(
            CASE, ON, "TRAINING", "D-1", Money.ofFen(1_000_00), Stories.due("SUS-04", 60));

    private static CaseState state(CaseEvent... more) {
        return state(SubjectKind.VETERAN, more);
    }

    private static CaseState state(SubjectKind kind, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>();
        facts.add(new CaseOpened(CASE, ON, kind, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, null, null));
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    private static SchoolChosen chosen(LocalDate on) {
        return new SchoolChosen(
                CASE, on, 1, SchoolKind.PUBLIC_PRIMARY, SchoolGround.PARENTS_HUKOU, Stories.STREET,
                SchoolPriority.NONE);
    }

    private static Money yuan(int amount) {
        return Money.ofFen(amount * 100L);
    }

    private static List<Kind> kinds(CaseEvent... more) {
        return state(more).deadlines().stream().map(Deadline::kind).toList();
    }

    @Test
    void theSpousesFileIsWantedClosedWithinTheSixMonthsThatTheFiguresMeasure() {
        assertThat(state(SPOUSE, TOLD).deadlines()).extracting(Deadline::kind, Deadline::dueOn)
                .containsExactly(tuple(Kind.SPOUSE_FILE, LocalDate.of(2025, 12, 18)));
        assertThat(state(SPOUSE, TOLD).deadlines().getFirst().due()).as("explains itself").isNotNull();
    }

    @Test
    void fam01TheHukouOfASoldiersSpouseIsWantedWhereverSheWorksUntilThePoliceAnswered() {
        SpouseRegistered accompanying = new SpouseRegistered(
                CASE, ON, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, ON);
        SpouseEmployed employed = new SpouseEmployed(CASE, ON, "12310104425012349P", false, null);
        SpouseHukouRegistered hukou = new SpouseHukouRegistered(CASE, ON, "R-1");
        assertThat(kinds(accompanying)).containsExactly(Kind.SPOUSE_FILE, Kind.ACCOMPANYING_HUKOU);
        assertThat(kinds(accompanying, hukou)).containsExactly(Kind.SPOUSE_FILE);
        assertThat(kinds(accompanying, employed)).containsExactly(Kind.ACCOMPANYING_HUKOU);
        assertThat(kinds(accompanying, employed, hukou)).isEmpty();
        assertThat(kinds(accompanying, employed, hukou, new FactReversed(CASE, ON, 3, "SpouseHukouRegistered")))
                .containsExactly(Kind.ACCOMPANYING_HUKOU);
        assertThat(kinds(accompanying, new SpouseFileClosed(CASE, ON, Stories.sealed("5")))).isEmpty();
        assertThat(kinds(accompanying, employed, DIED)).isEmpty();
    }

    @Test
    void fam01WhoHasAJobAndDoesNotComeAfterAllIsWaitedForNoLongerAndTheJobStays() {
        SpouseRegistered accompanying = new SpouseRegistered(
                CASE, ON, SpouseTrack.ACCOMPANYING, HASH, ApprovalLevel.REGIMENT, ON);
        SpouseEmployed employed = new SpouseEmployed(CASE, ON, "12310104425012349P", false, null);
        CaseState state = state(
                accompanying, employed, new SpouseFileClosed(CASE, ON.plusDays(9), Stories.sealed("5")));
        assertThat(state.deadlines()).isEmpty();
        assertThat(state.family().spouse().employer()).isEqualTo("12310104425012349P");
        assertThat(state.family().spouse().ended().on()).isEqualTo(ON);
    }

    @Test
    void fam04WhomTheVeteransNoticeNamedHasAFileOnTheDayOfTheReport() {
        ReportingNoticeIssued toBoth = notice(true);
        assertThat(kinds(toBoth)).doesNotContain(Kind.SPOUSE_FILE);
        assertThat(state(toBoth, REPORTED).deadlines())
                .filteredOn(task -> task.kind() == Kind.SPOUSE_FILE)
                .extracting(Deadline::rule, Deadline::dueOn)
                .containsExactly(tuple("FAM-04", REPORTED.occurredOn()));
        assertThat(kinds(notice(null), REPORTED)).doesNotContain(Kind.SPOUSE_FILE);
        assertThat(kinds(toBoth, notice(null), REPORTED)).contains(Kind.SPOUSE_FILE);
        assertThat(kinds(toBoth, notice(false), REPORTED)).doesNotContain(Kind.SPOUSE_FILE);
        assertThat(kinds(toBoth, REPORTED, DIED)).doesNotContain(Kind.SPOUSE_FILE);
        assertThat(state(toBoth, REPORTED, SPOUSE).deadlines())
                .filteredOn(task -> task.kind() == Kind.SPOUSE_FILE)
                .extracting(Deadline::rule)
                .containsExactly("FAM-02");
        assertThat(kinds(toBoth, REPORTED, SPOUSE)).doesNotContain(Kind.SPOUSE_NOTICE);
    }

    @Test
    void fam04WhomTheNoticeLeftOutIsToldOnTheDayThatHerFileIsOpened() {
        assertThat(state(SPOUSE).deadlines())
                .filteredOn(task -> task.kind() == Kind.SPOUSE_NOTICE)
                .extracting(Deadline::rule, Deadline::dueOn)
                .containsExactly(tuple("FAM-04", ON));
        assertThat(kinds(SPOUSE, new SpouseNotified(CASE, ON))).containsExactly(Kind.SPOUSE_FILE);
        assertThat(kinds(SPOUSE, new SpouseFileClosed(CASE, ON, Stories.sealed("5")))).isEmpty();
    }

    @Test
    void fam04WhatOneSpouseWasToldIsNotToldToTheNext() {
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, Stories.sealed("5"));
        assertThat(kinds(notice(true), REPORTED, SPOUSE, closed)).doesNotContain(Kind.SPOUSE_NOTICE);
        assertThat(kinds(notice(true), REPORTED, SPOUSE, closed, SPOUSE)).contains(Kind.SPOUSE_NOTICE);
        assertThat(kinds(SPOUSE, TOLD, closed, SPOUSE)).contains(Kind.SPOUSE_NOTICE);
    }

    @Test
    void fam04WhomTheNoticeNamedAndWhoDoesNotComeNeedsNoFile() {
        SpouseFileClosed closed = new SpouseFileClosed(CASE, ON, Stories.sealed("5"));
        CaseState state = state(notice(true), REPORTED, closed);
        assertThat(state.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.SPOUSE_FILE);
        assertThat(state.family().spouse()).isNull();
    }

    private static ReportingNoticeIssued notice(Boolean withSpouse) {
        return new ReportingNoticeIssued(
                CASE, ON, SERVICE, Stories.due("REG-03", 20), Stories.due("REG-04", 50), withSpouse);
    }

    @Test
    void aSchoolPlaceIsWantedBeforeTheTermOnceASchoolWasChosen() {
        assertThat(state(CHILD).deadlines()).extracting(Deadline::dueOn).containsOnlyNulls();
        assertThat(state(CHILD, chosen(LocalDate.of(2025, 8, 31))).deadlines()).extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2025, 8, 31));
        assertThat(state(CHILD, chosen(LocalDate.of(2026, 2, 15))).deadlines()).extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2026, 8, 31));
    }

    /** Whoever moves in mid-year is not left waiting for the summer; a soldier's child enrols for a school year. */
    @Test
    void fam07ATransferInMidYearIsWantedBeforeTheSpringTerm() {
        for (LocalDate applied : List.of(
                LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 14))) {
            assertThat(state(CHILD, chosen(applied)).deadlines()).extracting(Deadline::dueOn)
                    .containsExactly(LocalDate.of(2026, 2, 14));
            assertThat(state(SubjectKind.MILITARY_FAMILY, CHILD, chosen(applied)).deadlines())
                    .filteredOn(task -> task.kind() == Kind.SCHOOL_PLACE)
                    .extracting(Deadline::dueOn)
                    .containsExactly(LocalDate.of(2026, 8, 31));
        }
    }

    @Test
    void fam07APlaceThatWasASlipIsWantedAsBefore() {
        CaseEvent[] placed = {
            CHILD, chosen(ON), new ChildSentToEducation(CASE, ON, 1, "E-1", null), new SchoolPlaceGranted(CASE, ON, 1),
            reversed(4, SchoolPlaceGranted.class)
        };
        CaseState sent = state(Arrays.copyOf(placed, 3));
        assertThat(kinds(Arrays.copyOf(placed, 4))).isEmpty();
        assertThat(state(placed).deadlines()).isEqualTo(sent.deadlines()).isNotEmpty();
        assertThat(state(placed).family()).isEqualTo(sent.family());
    }

    @Test
    void theRuleOfASchoolPlaceIsThatOfTheChildsFamily() {
        SchoolChosen chosen = chosen(LocalDate.of(2025, 8, 31));
        IdentityAdded veteran = new IdentityAdded(CASE, ON, SubjectKind.VETERAN, HASH);
        assertThat(state(CHILD).deadlines()).extracting(Deadline::rule).containsExactly("FAM-07");
        assertThat(state(CHILD, chosen).deadlines()).extracting(Deadline::rule).containsExactly("FAM-07");
        assertThat(state(SubjectKind.MILITARY_FAMILY, CHILD).deadlines())
                .filteredOn(task -> task.kind() == Kind.SCHOOL_PLACE)
                .extracting(Deadline::rule)
                .containsExactly("FAM-06");
        assertThat(state(SubjectKind.MILITARY_FAMILY, CHILD, chosen).deadlines())
                .filteredOn(task -> task.kind() == Kind.SCHOOL_PLACE)
                .extracting(Deadline::rule)
                .containsExactly("FAM-06");
        assertThat(state(SubjectKind.MILITARY_FAMILY, CHILD, chosen, veteran).deadlines())
                .filteredOn(task -> task.kind() == Kind.SCHOOL_PLACE)
                .extracting(Deadline::rule)
                .containsExactly("FAM-07");
    }

    @Test
    void fam03AFlagIsGoneWhereItsDayIsNotLateByTheLengthOfNow() {
        Due six = Stories.due("FAM-03", 184);
        Due nine = Stories.due("FAM-03", 275);
        LocalDate late = six.dueOn().plusDays(1);
        CaseEvent[] flagged = {
            SPOUSE, TOLD, new SpouseClassified(CASE, ON, SpouseStatus.INSTITUTION),
            new SpouseUnitFixed(CASE, ON, "12310104425012349P", six), new SpouseReceptionOverdue(CASE, late, six),
            new DeadlineRecomputed(CASE, late, "SPOUSE_RECEPTION", "", six, nine, List.of(), "LAW_CHANGE")
        };
        assertThat(state(Arrays.copyOf(flagged, 5)).family().spouse().overdue().on()).isEqualTo(late);
        assertThat(state(flagged).family().spouse().overdue()).isNull();
        assertThat(state(flagged).deadlines()).extracting(Deadline::dueOn).containsExactly(nine.dueOn());
        flagged[5] = new DeadlineRecomputed(
                CASE, late, "SPOUSE_RECEPTION", "", six, Stories.due("FAM-03", 100), List.of(), "LAW_CHANGE");
        assertThat(state(flagged).family().spouse().overdue().on()).isEqualTo(late);
    }

    @Test
    void fam03AfterAUnitThatWasWithdrawnOrASlipAnotherWayIsLookedFor() {
        CaseEvent[] fixed = {
            SPOUSE, TOLD, new SpouseClassified(CASE, ON, SpouseStatus.INSTITUTION),
            new SpouseUnitFixed(CASE, ON, "12310104425012349P", Stories.due("FAM-03", 184)), null
        };
        for (CaseEvent gone : List.of(
                new SpouseUnitWithdrawn(CASE, ON, Stories.sealed("5")),
                new FactReversed(CASE, ON, 4, "SpouseUnitFixed"))) {
            fixed[4] = gone;
            CaseState state = state(fixed);
            assertThat(state.deadlines()).extracting(Deadline::kind).containsExactly(Kind.SPOUSE_FILE);
            assertThat(state.family().spouse().stage()).isEqualTo(Family.SpouseStage.CLASSIFIED);
            assertThat(state.family().spouse().status()).isEqualTo(SpouseStatus.INSTITUTION);
            assertThat(state.family().spouse().employer()).isNull();
        }
    }

    @Test
    void theFamilysFilesGoOnAfterADeath() {
        assertThat(kinds(SPOUSE, TOLD, CHILD, DIED)).containsExactly(Kind.SPOUSE_FILE, Kind.SCHOOL_PLACE);
        assertThat(kinds(
                SPOUSE, TOLD, new SpouseClassified(CASE, ON, SpouseStatus.INSTITUTION),
                new SpouseUnitFixed(CASE, ON, "12310104425012349P", Stories.due("FAM-03", 184)), DIED))
                .containsExactly(Kind.SPOUSE_RECEPTION);
        assertThat(Stalled.of(state(SPOUSE, DIED))).isEmpty();
    }

    @Test
    void reg16WhatIsToComeBackIsATaskUntilItHas() {
        assertThat(kinds(FRAUD)).containsExactly(Kind.FRAUD_RECOVERY);
        assertThat(kinds(FRAUD, new FraudRecovered(CASE, ON, yuan(999)))).containsExactly(Kind.FRAUD_RECOVERY);
        assertThat(kinds(FRAUD, new FraudRecovered(CASE, ON, yuan(1_000)))).isEmpty();
        assertThat(kinds(FRAUD, DIED)).containsExactly(Kind.FRAUD_RECOVERY);
        assertThat(Stalled.of(state(FRAUD, DIED))).isEmpty();
    }

    @Test
    void reg16WhatAQuashedDecisionTookIsATaskUntilItIsPaidBack() {
        FraudRecovered recovered = new FraudRecovered(CASE, ON, yuan(400));
        FraudDecisionRevoked quashed = new FraudDecisionRevoked(CASE, ON, "TRAINING", "D-2", yuan(400));
        assertThat(kinds(FRAUD, recovered, quashed)).containsExactly(Kind.FRAUD_REFUND);
        assertThat(kinds(FRAUD, recovered, quashed, new FraudRefunded(CASE, ON, yuan(399))))
                .containsExactly(Kind.FRAUD_REFUND);
        assertThat(kinds(FRAUD, recovered, quashed, new FraudRefunded(CASE, ON, yuan(400)))).isEmpty();
        CaseTransferredOut left = new CaseTransferredOut(CASE, ON, "310106", "JA-7", null);
        TransferOutRequested asked = new TransferOutRequested(CASE, ON, "310106", ON, null);
        assertThat(kinds(FRAUD, recovered, asked, left)).isEmpty();
        assertThat(kinds(FRAUD, recovered, asked, left, quashed)).containsExactly(Kind.FRAUD_REFUND);
    }

    @Test
    void trn04ASubsidyIsDecidedAndPaidAlsoAfterADeath() {
        SubsidyClaimed claimed = new SubsidyClaimed(CASE, ON, 1, yuan(2_500), yuan(3_000), "2026.1");
        assertThat(kinds(claimed, DIED)).containsExactly(Kind.SUBSIDY_DECISION);
        assertThat(kinds(claimed, new SubsidyApproved(CASE, ON, 1, yuan(2_500)), DIED))
                .containsExactly(Kind.SUBSIDY_PAYMENT);
    }

    @Test
    void ben23WhatIsPaidHereAfterAMoveIsWantedStoppedAtTheYearsEnd() {
        LocalDate yearEnd = LocalDate.of(2025, 12, 31);
        List<CaseEvent> left = List.of(
                new EntitlementApplied(CASE, ON, 1, "WAR_VETERAN", null),
                new EntitlementConfirmed(CASE, ON, 1, YearMonth.from(ON), "310104"),
                new EntitlementApplied(CASE, ON, 2, "MARTYR_SURVIVOR", null),
                new TransferOutRequested(CASE, ON, "310106", ON, yearEnd),
                new CaseTransferredOut(CASE, ON, "310106", "JA-7", yearEnd));
        assertThat(after(left).deadlines()).extracting(Deadline::kind, Deadline::ref, Deadline::dueOn)
                .containsExactly(tuple(Kind.ENTITLEMENT_STOP, "1", yearEnd));
        assertThat(after(left, DIED).deadlines()).hasSize(1);
        assertThat(inPayment(after(left))).isTrue();
        CaseState stopped = after(left, new EntitlementStopped(CASE, yearEnd, 1, YearMonth.from(yearEnd), "MOVED"));
        assertThat(stopped.deadlines()).isEmpty();
        assertThat(inPayment(stopped)).isFalse();
        CaseState back = after(left,
                new CaseTransferredIn(CASE, yearEnd, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1), null, null));
        assertThat(back.deadlines()).extracting(Deadline::kind).containsExactly(Kind.ENTITLEMENT_DECISION);
    }

    @Test
    void ben23BeforeTheTextThatSaysSoNoDayIsMadeUp() {
        List<CaseEvent> left = List.of(
                new EntitlementApplied(CASE, ON, 1, "WAR_VETERAN", null),
                new EntitlementConfirmed(CASE, ON, 1, YearMonth.from(ON), "310104"),
                new SuspensionRequested(CASE, ON, 1, "WANTED"),
                new TransferOutRequested(CASE, ON, "310106", ON, null),
                new CaseTransferredOut(CASE, ON, "310106", "JA-7", null));
        assertThat(after(left).deadlines()).extracting(Deadline::kind, Deadline::dueOn)
                .containsExactly(tuple(Kind.ENTITLEMENT_STOP, null), tuple(Kind.SUSPENSION_DECISION, null));
    }

    @Test
    void ben26WhatSomebodyHasAsASurvivorIsWantedBackOnceNobodyIsSurvived() {
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000d3");
        RelationEnded ended = new RelationEnded(CASE, ON.plusDays(9), other, Relation.SURVIVOR_OF);
        List<CaseEvent> survivor = List.of(
                new RelationRecorded(CASE, ON, other, Relation.SURVIVOR_OF, HASH),
                new PrivilegeCardApplied(
                        CASE, ON, 1, CardKind.SURVIVOR, List.of(SubjectKind.SURVIVOR), CardChannel.WINDOW, false),
                new PrivilegeCardHandedOver(CASE, ON, 1, null, HASH, null),
                new PlaqueHung(CASE, ON, SubjectKind.SURVIVOR, Stories.sealed("4")),
                new EntitlementApplied(CASE, ON, 1, "MARTYR_SURVIVOR", null),
                new EntitlementConfirmed(CASE, ON, 1, YearMonth.from(ON), "310104"),
                new EntitlementApplied(CASE, ON, 2, "WAR_VETERAN", null),
                new EntitlementConfirmed(CASE, ON, 2, YearMonth.from(ON), "310104"));
        assertThat(after(survivor).deadlines()).isEmpty();
        assertThat(after(survivor, ended).deadlines()).extracting(Deadline::kind, Deadline::ref, Deadline::since)
                .containsExactly(
                        tuple(Kind.CARD_WITHDRAWAL, "1", ON.plusDays(9)),
                        tuple(Kind.PLAQUE_WITHDRAWAL, "", ON.plusDays(9)),
                        tuple(Kind.ENTITLEMENT_STOP, "1", ON.plusDays(9)));
        assertThat(after(survivor, ended, new CaseClosed(CASE, ON, "OTHER")).deadlines()).as("closed")
                .isNotEmpty();
        assertThat(after(
                survivor, ended, new PrivilegeCardWithdrawn(CASE, ON, 1, "NOT_ELIGIBLE", "D-1", null),
                new PlaqueWithdrawn(CASE, ON, "D-2", null),
                new EntitlementStopped(CASE, ON, 1, YearMonth.from(ON), "CONDITION_LOST")).deadlines()).isEmpty();
        assertThat(after(
                survivor, ended, new RelationRecorded(CASE, ON, other, Relation.SURVIVOR_OF, HASH)).deadlines())
                .as("proven anew")
                .isEmpty();
        assertThat(after(survivor, ended, new SurvivorProven(
                CASE, ON, SurvivorCertificate.MARTYR, Stories.sealed("5"), HASH)).deadlines()).as("by a certificate")
                .isEmpty();
    }

    private static FactReversed reversed(long version, Class<? extends CaseEvent> fact) {
        return new FactReversed(CASE, ON, version, fact.getSimpleName());
    }

    @Test
    void moneyThatWasASlipIsStillToComeAndStillOwed() {
        FraudRecovered recovered = new FraudRecovered(CASE, ON, yuan(1_000));
        assertThat(kinds(FRAUD, recovered, reversed(2, FraudRecovered.class))).containsExactly(Kind.FRAUD_RECOVERY);
        assertThat(state(FRAUD, new FraudRecovered(CASE, ON, yuan(300)), new FraudRecovered(CASE, ON, yuan(400)),
                reversed(3, FraudRecovered.class)).settlement().frauds())
                .extracting(Settlement.Fraud::recoveredFen)
                .containsExactly(300_00L);
        assertThat(kinds(
                FRAUD, recovered, new FraudDecisionRevoked(CASE, ON, "TRAINING", "D-2", yuan(1_000)),
                new FraudRefunded(CASE, ON, yuan(1_000)), reversed(4, FraudRefunded.class)))
                .containsExactly(Kind.FRAUD_REFUND);
    }

    @Test
    void aStepWithACardThatWasASlipIsNone() {
        List<CaseEvent> held = List.of(
                new PrivilegeCardApplied(
                        CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false),
                new PrivilegeCardReceived(CASE, ON, 1),
                new PrivilegeCardHandedOver(CASE, ON, 1, Stories.sealed("7"), HASH, ON.plusYears(1)),
                new PrivilegeCardExpiring(CASE, ON.plusMonths(11), 1, ON.plusYears(1)));
        Honours.Card card = after(held).honours().cards().getFirst();
        for (CaseEvent slip : List.of(
                new PrivilegeCardLost(CASE, ON, 1), new PrivilegeCardDamaged(CASE, ON, 1),
                new PrivilegeCardExpired(CASE, ON, 1))) {
            assertThat(after(held, slip).deadlines()).extracting(Deadline::kind).containsExactly(Kind.PRIVILEGE_CARD);
            CaseState again = after(held, slip, reversed(5, slip.getClass()));
            assertThat(again.deadlines()).extracting(Deadline::kind).containsExactly(Kind.CARD_EXPIRY);
            Honours.Card now = again.honours().cards().getFirst();
            assertThat(List.of(now.stage(), now.since(), now.handed(), now.expiring()))
                    .isEqualTo(List.of(card.stage(), card.since(), card.handed(), card.expiring()));
        }
        Honours.Card back = after(held, reversed(3, PrivilegeCardHandedOver.class)).honours().cards().getFirst();
        assertThat(back.stage()).isEqualTo(Honours.CardStage.RECEIVED_BY_CENTRE);
        assertThat(back.handed()).isNull();
        assertThat(back.expiring()).isNull();
        assertThat(after(held.subList(0, 1), reversed(1, PrivilegeCardApplied.class)).honours().cards()).isEmpty();
    }

    private static CaseState after(List<CaseEvent> facts, CaseEvent... more) {
        return state(Stream.concat(facts.stream(), Stream.of(more)).toArray(CaseEvent[]::new));
    }

    private static boolean inPayment(CaseState state) {
        return Measures.of(state).stream().anyMatch(each -> each.metric() == Metric.ENTITLEMENTS_IN_PAYMENT);
    }

    /** It is claimed by a number that no place here has. */
    @Test
    void trn04TheSubsidyForACertificateOfADoubleIsATaskHere() {
        CaseId other = new CaseId(Stories.id("other"));
        CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, other, null, new Carried(
                null, null, null, null, null, 1, null, List.of(new CarriedCertificate(2, 1))), null);
        CaseState state = state(absorbed, new SubsidyClaimed(CASE, ON, 2, yuan(2_000), yuan(3_000), "2026.1"));
        assertThat(state.study().earnedThere())
                .extracting(Study.EarnedThere::enrolment, Study.EarnedThere::absorbed, Study.EarnedThere::there)
                .containsExactly(tuple(2, other, 1));
        assertThat(state.enrolments()).isEmpty();
        assertThat(state.deadlines()).extracting(Deadline::kind, Deadline::ref)
                .containsExactly(tuple(Kind.SUBSIDY_DECISION, "2"));
    }

    @Test
    void hon02AndReg16WhatNobodyMayKeepIsWantedBackUntilItIs() {
        LocalDate then = ON.plusDays(9);
        List<CaseEvent> honoured = List.of(
                new PrivilegeCardApplied(
                        CASE, ON, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false),
                new PrivilegeCardHandedOver(CASE, ON, 1, null, HASH, null),
                new PlaqueHung(CASE, ON, SubjectKind.VETERAN, Stories.sealed("4")));
        assertThat(wantedBack(honoured, new TreatmentCancelledForFraud(
                CASE, then, "PRIVILEGES", "D-1", Money.ofFen(0), null)))
                .containsExactly(tuple(Kind.CARD_WITHDRAWAL, "1", "REG-16", then));
        assertThat(wantedBack(honoured, sentence(then, Sanction.IMPRISONMENT)))
                .containsExactly(tuple(Kind.PLAQUE_WITHDRAWAL, "", "HON-02", then));
        assertThat(wantedBack(honoured, sentence(then, Sanction.DISMISSAL_FROM_SERVICE)))
                .containsExactlyInAnyOrder(
                        tuple(Kind.PLAQUE_WITHDRAWAL, "", "HON-02", then),
                        tuple(Kind.CARD_WITHDRAWAL, "1", "CARD-01", then));
        assertThat(wantedBack(honoured, sentence(then, Sanction.DETENTION))).as("nobody is judged yet").isEmpty();
        assertThat(wantedBack(honoured, sentence(then, Sanction.IMPRISONMENT), new PlaqueWithdrawn(
                CASE, then, "D-2", null))).isEmpty();
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000d3");
        assertThat(wantedBack(
                honoured, new RelationRecorded(CASE, ON, other, Relation.SURVIVOR_OF, HASH),
                new RelationEnded(CASE, then, other, Relation.SURVIVOR_OF),
                new EntitlementApplied(CASE, ON, 1, "MARTYR_SURVIVOR", null),
                new EntitlementConfirmed(CASE, ON, 1, YearMonth.from(ON), "310104"),
                sentence(then, Sanction.IMPRISONMENT)))
                .as("was a survivor too, and is to be stopped a pension as one")
                .containsExactly(tuple(Kind.PLAQUE_WITHDRAWAL, "", "HON-02", then));
    }

    private static SentenceRecorded sentence(LocalDate on, Sanction sanction) {
        return new SentenceRecorded(CASE, on, sanction, Stories.sealed("5"), null);
    }

    private static List<Tuple> wantedBack(List<CaseEvent> before, CaseEvent... then) {
        return after(before, then).deadlines()
                .stream()
                .filter(task -> task.kind() == Kind.CARD_WITHDRAWAL || task.kind() == Kind.PLAQUE_WITHDRAWAL)
                .map(task -> tuple(task.kind(), task.ref(), task.rule(), task.since()))
                .toList();
    }

    /** Homes of survivors and of soldiers bear a plaque as a veteran's does. */
    @Test
    void hon01APlaqueIsWantedByWhoIsHonouredWithoutAReception() {
        SurvivorProven proven = new SurvivorProven(
                CASE, ON.plusDays(3), SurvivorCertificate.MARTYR, Stories.sealed("5"), HASH);
        assertThat(plaques(SubjectKind.SURVIVOR)).as("nothing is proved").isEmpty();
        assertThat(plaques(SubjectKind.SURVIVOR, proven)).containsExactly(ON.plusDays(3));
        assertThat(plaques(SubjectKind.MILITARY_FAMILY)).containsExactly(ON);
        HonourDeclined has = new HonourDeclined(CASE, ON, HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE);
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, has)).isEmpty();
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.MILITARY_FAMILY, Stories.sealed("4"));
        PlaqueSuperseded passed = new PlaqueSuperseded(CASE, ON.plusDays(9));
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung)).isEmpty();
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, passed)).containsExactly(ON.plusDays(9));
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, passed, hung, reversed(3, PlaqueHung.class)))
                .as("hung anew by a slip")
                .containsExactly(ON.plusDays(9));
        CaseAbsorbed absorbed = new CaseAbsorbed(
                CASE, ON, CaseId.of("01937b5e-0000-7000-8000-0000000000d3"), null,
                new Carried(null, new CarriedPlaque(SubjectKind.VETERAN, true), null, null), null);
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, passed, absorbed)).isEmpty();
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, passed, absorbed, reversed(3, CaseAbsorbed.class)))
                .as("of another person's")
                .containsExactly(ON.plusDays(9));
    }

    /** It went along to the other district, and the home of before is what is on record. */
    @Test
    void hon02WhereThePlaqueOfAFamilyThatIsBackHangsIsAskedUntilItIsSaid() {
        PlaqueHung hung = new PlaqueHung(CASE, ON, SubjectKind.MILITARY_FAMILY, Stories.sealed("4"));
        TransferOutRequested asked = new TransferOutRequested(CASE, ON, "310106", ON, null);
        CaseTransferredOut left = new CaseTransferredOut(CASE, ON, "310106", "R-1", null);
        CaseTransferredIn back = new CaseTransferredIn(
                CASE, ON.plusDays(9), "310106", "S-1", YearMonth.from(ON), null, null);
        PlaqueReplaced replaced = new PlaqueReplaced(CASE, ON.plusDays(20), PlaqueCause.MOVED, Stories.sealed("5"));
        HonourDeclined none = new HonourDeclined(CASE, ON.plusDays(20), HonourKind.PLAQUE, HonourEnd.DECLINED);
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, asked, left, back)).containsExactly(ON.plusDays(9));
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, asked, left, back, replaced)).isEmpty();
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, asked, left, back, none)).isEmpty();
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, asked, left, back, reversed(4, CaseTransferredIn.class)))
                .isEmpty();
        assertThat(plaques(SubjectKind.MILITARY_FAMILY, hung, asked, left, back, new PlaqueWithdrawn(
                CASE, ON.plusDays(20), "D-2", null))).isEmpty();
    }

    private static List<LocalDate> plaques(SubjectKind kind, CaseEvent... facts) {
        List<CaseEvent> all = new ArrayList<>();
        all.add(new CaseOpened(CASE, ON, kind, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, null, null));
        all.addAll(List.of(facts));
        return CaseState.of(Recorded.all(all))
                .deadlines()
                .stream()
                .filter(task -> task.kind() == Kind.HONOUR_PLAQUE)
                .map(Deadline::since)
                .toList();
    }
}
