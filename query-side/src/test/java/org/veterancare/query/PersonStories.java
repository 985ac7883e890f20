package org.veterancare.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.HonourDeclined;
import org.veterancare.events.HonourEvent.HonourEnd;
import org.veterancare.events.HonourEvent.HonourKind;
import org.veterancare.events.HonourEvent.PlaqueCause;
import org.veterancare.events.HonourEvent.PlaqueHung;
import org.veterancare.events.HonourEvent.PlaqueReplaced;
import org.veterancare.events.HonourEvent.PlaqueRestored;
import org.veterancare.events.HonourEvent.PlaqueSuperseded;
import org.veterancare.events.HonourEvent.PlaqueWithdrawn;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.HonourEvent.WelcomeCeremonyHeld;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseAssigned;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.CaseUnassigned;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.MoveEvent.StationReassigned;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.MoveEvent.TransferOutWithdrawn;
import org.veterancare.events.MoveEvent.UnassignedFor;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementEvent.WindowVisited;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorCertificate;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;

/** A made-up life: identities, relations, courts, cards and plaques, and a death that was none before one that was. */
public final class PersonStories {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final CaseId OTHER = new CaseId(Stories.id("other person"));

    private PersonStories() {}

    public static List<CaseEvent> life(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(caseId, personal).subList(0, 2));
        facts.addAll(List.of(
                new IdentityVerified(caseId, DAY, IdentitySource.POLICE),
                new IdentityCorrected(caseId, DAY, personal.apply("310104199003070018"), Sex.MALE,
                        YearMonth.of(1990, 3), null),
                new IdentityAdded(caseId, DAY, SubjectKind.SURVIVOR, HASH),
                new RelationRecorded(caseId, DAY, OTHER, Relation.SURVIVOR_OF, HASH),
                new SurvivorProven(caseId, DAY, SurvivorCertificate.MARTYR, personal.apply("烈字第1号"), HASH),
                new RelationMirrored(caseId, DAY, OTHER, Relation.SPOUSE_OF),
                new RelationEnded(caseId, DAY, OTHER, Relation.SPOUSE_OF),
                new WelcomeCeremonyHeld(caseId, DAY),
                new HonourDeclined(caseId, DAY, HonourKind.PLAQUE, HonourEnd.HOUSEHOLD_HAS_PLAQUE),
                new PlaqueHung(caseId, DAY, SubjectKind.VETERAN, personal.apply("试验路1号")),
                new PlaqueReplaced(caseId, DAY, PlaqueCause.MOVED, personal.apply("试验路2号")),
                new PlaqueWithdrawn(caseId, DAY, "徐退役军人〔2025〕40号", Stories.due("SUS-04", 60)),
                new PlaqueRestored(
                        caseId, DAY, "徐退役军人〔2025〕41号", SubjectKind.VETERAN, personal.apply("试验路2号")),
                new PlaqueSuperseded(caseId, DAY),
                applied(caseId, 1),
                new PrivilegeCardRejected(caseId, DAY, 1, CardLevel.STREET, "PAPERS_MISSING",
                        Stories.due("SUS-04", 60)),
                applied(caseId, 2),
                new PrivilegeCardReviewed(caseId, DAY, 2, CardLevel.STREET),
                new PrivilegeCardReviewed(caseId, DAY, 2, CardLevel.DISTRICT),
                new PrivilegeCardReviewed(caseId, DAY, 2, CardLevel.MUNICIPAL),
                new PrivilegeCardOrdered(caseId, DAY, 2),
                new PrivilegeCardReceived(caseId, DAY, 2),
                new PrivilegeCardHandedOver(caseId, DAY, 2, personal.apply("TEST-1"), HASH, DAY.plusYears(5)),
                new PrivilegeCardExpiring(caseId, DAY, 2, DAY.plusYears(5)),
                new PrivilegeCardDamaged(caseId, DAY, 2),
                new PrivilegeCardLost(caseId, DAY, 2),
                new PrivilegeCardReissued(caseId, DAY, 2),
                new PrivilegeCardExpired(caseId, DAY, 2),
                new PrivilegeCardCancelledByDeath(caseId, DAY, 2),
                new SubjectDeathRecorded(caseId, DAY, DeathProof.CERTIFICATE, HASH),
                new DeathRecordRevoked(caseId, DAY, HASH),
                new SentenceRecorded(
                        caseId, DAY, Sanction.IMPRISONMENT, personal.apply("刑1"), DAY.plusYears(1)),
                new WantedRecorded(caseId, DAY, personal.apply("缉1")),
                new ReleaseRecorded(caseId, DAY, personal.apply("释1"), null),
                new PrivilegeCardWithdrawn(
                        caseId, DAY, 2, "SENTENCE", "徐退役军人〔2025〕42号", Stories.due("SUS-04", 60)),
                new PrivilegeCardRestored(caseId, DAY, 2, "沪府复议〔2025〕12号"),
                new PrivilegeCardShown(
                        caseId, DAY, 3, CardKind.VETERAN, List.of(SubjectKind.VETERAN), personal.apply("TEST-2"), null),
                new NameChanged(caseId, DAY, personal.apply("李四新"), HASH),
                new ContactRecorded(caseId, DAY, null, ProxyRelation.CHILD, personal.apply("13900000008")),
                new PhotoRecorded(caseId, DAY, DAY.minusDays(2), HASH)));
        return List.copyOf(facts);
    }

    private static PrivilegeCardApplied applied(CaseId caseId, int number) {
        return new PrivilegeCardApplied(
                caseId, DAY, number, CardKind.VETERAN, List.of(SubjectKind.VETERAN, SubjectKind.SURVIVOR),
                CardChannel.WINDOW, false);
    }

    /** The same, dead at the end. */
    public static List<CaseEvent> death(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.lateAndHard(caseId, personal));
        facts.add(new SubjectDeathRecorded(caseId, DAY, DeathProof.POLICE_MATCH, HASH));
        return List.copyOf(facts);
    }

    /** Moves about, leaves, comes back, goes on for a double, and ends as one. */
    public static List<CaseEvent> moves(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.forfeited(caseId, personal).subList(0, 2));
        facts.addAll(List.of(
                new ResidenceChanged(caseId, DAY, "310106000000", Stories.OTHER_NEIGHBOURHOOD),
                new StationAssigned(caseId, DAY, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD),
                new StationReassigned(
                        caseId, DAY, Stories.OTHER_NEIGHBOURHOOD, Stories.OTHER_STREET, "310104008903"),
                new TransferOutRequested(caseId, DAY, "310106", DAY.minusDays(40), null),
                new TransferOutWithdrawn(caseId, DAY),
                new TransferOutRequested(caseId, DAY, "310106", DAY, LocalDate.of(2025, 12, 31)),
                new CaseTransferredOut(caseId, DAY, "310106", "JA-7", LocalDate.of(2025, 12, 31)),
                new CaseTransferredIn(
                        caseId, DAY, "310106", "静退役军人〔2025〕7号", YearMonth.of(2026, 1),
                        new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, DAY.minusDays(90)),
                        true),
                new CaseAbsorbed(caseId, DAY, OTHER, List.of("REPORT"), null, null),
                new CaseAbsorbed(caseId, DAY, OTHER, null, new Carried(
                        new CarriedCard(
                                1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Standing.HELD, DAY.plusYears(5)),
                        new CarriedPlaque(SubjectKind.VETERAN, true),
                        null,
                        null,
                        400L, 1, 1, List.of(new CarriedCertificate(7, 1))), null),
                new CaseMerged(caseId, DAY, OTHER, HASH),
                new FiguresKept(caseId, DAY, OTHER, List.of("BUNDLE")),
                new DeathMirrored(caseId, DAY, OTHER, true),
                new DeathMirrored(caseId, DAY, OTHER, false),
                new CaseAssigned(caseId, DAY, 1, "p-101", null),
                new CaseAssigned(caseId, DAY, 2, "p-102", "p-101")));
        for (UnassignedFor ground : UnassignedFor.values()) {
            facts.add(new CaseUnassigned(caseId, DAY, 3, "p-102", ground));
        }
        facts.add(new CaseArchived(caseId, DAY, "SERVICES", DAY.plusYears(10), "2025.1"));
        facts.add(new ArchivedCaseTakenUp(caseId, DAY, "CAME_BACK"));
        return List.copyOf(facts);
    }

    /** A report, a visit, an answer, the loss of a card and money that were slips, taken back. */
    public static List<CaseEvent> slips(CaseId caseId, Function<String, Personal> personal) {
        List<CaseEvent> facts = new ArrayList<>(Stories.wholeWay(caseId, personal).subList(0, 4));
        facts.add(new FactReversed(caseId, DAY, 3, "VeteranReported"));
        facts.add(new WindowVisited(caseId, DAY, "PAPERS"));
        facts.add(new FactReversed(caseId, DAY, 5, "WindowVisited"));
        facts.add(new WelcomeCeremonyHeld(caseId, DAY));
        facts.add(new FactReversed(caseId, DAY, 7, "WelcomeCeremonyHeld"));
        facts.add(new PrivilegeCardApplied(
                caseId, DAY, 1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), CardChannel.WINDOW, false));
        facts.add(new PrivilegeCardHandedOver(caseId, DAY, 1, personal.apply("7"), HASH, DAY.plusYears(5)));
        facts.add(new PrivilegeCardLost(caseId, DAY, 1));
        facts.add(new FactReversed(caseId, DAY, 11, "PrivilegeCardLost"));
        facts.add(new TreatmentCancelledForFraud(
                caseId, DAY, "TRAINING", "D-1", Money.ofFen(9), Stories.due("SUS-04", 60)));
        facts.add(new FraudRecovered(caseId, DAY, Money.ofFen(5)));
        facts.add(new FactReversed(caseId, DAY, 14, "FraudRecovered"));
        facts.add(new CaseAbsorbed(caseId, DAY, OTHER, List.of("BUNDLE"), null, null));
        facts.add(new FactReversed(caseId, DAY, 16, "CaseAbsorbed"));
        facts.add(new CaseMerged(caseId, DAY, OTHER, HASH));
        facts.add(new FiguresKept(caseId, DAY, OTHER, List.of("BUNDLE")));
        facts.add(new FactReversed(caseId, DAY, 18, "CaseMerged", HASH));
        return List.copyOf(facts);
    }
}
