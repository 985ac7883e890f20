package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;

/** 抚恤优待: what a person is entitled to, and the municipal bureau's decisions on it (domain 3.7-3.9, 5.6). */
public sealed interface BenefitEvent extends CaseEvent {

    /** Number of the entitlement in its case, from 1. */
    int entitlement();

    /**
     * @param entitlement number of the entitlement in this case, from 1
     * @param category code of domain 3.7, such as DISABLED_SERVICEMAN
     * @param handleBy until when the district should have handled it; null where no rule sets a day (BEN-09)
     */
    record EntitlementApplied(CaseId caseId, LocalDate occurredOn, int entitlement, String category, Due handleBy)
            implements BenefitEvent {}

    /**
     * The file went to the municipal bureau, which alone may grade (BEN-05).
     *
     * @param handleBy until when that level should have handled it (BEN-09); null in what was written before it was counted
     */
    record ForwardedForAssessment(CaseId caseId, LocalDate occurredOn, int entitlement, Due handleBy)
            implements BenefitEvent {}

    /**
     * The municipal bureau's grading, recorded (BEN-01..05).
     *
     * @param nature in what was written before it was sealed; null since
     * @param grade 1, the heaviest, to 10; null likewise
     * @param decisionNumber normalised, such as 沪退役军人〔2025〕12号
     * @param disability the {@link Disability} itself; null in what was written before it was sealed
     */
    record DisabilityGraded(
            CaseId caseId,
            LocalDate occurredOn,
            int entitlement,
            DisabilityNature nature,
            Integer grade,
            String decisionNumber,
            Personal disability)
            implements BenefitEvent {

        public DisabilityGraded(
                CaseId caseId, LocalDate occurredOn, int entitlement, Personal disability, String decisionNumber) {
            this(caseId, occurredOn, entitlement, null, null, decisionNumber, disability);
        }

        /** What was graded, sealed where the log holds it so. */
        public Personal graded() {
            return disability == null ? new Disability(nature, grade).toPersonal() : disability;
        }
    }

    /**
     * @param startMonth month of approval (BEN-04)
     * @param payer 6-digit code of the district that pays
     */
    record EntitlementConfirmed(
            CaseId caseId, LocalDate occurredOn, int entitlement, YearMonth startMonth, String payer)
            implements BenefitEvent {}

    /** Identity yes, condition of payment no: 身份认定不享受待遇. */
    record RecognisedWithoutPayment(CaseId caseId, LocalDate occurredOn, int entitlement) implements BenefitEvent {}

    /**
     * 不予认定, with the reasons in writing and the way to have it looked at again.
     *
     * @param ground code: what of the conditions is not met
     * @param law short name of the law that sets the condition (TIM-05)
     * @param decisionNumber of the municipal bureau, where it rests on a grading (BEN-05); null where the district decides
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record EntitlementDenied(
            CaseId caseId,
            LocalDate occurredOn,
            int entitlement,
            String ground,
            String law,
            String decisionNumber,
            Personal reasons,
            Due remedyUntil)
            implements BenefitEvent {}

    /** @param ground code: IMPRISONMENT, DEPRIVATION_OF_RIGHTS or WANTED (SUS-01) */
    record SuspensionRequested(CaseId caseId, LocalDate occurredOn, int entitlement, String ground)
            implements BenefitEvent {}

    /**
     * 中止, as the municipal bureau decided (SUS-03).
     *
     * @param groundSince when the sentence or warrant began
     * @param from first month not paid
     * @param law short name of the law version that was applied (TIM-05)
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     * @param scope what stands still; null in facts older than the field, where the law says it
     */
    record EntitlementSuspended(
            CaseId caseId,
            LocalDate occurredOn,
            int entitlement,
            String ground,
            LocalDate groundSince,
            YearMonth from,
            String decisionNumber,
            String law,
            Due remedyUntil,
            SuspensionScope scope)
            implements BenefitEvent {

        /** As written, or by the law that was applied. */
        public SuspensionScope covers() {
            return scope == null ? SuspensionScope.under(law) : scope;
        }
    }

    /** What a sentence or warrant makes stand still (SUS-01). */
    enum SuspensionScope {
        /** 中止抚恤优待: article 50 of the 2019 text. */
        ALL_TREATMENT,
        /** 中止抚恤金、补助金: PEN-R 59. */
        PENSIONS_AND_SUBSIDIES;

        /** @param law short name of the law of the day of the ground (TIM-05) */
        public static SuspensionScope under(String law) {
            return law.equals("PEN-R") ? PENSIONS_AND_SUBSIDIES : ALL_TREATMENT;
        }
    }

    /**
     * 恢复: suspended months are not paid as arrears.
     *
     * @param proof SHA-256 of the proof of release or restoration (SUS-08)
     */
    record EntitlementResumed(
            CaseId caseId,
            LocalDate occurredOn,
            int entitlement,
            YearMonth from,
            String decisionNumber,
            String proof)
            implements BenefitEvent {}

    /** 停发: a condition was lost. */
    record EntitlementStopped(
            CaseId caseId, LocalDate occurredOn, int entitlement, YearMonth lastMonth, String condition)
            implements BenefitEvent {}

    /**
     * 取消, as the municipal bureau decided (SUS-02, SUS-03).
     *
     * @param groundSince date of the sentence or expulsion
     */
    record EntitlementCancelled(
            CaseId caseId,
            LocalDate occurredOn,
            int entitlement,
            String ground,
            LocalDate groundSince,
            String decisionNumber,
            String law,
            Due remedyUntil)
            implements BenefitEvent {}
}
