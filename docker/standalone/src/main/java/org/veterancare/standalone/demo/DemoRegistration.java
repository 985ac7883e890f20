package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.registration.LifelongClaim;
import org.veterancare.command.registration.PlaceClaim;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.ExpectArrival;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.ItemResult;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.command.registration.RegistrationCommand.RecordItemResult;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.RegistrationCommand.RejectSettlementPlace;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RevokePlaceRejection;
import org.veterancare.command.registration.RegistrationCommand.ServeForfeitureNotice;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

/** 报到 and the one-stop bundle, in time or not. */
final class DemoRegistration {

    private static final String CERTIFICATE = "TEST-";
    private static final List<String> ITEMS = List.of("HOUSEHOLD_REGISTRATION", "ID_CARD",
            "SOCIAL_INSURANCE_REGISTRATION", "PENSION_TRANSFER", "SOCIAL_SECURITY_CARD", "MEDICAL_INSURANCE",
            "MEDICAL_INSURANCE_TRANSFER", "RESERVE_REGISTRATION");
    private static final List<String> SELF_EMPLOYED = List.of("SELF_EMPLOYMENT_GRANT", "SKILLS_TRAINING");

    /** @param tier null for a conscript */
    record Service(ServiceCategory category, NcoTier tier, SettlementMode mode, LocalDate dischargedOn) {}

    private DemoRegistration() {}

    /** Reports in time, or late and valid. */
    static void reports(DemoStory story, Service service) {
        if (service.mode() != SettlementMode.SELF_EMPLOYMENT) {
            notice(story, service, story.today().plusDays(20));
        }
        boolean late = story.chance(15);
        story.mayStall(2).until(service.dischargedOn().plusDays(late ? story.between(36, 50) : story.between(12, 28)));
        report(story, service, null, null);
        if (service.mode() == SettlementMode.ASSIGNED_WORK) {
            DemoFamily.transferred(story);
        }
    }

    /** In time, settled here although the hukou at enlistment is elsewhere. */
    static void reportsByGround(DemoStory story, Service service, PlaceClaim place) {
        story.until(service.dischargedOn().plusDays(story.between(12, 28)));
        report(story, service, null, place);
    }

    /** Comes more than thirty days too late; the timers have opened a review by then, and a person decides. */
    static void reportsTooLate(DemoStory story, Service service) {
        notice(story, service, null);
        story.until(service.dischargedOn().plusDays(42))
                .timer(today -> new FlagOverdueReport(story.caseId(), today))
                .mayStall(15)
                .until(service.dischargedOn().plusDays(75))
                .timer(today -> new OpenForfeitureReview(story.caseId(), today))
                .mayStall(15)
                .pass(story.between(1, 10));
        report(story, service, Personal.of("示例理由：住院治疗"), null);
        if (story.chance(70)) {
            story.pass(story.between(10, 25))
                    .approver(today -> new DecideForfeiture(
                            story.caseId(), today, true, Personal.of("示例笔录：已听取本人说明")));
        } else {
            forfeited(story);
        }
    }

    /** Told so in writing, heard, decided; now and then another authority quashes it (REG-05, S07). */
    private static void forfeited(DemoStory story) {
        String notice = DemoPapers.decision(story);
        story.pass(story.between(2, 9))
                .officer(today -> new ServeForfeitureNotice(story.caseId(), today, notice))
                .pass(story.between(35, 45))
                .approver(today -> new DecideForfeiture(
                        story.caseId(), today, false, Personal.of("示例笔录：已听取本人说明")));
        if (story.chance(40)) {
            String quashed = DemoPapers.decision(story);
            story.pass(story.between(20, 60))
                    .secondApprover(today -> new RevokeForfeiture(story.caseId(), today, quashed));
        }
    }

    /** As the yearly plan has it, two months before. */
    static void expected(DemoStory story, Service service) {
        YearMonth month = YearMonth.from(story.today()).plusMonths(2);
        story.officer(today -> new ExpectArrival(
                story.caseId(), today, month.getYear(), service.category(), service.tier(), service.mode(), month));
    }

