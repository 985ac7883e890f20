package org.veterancare.command.benefits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.events.Authority;
import org.veterancare.events.CaseId;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents of 抚恤优待 (domain 5.6). */
public sealed interface BenefitCommand extends CaseCommand {

    String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** @param category code of domain 3.7 */
    @NeedsLiving
    @SentBy(Role.STREET_CASE_WORKER)
    record ApplyEntitlement(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Pattern(regexp = CODE) String category)
            implements BenefitCommand {}

    @SentBy(Role.DISTRICT_OFFICER)
    record ForwardToMunicipal(
            CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer entitlement)
            implements BenefitCommand {}

    /** Records the grading of the municipal bureau (BEN-05); occurredOn is the date of its decision. */
    @Decision
    @SentBy(Role.DECISION_RECORDER)
    record RecordAssessment(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull Authority authority,
            @NotNull DisabilityNature nature,
            @NotNull @Min(1) @Max(10) Integer grade,
            @NotNull @Size(max = 50) String decisionNumber)
            implements BenefitCommand {}

    /** @param payer 6-digit code of the paying district */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record ConfirmEntitlement(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull YearMonth startMonth,
            @NotNull @Pattern(regexp = "\\d{6}") String payer)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RecogniseUnpaid(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer entitlement)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    /** What of the conditions is not met, by the rule that sets it. */
    enum DenialGround {
        NOT_OF_THE_CATEGORY("BENEFIT-DENIED"),
        NOT_DISABLED("BEN-05"),
        NOT_IN_NEED("BEN-12");

        private final String rule;

        DenialGround(String rule) {
            this.rule = rule;
        }

        /** Code of the rule. */
        String rule() {
            return rule;
        }
    }

    /**
     * Does not recognise what was applied for (domain 5.6).
     *
     * @param decisionNumber of the municipal bureau, which alone decides on a disability (BEN-05)
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy({Role.DISTRICT_APPROVER, Role.DECISION_RECORDER})
    record DenyEntitlement(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull DenialGround ground,
            @NotNull @PersonalText(max = 2000) Personal reasons,
            @Size(max = 50) String decisionNumber)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    @SentBy(Role.DISTRICT_OFFICER)
    record RequestSuspension(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull @Pattern(regexp = CODE) String ground)
            implements BenefitCommand {}

    /**
     * Records the municipal bureau's decision to suspend (SUS-03); occurredOn is its date.
     *
     * @param groundSince when the sentence or warrant began: chooses the law (TIM-05)
     * @param from first month not paid
     */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DECISION_RECORDER)
    record RecordSuspensionDecision(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull Authority authority,
            @NotNull @Pattern(regexp = CODE) String ground,
            @NotNull LocalDate groundSince,
            @NotNull YearMonth from,
            @Size(max = 50) String decisionNumber)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    /** @param proof SHA-256 of the proof of release or restoration (SUS-08) */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DECISION_RECORDER)
    record RecordResumptionDecision(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull Authority authority,
            @NotNull YearMonth from,
            @Size(max = 50) String decisionNumber,
            @Pattern(regexp = "sha256:[0-9a-f]{64}") String proof)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    /** @param groundSince date of the sentence or expulsion: chooses the law (TIM-05) */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DECISION_RECORDER)
    record RecordCancellationDecision(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull Authority authority,
            @NotNull @Pattern(regexp = CODE) String ground,
            @NotNull LocalDate groundSince,
            @Size(max = 50) String decisionNumber)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }

    /** @param condition code of the condition that was lost */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record StopEntitlement(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer entitlement,
            @NotNull YearMonth lastMonth,
            @NotNull @Pattern(regexp = CODE) String condition)
            implements BenefitCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.entitlement(entitlement);
        }
    }
}
