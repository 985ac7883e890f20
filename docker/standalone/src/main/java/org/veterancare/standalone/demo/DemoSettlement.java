package org.veterancare.standalone.demo;

import java.util.List;
import org.veterancare.command.registration.SettlementCommand.ConfirmServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.FlagServiceRegistration;
import org.veterancare.command.registration.SettlementCommand.IssueHouseholdLetter;
import org.veterancare.command.registration.SettlementCommand.RecordPersonnelFile;
import org.veterancare.command.registration.SettlementCommand.RecordServicePapers;
import org.veterancare.command.registration.SettlementCommand.RecordWindowVisit;
import org.veterancare.command.registration.SettlementCommand.ReferDispute;
import org.veterancare.command.registration.SettlementCommand.RemindOfServiceRegistration;
import org.veterancare.events.Personal;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementMode;

/** Letters, files, reminders and visits of made-up cases. */
final class DemoSettlement {

    private static final List<String> PURPOSES = List.of("PAPERS", "BUNDLE_ITEM", "QUESTION");

    /** Days after which the forty from the discharge are over, whatever holidays there are. */
    private static final int TOO_LATE = 50;

    private DemoSettlement() {}

    /** The file by its route. */
    static void file(DemoStory story, SettlementMode mode) {
        FileRoute route = switch (mode) {
            case ASSIGNED_WORK -> FileRoute.MUNICIPAL_BUREAU;
            case CIVIL_TRANSFER, DEMOBILIZATION, MONTHLY_PENSION -> FileRoute.MILITARY_DISTRICT;
            default -> FileRoute.DIRECT;
        };
        story.worker(today -> new RecordPersonnelFile(story.caseId(), today, route));
        boolean alone = mode == SettlementMode.SELF_EMPLOYMENT;
        // long enough for a monthly pension (SET-05)
        int served = alone ? 3 : mode == SettlementMode.MONTHLY_PENSION ? 17 : 14;
        // by which the local grant goes (SET-GRANT)
        Integer certified = alone ? 2 : null;
        story.worker(today -> new RecordServicePapers(
                story.caseId(), today, today.minusYears(served).withDayOfMonth(1), DatePrecision.MONTH, certified,
                DischargePaper.DISCHARGE, today, Personal.of("示例签发单位"), null));
    }

    /** The letter for the hukou, and now and then a dispute. */
    static void papers(DemoStory story) {
        String letter = DemoPapers.decision(story);
        story.worker(today -> new IssueHouseholdLetter(story.caseId(), today, letter));
        if (story.chance(4)) {
            DisputeMatter matter = story.chance(50) ? DisputeMatter.SERVICE : DisputeMatter.SETTLEMENT;
            story.worker(today -> new ReferDispute(
                    story.caseId(), today, matter, Personal.of("示例：对安置去向有异议")));
        }
    }

    /** Some come again although one visit should do, and most bring their service record up to date in time. */
    static void visits(DemoStory story) {
        for (int more = story.between(0, 2); more > 0; more--) {
            String purpose = PURPOSES.get(story.between(0, 2));
            story.worker(today -> new RecordWindowVisit(story.caseId(), today, purpose));
        }
        story.worker(today -> new RemindOfServiceRegistration(story.caseId(), today));
        if (story.chance(90)) {
            story.pass(story.between(0, 3))
                    .worker(today -> new ConfirmServiceRegistration(story.caseId(), today));
        } else if (story.chance(30)) {
            story.pass(TOO_LATE).timer(today -> new FlagServiceRegistration(story.caseId(), today));
        }
    }
}