    /** A second look at the papers shows that another district settles this veteran (REG-06), unless that is quashed. */
    static void elsewhere(DemoStory story) {
        story.pass(story.between(1, 6))
                .officer(today -> new RejectSettlementPlace(story.caseId(), today, "REG-06", DemoLife.JINGAN));
        if (story.chance(40)) {
            String quashed = DemoPapers.decision(story);
            story.pass(story.between(20, 60))
                    .approver(today -> new RevokePlaceRejection(story.caseId(), today, quashed));
            accepted(story, SettlementMode.SELF_EMPLOYMENT);
        } else {
            story.pass(story.between(2, 9)).head(today -> new CloseCase(story.caseId(), today, "MOVED"));
        }
    }

    private static void notice(DemoStory story, Service service, LocalDate reportBy) {
        // her file follows the report (FAM-04)
        boolean withSpouse = service.mode() == SettlementMode.ASSIGNED_WORK && story.isOneOf(9);
        story.worker(today -> new IssueReportingNotice(
                story.caseId(),
                today,
                service.category(),
                service.tier(),
                service.mode(),
                service.dischargedOn(),
                reportBy,
                withSpouse));
    }

    private static void report(DemoStory story, Service service, Personal reason, PlaceClaim place) {
        String certificate = CERTIFICATE + story.between(100_000, 999_999);
        story.worker(today -> new RecordReport(
                story.caseId(),
                today,
                service.category(),
                service.tier(),
                service.mode(),
                service.dischargedOn(),
                Personal.of(certificate),
                story.street(),
                reason,
                place));
    }

    /** Once the file is there, or before it for the time being. */
    static void accepted(DemoStory story, SettlementMode mode) {
        accepted(story, mode, null);
    }

    /** @param lifelong asked once the file is there, for a retirement or a support */
    static void accepted(DemoStory story, SettlementMode mode, LifelongClaim lifelong) {
        boolean fileArrived = story.chance(85);
        story.pass(story.between(2, 9)).mayStall(3);
        if (!fileArrived) {
            story.worker(today -> new AcceptSettlement(story.caseId(), today, false)).pass(story.between(10, 40));
        }
        DemoSettlement.file(story, mode);
        story.worker(today -> new AcceptSettlement(story.caseId(), today, true, lifelong));
    }

    static void bundle(DemoStory story, SettlementMode mode) {
        DemoSettlement.papers(story);
        story.pass(story.between(0, 3)).worker(today -> new StartBundle(story.caseId(), today));
        DemoSettlement.visits(story);
        if (mode == SettlementMode.SELF_EMPLOYMENT) {
            SELF_EMPLOYED.forEach(item -> item(story, item));
        }
        ITEMS.forEach(item -> item(story, item));
    }

    private static void item(DemoStory story, String item) {
        story.pass(story.between(0, 5)).mayStall(1);
        if (item.equals("MEDICAL_INSURANCE_TRANSFER") && story.chance(20)) {
            answer(story, item, ItemResult.NOT_APPLICABLE, null);
            return;
        }
        if (story.chance(8)) {
            answer(story, item, ItemResult.FAILED, Personal.of("示例：照片不清晰"));
            story.pass(story.between(1, 6)).mayStall(10);
            answer(story, item, ItemResult.RESUBMITTED, null);
            story.pass(story.between(1, 6));
        }
        answer(story, item, ItemResult.DONE, null);
    }

    private static void answer(DemoStory story, String item, ItemResult result, Personal cause) {
        String receipt = result == ItemResult.DONE ? "TEST-" + story.between(10_000, 99_999) : null;
        String causeCode = result == ItemResult.NOT_APPLICABLE ? "NO_EARLIER_INSURANCE" : null;
        story.worker(today -> new RecordItemResult(story.caseId(), today, item, result, receipt, cause, causeCode));
    }
}
