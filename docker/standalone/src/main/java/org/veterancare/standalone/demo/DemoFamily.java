package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.command.family.FamilyCommand.ChooseSchool;
import org.veterancare.command.family.FamilyCommand.ClassifySpouse;
import org.veterancare.command.family.FamilyCommand.CloseChildFile;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.family.FamilyCommand.GuideSpouse;
import org.veterancare.command.family.FamilyCommand.NotifySpouse;
import org.veterancare.command.family.FamilyCommand.ObjectToSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSpouseEmployed;
import org.veterancare.command.family.FamilyCommand.RecordSpouseHukou;
import org.veterancare.command.family.FamilyCommand.RecordSpouseReceived;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.family.FamilyCommand.SendToEducation;
import org.veterancare.command.family.FamilyCommand.WithdrawSpouseUnit;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.events.FamilyEvent.ApprovalLevel;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.FamilyEvent.SpouseService;
import org.veterancare.events.FamilyEvent.SpouseStatus;
import org.veterancare.events.FamilyEvent.SpouseTrack;
import org.veterancare.events.Personal;

/** 随军, 随调 and school: spouses of soldiers and of veterans, and their children. */
final class DemoFamily {

    private static final List<SchoolGround> WITH_THE_PARENTS = List.of(
            SchoolGround.OWN_HUKOU, SchoolGround.PARENTS_HUKOU, SchoolGround.PARENTS_RESIDENCE);
    private static final List<SchoolGround> OF_SOLDIERS = List.of(
            SchoolGround.PARENTS_RESIDENCE, SchoolGround.GRANDPARENTS_HUKOU, SchoolGround.GARRISON);

    /** The document about children's data that guardians are shown. */
    private static final String CHILDREN_RULE = "CHILDREN-2021-1";

    /** Where the grandparents of some live, in 静安. */
    private static final String STREET_ELSEWHERE = DemoLife.JINGAN + "013000";

    private DemoFamily() {}

    /** A soldier's spouse, who has a case of her own (FAM-01). */
    static void accompanying(DemoStory story) {
        String approval = DemoPapers.fingerprint(story, "approval");
        LocalDate approvedOn = story.today();
        story.pass(story.between(1, 10))
                .officer(today -> new RegisterSpouse(
                        story.caseId(), today, SpouseTrack.ACCOMPANYING, approval, ApprovalLevel.REGIMENT,
                        approvedOn));
        if (!story.isOneOf(5)) {
            String receipt = "TEST-" + approval.substring(approval.length() - 5);
            story.worker(today -> new RecordSpouseHukou(story.caseId(), today, receipt));
        }
        SpouseStatus status = List.of(SpouseStatus.values()).get(story.between(0, 2));
        classified(story, status);
        if (story.chance(70)) {
            child(story, OF_SOLDIERS, SchoolPriority.NONE);
        }
    }

    /** A veteran's spouse, received together with the veteran; some are told by a notice of their own (FAM-04). */
    static void transferred(DemoStory story) {
        boolean told = isTold(story);
        if (!told && !story.isOneOf(7)) {
            return;
        }
        story.officer(today -> new RegisterSpouse(
                story.caseId(), today, SpouseTrack.TRANSFERRED, null, null, null));
        if (!told) {
            story.worker(today -> new NotifySpouse(story.caseId(), today));
        }
        story.officer(today -> new ClassifySpouse(story.caseId(), today, SpouseStatus.INSTITUTION))
                .approver(today -> new FixSpouseUnit(story.caseId(), today, DemoPapers.INSTITUTION))
                .officer(today -> new RecordSpouseReceived(story.caseId(), today, 36));
    }

    /** Whether the veteran's notice named the spouse. */
    private static boolean isTold(DemoStory story) {
        return story.steps()
                .stream()
                .anyMatch(step -> step.command() instanceof IssueReportingNotice notice
                        && Boolean.TRUE.equals(notice.withSpouse()));
    }

    static void childOfVeteran(DemoStory story) {
        child(story, WITH_THE_PARENTS, story.chance(20) ? SchoolPriority.MERIT : SchoolPriority.NONE);
    }

