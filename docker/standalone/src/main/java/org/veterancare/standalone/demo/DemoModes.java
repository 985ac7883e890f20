package org.veterancare.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordLeaving;
import org.veterancare.command.placement.PlacementCommand.RecordPensionStop;
import org.veterancare.command.placement.PlacementCommand.RecordSupportKind;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.registration.LifelongClaim;
import org.veterancare.command.registration.PlaceClaim;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.NcoTier;
import org.veterancare.events.PlacementEvent.SupportKind;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.LifelongGround;
import org.veterancare.standalone.demo.DemoRegistration.Service;

/** The settlement modes that few come by: a monthly pension, retirement, support for life, demobilisation; and another place. */
final class DemoModes {

    private static final String PUDONG = "310115";

    private DemoModes() {}

    /** Draws a monthly pension, which ends with a post on the staff of an institution (PLC-19). */
    static void pensioner(DemoStory story) {
        received(story, service(story, ServiceCategory.NCO, NcoTier.INTERMEDIATE_NCO, SettlementMode.MONTHLY_PENSION),
                null);
        if (story.chance(60)) {
            story.pass(story.between(20, 60))
                    .worker(today -> new SeekEmployment(story.caseId(), today))
                    .pass(story.between(20, 90));
            if (story.isOneOf(2)) {
                knownTooLate(story);
            } else {
                story.worker(today -> new RecordEmployment(story.caseId(), today, DemoPapers.INSTITUTION, true));
            }
        }
    }

    /** At the hire the case said another mode, and nobody was asked whether a pension ends; the job is over by now (PLC-19). */
    private static void knownTooLate(DemoStory story) {
        DemoRights.correct(story, CorrectedField.SERVICE, "NCO/INTERMEDIATE_NCO/SELF_EMPLOYMENT");
        YearMonth hired = YearMonth.from(story.today());
        story.worker(today -> new RecordEmployment(story.caseId(), today, DemoPapers.INSTITUTION, null))
                .pass(40)
                .worker(today -> new RecordLeaving(story.caseId(), today, "RESIGNED"))
                .pass(10)
                .approver(today -> new CorrectFact(
                        story.caseId(), today, DemoStep.LATEST, CorrectedField.SERVICE,
                        "NCO/INTERMEDIATE_NCO/MONTHLY_PENSION", null))
                .pass(3)
                .worker(today -> new RecordPensionStop(story.caseId(), today, hired));
    }

    /** Retires for having come to the age (SET-03). */
    static void retired(DemoStory story) {
        received(story, service(story, ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.RETIREMENT),
                new LifelongClaim(LifelongGround.AGE_55, null, null, null, null, null));
    }

    /** Supported for life for a heavy disability (SET-04). */
    static void supported(DemoStory story) {
        received(story, service(story, ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT),
                new LifelongClaim(LifelongGround.HEAVY_DISABILITY, null, DisabilityNature.DUTY, 2, null, null));
        SupportKind kind = story.today().getDayOfMonth() % 3 == 0 ? SupportKind.CENTRALISED : SupportKind.DISPERSED;
        story.pass(5).officer(today -> new RecordSupportKind(story.caseId(), today, kind));
    }

    static void demobilised(DemoStory story) {
        received(story, service(story, ServiceCategory.OFFICER, null, SettlementMode.DEMOBILIZATION), null);
    }

    /** Enlisted from Pudong, and settled where the parents' hukou has moved (REG-07, REG-08). */
    static void elsewhere(DemoStory story, DemoResources resources) {
        Service service = service(story, ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT);
        DemoRegistration.reportsByGround(story, service, new PlaceClaim(
                PUDONG, PlaceClaim.Ground.PARENT_HUKOU, null, null, null, null, true));
        DemoRegistration.accepted(story, service.mode());
        DemoHonours.welcome(story);
        DemoSettlement.papers(story);
        DemoPlacement.market(story, resources);
    }

    /** @param lifelong on what a retirement or a support rests; null for other modes */
    private static void received(DemoStory story, Service service, LifelongClaim lifelong) {
        DemoRegistration.reports(story, service);
        DemoRegistration.accepted(story, service.mode(), lifelong);
        DemoHonours.welcome(story);
        DemoSettlement.papers(story);
        DemoHonours.card(story);
    }

    private static Service service(DemoStory story, ServiceCategory category, NcoTier tier, SettlementMode mode) {
        LocalDate discharged = story.today().minusDays(4);
        return new Service(category, tier, mode, discharged);
    }
}
