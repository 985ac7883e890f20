package org.veterancare.command;

import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Matter.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.Matter.Duty;
import org.veterancare.command.benefits.BenefitCommand.ApplyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ConfirmEntitlement;
import org.veterancare.command.benefits.BenefitCommand.DenialGround;
import org.veterancare.command.benefits.BenefitCommand.DenyEntitlement;
import org.veterancare.command.benefits.BenefitCommand.ForwardToMunicipal;
import org.veterancare.command.benefits.BenefitCommand.RecogniseUnpaid;
import org.veterancare.command.benefits.BenefitCommand.RecordAssessment;
import org.veterancare.command.benefits.BenefitCommand.RecordCancellationDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordResumptionDecision;
import org.veterancare.command.benefits.BenefitCommand.RecordSuspensionDecision;
import org.veterancare.command.benefits.BenefitCommand.RequestSuspension;
import org.veterancare.command.benefits.BenefitCommand.StopEntitlement;
import org.veterancare.command.deadlines.DeadlineCommand.ExtendDeadline;
import org.veterancare.command.deadlines.DeadlineCommand.LongerFor;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.RaiseObjection;
import org.veterancare.command.hardship.HardshipCommand.ResolveObjection;
import org.veterancare.events.Authority;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.HardshipEvent.HouseholdSurveyed;
import org.veterancare.events.HardshipEvent.NoticePublished;
import org.veterancare.events.HardshipEvent.StreetReviewed;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;

/** Entitlements from the application to their end, and the objection to relief. */
final class BenefitMatters {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String NUMBER = "沪退役军人〔2025〕31号";
    private static final Personal TEXT = Personal.of("说明");
    private static final String PAYER = "310104";
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");

    private BenefitMatters() {}

    static Stream<Matter> all() {
        return Stream.of(entitlement(), payment(), disability(), objection());
    }

    private static Due due(LocalDate last) {
        return new Due("HRD-06", "1", DAY, last, last, LAW.calendar().version());
    }

    /** Entitlements without a grade: from the application to the district's decision, or the end before it. */
    private static Matter entitlement() {
        Set<Class<?>> decisions = Set.of(
                ConfirmEntitlement.class, RecogniseUnpaid.class, DenyEntitlement.class,
                RecordCancellationDecision.class);
        return new Matter(
                "entitlement",
                3,
                List.of(opened(), new EntitlementApplied(CASE, DAY, 1, "WAR_VETERAN", null)),
                List.of(
                        Matters.PUT_RIGHT,
                        new ConfirmEntitlement(CASE, DAY, 1, YearMonth.from(DAY), PAYER),
                        new RecogniseUnpaid(CASE, DAY, 1), denied(), cancelled()),
                List.of(new Duty(Set.of(EntitlementApplied.class, CorrectFact.class), decisions, decisions)));
    }

    /** What is paid: each decision on it ends the matter, and who asks for the next, or puts right what it rests on, does not decide it. */
    private static Matter payment() {
        Set<Class<?>> decisions = Set.of(
                RecordSuspensionDecision.class, RecordResumptionDecision.class, RecordCancellationDecision.class,
                StopEntitlement.class);
        return new Matter(
                "entitlement in payment",
                4,
                List.of(
                        opened(), new EntitlementApplied(CASE, DAY, 1, "WAR_VETERAN", null),
                        new EntitlementConfirmed(CASE, DAY, 1, YearMonth.from(DAY), PAYER)),
                List.of(
                        new RequestSuspension(CASE, DAY, 1, "IMPRISONMENT"), Matters.PUT_RIGHT,
                        new RecordSuspensionDecision(
                                CASE, DAY, 1, Authority.MUNICIPAL, "IMPRISONMENT", DAY, YearMonth.from(DAY), NUMBER),
                        new RecordResumptionDecision(
                                CASE, DAY, 1, Authority.MUNICIPAL, YearMonth.from(DAY).plusMonths(1), NUMBER, HASH),
                        cancelled(), new StopEntitlement(CASE, DAY, 1, YearMonth.from(DAY), "CONDITION_LOST")),
                List.of(new Duty(Set.of(RequestSuspension.class, CorrectFact.class), decisions, decisions)));
    }

    private static CaseCommand denied() {
        return new DenyEntitlement(CASE, DAY, 1, DenialGround.NOT_OF_THE_CATEGORY, Personal.of("示例"), null);
    }

    private static CaseCommand cancelled() {
        return new RecordCancellationDecision(CASE, DAY, 1, Authority.MUNICIPAL, "LIFE_IMPRISONMENT", DAY, NUMBER);
    }

    /** A disability: taken in, perhaps given longer, forwarded, graded by the municipal bureau and confirmed. */
    private static Matter disability() {
        return new Matter(
                "disability",
                5,
                List.of(opened()),
                List.of(
                        new ApplyEntitlement(CASE, DAY, "DISABLED_SERVICEMAN"),
                        new ExtendDeadline(CASE, DAY, "ENTITLEMENT_DECISION", "1", LongerFor.RE_EXAMINATION),
                        new ForwardToMunicipal(CASE, DAY, 1),
                        new RecordAssessment(
                                CASE, DAY, 1, Authority.MUNICIPAL, DisabilityNature.DUTY, 8, NUMBER),
                        new ConfirmEntitlement(CASE, DAY, 1, YearMonth.from(DAY), PAYER)),
                List.of(
                        duty(
                                Set.of(ApplyEntitlement.class, ForwardToMunicipal.class),
                                Set.of(ExtendDeadline.class)),
                        duty(
                                Set.of(ApplyEntitlement.class, ForwardToMunicipal.class, RecordAssessment.class),
                                Set.of(ConfirmEntitlement.class))));
    }

    /** What neighbours say during the notice (HRD-07): who surveyed does not answer it, who answered it does not approve. */
    private static Matter objection() {
        return new Matter(
                "objection",
                4,
                List.of(
                        opened(),
                        new ApplicationSubmitted(CASE, DAY, 1, "ILLNESS", TEXT, "VISIT", Actors.STREET, due(DAY)),
                        new ApplicationAccepted(CASE, DAY, 1, due(DAY)),
                        new HouseholdSurveyed(
                                CASE, DAY, 1, List.of("HOUSEHOLD_VISIT"), Money.ofFen(3_000_00), Money.ofFen(0), 2,
                                false, TEXT),
                        new StreetReviewed(CASE, DAY, 1, Money.ofFen(1_000_00)),
                        new NoticePublished(CASE, DAY, 1, Personal.of("陈"), "ABOVE", due(DAY.plusDays(7)))),
                List.of(
                        new RaiseObjection(CASE, DAY, 1, TEXT), new ResolveObjection(CASE, DAY, 1, false, TEXT),
                        new CloseNotice(CASE, DAY.plusDays(9), 1),
                        new ApproveRelief(CASE, DAY.plusDays(9), 1, FUND, 1_000L)),
                List.of(
                        duty(
                                Set.of(ApplicationSubmitted.class, ApplicationAccepted.class, HouseholdSurveyed.class,
                                        RaiseObjection.class),
                                Set.of(ResolveObjection.class)),
                        duty(
                                Set.of(ApplicationSubmitted.class, HouseholdSurveyed.class, RaiseObjection.class,
                                        ResolveObjection.class, CloseNotice.class),
                                Set.of(ApproveRelief.class))));
    }
}