    private static void classified(DemoStory story, SpouseStatus status) {
        story.pass(story.between(3, 20)).officer(today -> new ClassifySpouse(story.caseId(), today, status));
        if (status == SpouseStatus.OTHER) {
            onTheMarket(story);
        } else {
            inAUnit(story, status == SpouseStatus.CIVIL_SERVANT ? DemoPapers.ORGAN : DemoPapers.INSTITUTION);
        }
    }

    private static void onTheMarket(DemoStory story) {
        SpouseService service = List.of(SpouseService.values()).get(story.between(0, 2));
        story.pass(story.between(5, 30)).worker(today -> new GuideSpouse(story.caseId(), today, service));
        if (story.chance(20)) {
            story.pass(story.between(30, 90))
                    .officer(today -> new CloseSpouseFile(story.caseId(), today, Personal.of("示例：暂不求职")));
            return;
        }
        story.pass(story.between(10, 60))
                .mayStall(10)
                .worker(today -> new RecordSpouseEmployed(
                        story.caseId(), today, DemoPapers.ENTERPRISE, true, 36));
    }

    /** The unit has six months, and now and then takes more (FAM-03). */
    private static void inAUnit(DemoStory story, String employer) {
        story.pass(story.between(10, 40))
                .approver(today -> new FixSpouseUnit(story.caseId(), today, employer));
        if (story.isOneOf(9)) {
            story.pass(20)
                    .secondApprover(today -> new WithdrawSpouseUnit(
                            story.caseId(), today, Personal.of("示例：单位暂无编制")))
                    .pass(15)
                    .approver(today -> new FixSpouseUnit(story.caseId(), today, employer));
        }
        if (story.chance(15)) {
            story.pass(186).timer(today -> new FlagOverdueSpouse(story.caseId(), today)).mayStall(30);
        }
        Integer months = employer.equals(DemoPapers.INSTITUTION) ? Integer.valueOf(36) : null;
        story.pass(story.between(20, 120))
                .mayStall(8)
                .officer(today -> new RecordSpouseReceived(story.caseId(), today, months));
    }

    private static void child(DemoStory story, List<SchoolGround> grounds, SchoolPriority priority) {
        YearMonth bornIn = YearMonth.from(story.today()).minusMonths(story.between(45, 155));
        String consent = DemoPapers.fingerprint(story, "consent");
        story.pass(story.between(3, 30))
                .worker(today -> new RegisterChild(story.caseId(), today, bornIn, consent, CHILDREN_RULE));
        choose(story, schoolOf(bornIn, story), grounds.get(story.between(0, 2)), priority);
        if (story.chance(12)) {
            story.officer(today -> new CloseChildFile(story.caseId(), today, 1, Personal.of("示例：随父母迁往外地")));
            return;
        }
        story.mayStall(8).officer(today -> new RecordSchoolPlace(story.caseId(), today, 1));
        if (story.chance(10)) {
            story.pass(story.between(2, 9))
                    .worker(today -> new ObjectToSchoolPlace(
                            story.caseId(), today, 1, Personal.of("示例：离家太远")));
            choose(story, schoolOf(bornIn, story), SchoolGround.PARENTS_RESIDENCE, priority);
            story.officer(today -> new RecordSchoolPlace(story.caseId(), today, 1));
        }
    }

    private static SchoolKind schoolOf(YearMonth bornIn, DemoStory story) {
        YearMonth now = YearMonth.from(story.today());
        if (now.isBefore(bornIn.plusYears(6))) {
            return SchoolKind.INCLUSIVE_KINDERGARTEN;
        }
        return now.isBefore(bornIn.plusYears(11)) ? SchoolKind.PUBLIC_PRIMARY : SchoolKind.PUBLIC_MIDDLE;
    }

    private static void choose(DemoStory story, SchoolKind school, SchoolGround ground, SchoolPriority priority) {
        String receipt = "TEST-" + story.between(10_000, 99_999);
        boolean elsewhere = ground == SchoolGround.GRANDPARENTS_HUKOU && story.isOneOf(2);
        String street = elsewhere ? STREET_ELSEWHERE : story.street();
        story.pass(story.between(1, 10))
                .worker(today -> new ChooseSchool(story.caseId(), today, 1, school, ground, street, priority))
                .pass(story.between(3, 15))
                .officer(today -> new SendToEducation(story.caseId(), today, 1, receipt))
                .pass(story.between(15, 40));
    }
}
