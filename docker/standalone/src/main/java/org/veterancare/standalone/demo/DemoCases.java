package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.standalone.demo.DemoPerson.Generation;
import org.veterancare.standalone.demo.DemoRegistration.Service;
import org.veterancare.standalone.signin.DemoUser;

/** Which made-up case goes which way: a dozen ways, over the streets in turn, begun between 2025 and last week. */
final class DemoCases {

    /** Independent parts of the data; a case's number says which it belongs to. */
    static final int LANES = 4;

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 10);
    private static final int DAYS = 620;
    private static final List<String> STREETS = DemoUser.STREETS.keySet().stream().sorted().toList();

    /** What seldom happens has one of fifty cases each, in which nothing usual is told. */
    private static final int ROUND = 50;

    private static final Set<Integer> EARLY = Set.of(2, 4, 5, 10, 12, 22, 26, 30, 32);

    private static final int SANCTIONED = 42;
    private static final int FOR_A_POST = 20;

    /** Was opened twice: an earlier case of its lane that stays open goes on. */
    private static final int DOUBLE = 33;
    private static final int BACK_TO_THE_REAL_ONE = 12;
    private static final int BACK_TO_A_VETERAN = 16;

    /** Of those on a public-welfare post one of so many dies soon. */
    private static final int DEAD = 3;

    private final long seed;

    DemoCases(long seed) {
        this.seed = seed;
    }

    /** The whole story of one case, in order. */
    List<DemoStep> steps(int number, DemoResources resources) {
        DemoStory story = new DemoStory(
                caseId(number),
                STREETS.get(number * 5 % STREETS.size()),
                DemoIds.random(DemoIds.Kind.CASE, seed, number),
                FIRST_DAY);
        int days = story.between(0, DAYS);
        story.pass(days / begins(number % ROUND));
        tell(story, number, resources);
        return story.steps();
    }

    /** The long ones begin in the first half, so that they come to their ends; one of them before the wages rose. */
    private static int begins(int place) {
        return place == SANCTIONED ? 12 : EARLY.contains(place) ? 2 : 1;
    }

    private CaseId caseId(int number) {
        return new CaseId(DemoIds.of(DemoIds.Kind.CASE, seed, number));
    }

    /** The day on which a case is opened: the first thing that chance decides of it. */
    private LocalDate begun(int number) {
        return FIRST_DAY.plusDays(DemoIds.random(DemoIds.Kind.CASE, seed, number).nextInt(0, DAYS + 1));
    }

    private void tell(DemoStory story, int number, DemoResources resources) {
        switch (number % ROUND) {
            case DOUBLE -> twice(story, number);
            case 2, 12 -> officer(story, number, resources);
            case 5, 22, 32, SANCTIONED -> setBack(story, number, resources);
            case 4, 10, 16, 26 -> statusChanges(story, number);
            case 18 -> wrongPlace(story, number);
            case 30 -> slips(story, number, resources);
            case 34 -> pensioner(story, number);
            case 36 -> keptForLife(story, number);
            case 44 -> demobilised(story, number);
            case 46 -> elsewhere(story, number, resources);
            case 40 -> DemoRights.ofThePerson(
                    story, open(story, number, SubjectKind.VETERAN, Generation.YOUNG));
            default -> usual(story, number, resources);
        }
    }

    /** Whether it is the story of a transferred officer. */
    static boolean isOfficer(int number) {
        return Set.of(2, 12).contains(number % ROUND);
    }

    /** Whether an employer has a post for the person, and a class is held for it (TRN-09). */
    static boolean isMeantForAPost(int number) {
        return number % ROUND == FOR_A_POST;
    }

    /** Whether such a story comes to a choice by rank, unless it ends before. */
    static boolean choosesByRank(int number) {
        return switch (number % ROUND) {
            case 2, 12 -> number % 4 == 0;
            case 22, SANCTIONED -> true;
            case 5 -> isDenied(number);
            case DOUBLE, 32, 4, 10, 16, 26, 18, 30, 34, 36, 40, 44, 46 -> false;
            default -> number * 7 % 10 == 4 || number * 7 % 10 == 5;
        };
    }

    /** Of those whose assigned job comes late or not at all. */
    private static boolean isDenied(int number) {
        return number / ROUND % 2 == 1;
    }

    private void usual(DemoStory story, int number, DemoResources resources) {
        switch (number * 7 % 10) {
            case 0, 1, 2 -> selfEmployed(story, number, resources, false);
            case 3 -> family(story, number);
            case 4, 5 -> assigned(story, number, resources);
            case 6 -> selfEmployed(story, number, resources, true);
            case 7 -> hardToEmploy(story, number, resources);
            case 8 -> disabled(story, number, resources);
            default -> survivor(story, number, resources);
        }
    }

    private static void selfEmployed(DemoStory story, int number, DemoResources resources, boolean tooLate) {
        DemoPerson person = open(story, number, SubjectKind.VETERAN, Generation.YOUNG);
        Service service = new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT,
                story.today().minusDays(4));
        if (tooLate) {
            DemoRegistration.reportsTooLate(story, service);
            return;
        }
        takenOn(story, resources, service);
        boolean trained = DemoTraining.afterSettling(story, resources, number, 2);
        boolean employed = DemoPlacement.market(story, resources);
        if (trained && employed && story.chance(50)) {
            DemoTraining.ledToTheJob(story, 2);
        }
        DemoLife.fraud(story);
        if (story.chance(10)) {
            DemoFamily.childOfVeteran(story);
        }
        if (story.chance(25)) {
            DemoAssistance.hardship(story, resources, person);
        }
        end(story);
    }

    private static void assigned(DemoStory story, int number, DemoResources resources) {
        open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        Service service = new Service(ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK,
                story.today().minusDays(4));
        takenOn(story, resources, service);
        DemoPlacement.directed(story, resources, number);
        if (story.chance(15)) {
            DemoFamily.childOfVeteran(story);
        }
        end(story);
    }

    private static void officer(DemoStory story, int number, DemoResources resources) {
        open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        Service service = new Service(ServiceCategory.OFFICER, null, SettlementMode.CIVIL_TRANSFER,
                story.today().plusDays(50));
        DemoRegistration.expected(story, service);
        story.until(service.dischargedOn().plusDays(2));
        DemoRegistration.reports(story, service);
        DemoRegistration.accepted(story, service.mode());
        DemoHonours.welcome(story);
        DemoSettlement.papers(story);
        if (number % 4 == 0) {
            DemoOfficers.byScore(story, resources, number);
        } else {
            DemoOfficers.assigned(story, resources, number, number / ROUND);
        }
    }

    /** An assigned job that comes late, or not at all. */
    private static void setBack(DemoStory story, int number, DemoResources resources) {
        open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        Service service = new Service(ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.ASSIGNED_WORK,
                story.today().minusDays(4));
        if (number % ROUND == SANCTIONED) {
            DemoRegistration.reports(story, service);
            DemoRegistration.accepted(story, service.mode());
            DemoSettlement.papers(story);
        } else {
            settled(story, resources, service);
        }
        switch (number % ROUND) {
            case 5 -> {
                if (isDenied(number)) {
                    DemoSetbacks.denied(story, resources, number);
                } else {
                    DemoSetbacks.ratherAlone(story, resources, number);
                }
            }
            case 22 -> DemoSetbacks.unclaimedLetter(story, resources, number);
            case 32 -> DemoSetbacks.crime(story, resources, number);
            default -> DemoSetbacks.sanctioned(story, resources, number);
        }
    }

    private static void statusChanges(DemoStory story, int number) {
        open(story, number, SubjectKind.VETERAN, number % ROUND == 16 ? Generation.YOUNG : Generation.OLD);
        switch (number % ROUND) {
            case 4 -> {
                DemoHonours.card(story);
                DemoLife.livesAfterAll(story);
                DemoAssistance.disability(story);
            }
            case 10 -> {
                if (number % 4 == 0) {
                    DemoLife.comesBack(story);
                } else {
                    DemoLife.comes(story);
                }
            }
            case 16 -> {
                DemoRegistration.reports(story, conscript(story));
                LocalDate reported = story.today();
                DemoRegistration.accepted(story, SettlementMode.SELF_EMPLOYMENT);
                DemoRights.correctAndReview(story, CorrectedField.REPORTED_ON, reported.minusDays(1).toString());
                DemoAssistance.unpaid(story);
            }
            default -> {
                DemoHonours.card(story, DemoHonours.SHORT);
                DemoHonours.runsOut(story);
                DemoAssistance.cancelled(story);
            }
        }
    }

    private static void pensioner(DemoStory story, int number) {
        open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        DemoModes.pensioner(story);
    }

    private static void keptForLife(DemoStory story, int number) {
        open(story, number, SubjectKind.VETERAN, Generation.OLD);
        if (number / ROUND % 2 == 0) {
            DemoModes.retired(story);
        } else {
            DemoModes.supported(story);
        }
    }

    private static void demobilised(DemoStory story, int number) {
        open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        DemoModes.demobilised(story);
    }

    private static void elsewhere(DemoStory story, int number, DemoResources resources) {
        open(story, number, SubjectKind.VETERAN, Generation.YOUNG);
        DemoModes.elsewhere(story, resources);
        end(story);
    }

    private static void wrongPlace(DemoStory story, int number) {
        open(story, number, SubjectKind.VETERAN, Generation.YOUNG);
        DemoRegistration.reports(story, conscript(story));
        DemoRegistration.elsewhere(story);
    }

    private static Service conscript(DemoStory story) {
        return new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, story.today().minusDays(4));
    }

    /** Much is put right at first, and then it goes its way. */
    private static void slips(DemoStory story, int number, DemoResources resources) {
        opened(story, DemoPerson.of(number, Generation.MISTAKEN, sex(number)), SubjectKind.VETERAN, "");
        DemoRights.slips(story, DemoPerson.of(number, Generation.YOUNG, sex(number)));
        DemoRights.hands(story);
        Service service = conscript(story);
        settled(story, resources, service);
        DemoRights.correctAndReview(story, CorrectedField.SERVICE, "NCO/JUNIOR_NCO/SELF_EMPLOYMENT");
        DemoPlacement.market(story, resources);
        DemoLife.fraudThatWasNone(story);
        DemoLife.nearlyLeaves(story);
        DemoRights.longAgo(story);
        end(story);
    }

    private static void hardToEmploy(DemoStory story, int number, DemoResources resources) {
        DemoPerson person = open(story, number, SubjectKind.VETERAN, Generation.MIDDLE);
        Service service = new Service(ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT,
                story.today().minusDays(4));
        takenOn(story, resources, service);
        DemoPlacement.publicWelfare(story, resources, number);
        if (story.isOneOf(DEAD)) {
            DemoLife.diesSoon(story);
            return;
        }
        DemoAssistance.hardship(story, resources, person);
    }

    private static void disabled(DemoStory story, int number, DemoResources resources) {
        DemoPerson person = open(story, number, SubjectKind.VETERAN, Generation.OLD);
        story.pass(story.between(1, 10));
        DemoAssistance.disability(story);
        if (story.chance(40)) {
            DemoAssistance.hardship(story, resources, person);
        }
        if (story.chance(12)) {
            DemoLife.dies(story);
        }
    }

    private static void family(DemoStory story, int number) {
        open(story, number, SubjectKind.MILITARY_FAMILY, Generation.MIDDLE);
        DemoFamily.accompanying(story);
    }

    private void twice(DemoStory story, int number) {
        int real = number - BACK_TO_THE_REAL_ONE;
        open(story, number, SubjectKind.VETERAN, Generation.MISTAKEN);
        DemoKin.doubleOf(story, caseId(real), begun(real));
    }

    private void survivor(DemoStory story, int number, DemoResources resources) {
        DemoPerson person = open(story, number, SubjectKind.SURVIVOR, Generation.OLD);
        int child = number - BACK_TO_A_VETERAN;
        Optional<LocalDate> died = diedOn(child, resources);
        if (died.isPresent()) {
            DemoKin.takenForASurvivor(story, caseId(child), died.get());
            return;
        }
        if (child >= 0 && story.chance(40)) {
            DemoKin.parentOf(story, caseId(child), begun(child));
        }
        DemoAssistance.survivor(story);
        if (story.chance(50)) {
            DemoAssistance.hardship(story, resources, person);
        }
    }

    /** Empty for who lives as far as the case's own story goes, and where there is no such case. */
    private Optional<LocalDate> diedOn(int number, DemoResources resources) {
        return number < 0
                ? Optional.empty()
                : steps(number, resources).stream()
                        .map(DemoStep::command)
                        .filter(RecordDeath.class::isInstance)
                        .map(death -> ((RecordDeath) death).occurredOn())
                        .findFirst();
    }

    private static void settled(DemoStory story, DemoResources resources, Service service) {
        DemoRegistration.reports(story, service);
        DemoRegistration.accepted(story, service.mode());
        DemoHonours.welcome(story);
        DemoRegistration.bundle(story, service.mode());
        DemoHonours.card(story);
        DemoTraining.adaptation(story, resources, service.mode(), 1);
    }

    /** Settled, and given to the case worker of the street. */
    private static void takenOn(DemoStory story, DemoResources resources, Service service) {
        settled(story, resources, service);
        story.head(today -> new AssignCase(story.caseId(), today, story.workerPerson(), null));
    }

    private static DemoPerson open(DemoStory story, int number, SubjectKind kind, Generation generation) {
        DemoPerson person = DemoPerson.of(number, generation, sex(number));
        boolean misspelt = story.chance(4);
        opened(story, person, kind, misspelt ? "误" : "");
        if (misspelt) {
            story.pass(2)
                    .head(today -> new CorrectFact(
                            story.caseId(), today, 0L, CorrectedField.NAME, null, Personal.of(person.name())));
        }
        DemoLife.verified(story);
        return person;
    }

    private static Sex sex(int number) {
        return number % 9 == 0 ? Sex.FEMALE : Sex.MALE;
    }

    /** @param slip what was typed too much after the name */
    private static void opened(DemoStory story, DemoPerson person, SubjectKind kind, String slip) {
        String neighbourhood = DemoUser.neighbourhood(story.street(), story.between(1, 3));
        story.worker(today -> new OpenCase(
                story.caseId(),
                today,
                kind,
                Personal.of(person.citizenId()),
                Personal.of(person.name() + slip),
                Personal.of(person.phone()),
                story.street(),
                neighbourhood,
                neighbourhood,
                neighbourhood,
                null,
                null));
    }

    /** A case with nothing left to do is closed, and now and then taken up again; a few leave for another district. */
    private static void end(DemoStory story) {
        DemoLife.moves(story);
        if (story.chance(5)) {
            DemoLife.leaves(story);
            return;
        }
        if (story.chance(40)) {
            story.pass(story.between(10, 40)).head(today -> new CloseCase(story.caseId(), today, "SETTLED"));
            if (story.chance(15)) {
                story.pass(story.between(10, 60)).head(today -> new ReopenCase(story.caseId(), today));
            }
        }
    }
}
