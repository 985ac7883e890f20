package org.veterancare.command.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Decision;
import org.veterancare.command.FourEyed;
import org.veterancare.command.GrantsTreatment;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.command.WhileAway;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.FraudAuthority;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents about what goes with being settled (domain 3.1, 3.2). */
public sealed interface SettlementCommand extends CaseCommand {

    /** @param route by which hands the file came (REG-12) */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordPersonnelFile(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull FileRoute route)
            implements SettlementCommand {}

    /**
     * Notes what the army's papers say of the service beyond the report.
     *
     * @param enlistedOn day of the enlistment; the first of the month or year where no more is known (VAL-DATE-1)
     * @param certifiedYears full years of service as certified; left out where the papers certify none (VAL-DATE-3)
     * @param issuedOn day of the certificate (VAL-CARD-3)
     * @param issuer who issued it
     * @param ageConfirmed that an enlistment before the seventeenth birthday was asked again (VAL-DATE-4)
     */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record RecordServicePapers(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull LocalDate enlistedOn,
            @NotNull DatePrecision precision,
            @PositiveOrZero @Max(60) Integer certifiedYears,
            @NotNull DischargePaper paper,
            @NotNull LocalDate issuedOn,
            @NotNull @PersonalText(max = 100) Personal issuer,
            Boolean ageConfirmed)
            implements SettlementCommand {}

    /** @param letterNumber of the bureau's own letter to the police (REG-10, VAL-CARD-4) */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record IssueHouseholdLetter(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = RegistrationCommand.NUMBER) String letterNumber)
            implements SettlementCommand {}

    /** Urges the veteran to update 兵役登记 (REG-11). */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RemindOfServiceRegistration(CaseId caseId, @NotNull LocalDate occurredOn) implements SettlementCommand {}

    /** The days passed without word from the 人武部; sent by a timer, and only a flag (REG-11). */
    @NeedsLiving
    @SentBy(Role.TIMER)
    record FlagServiceRegistration(CaseId caseId, @NotNull LocalDate occurredOn) implements SettlementCommand {}

    /** The 人武部 says that 兵役登记 is up to date (REG-11). */
    @SentBy(Role.STREET_CASE_WORKER)
    record ConfirmServiceRegistration(CaseId caseId, @NotNull LocalDate occurredOn) implements SettlementCommand {}

    /** Sends a dispute to whom the law makes answer for it (REG-13). */
    @SentBy({Role.STREET_CASE_WORKER, Role.DISTRICT_OFFICER})
    record ReferDispute(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull DisputeMatter matter,
            @NotNull @PersonalText Personal summary)
            implements SettlementCommand {}

    /**
     * Assesses by which share the one-time retirement fund of a self-employed veteran is raised (PLC-R 22).
     *
     * @param honours that the papers prove; the highest alone counts
     * @param proof hash of the paper that proves it
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @GrantsTreatment(GrantsTreatment.ONE_TIME_GRANT)
    @SentBy(Role.DISTRICT_APPROVER)
    record AssessOneTimeFund(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Size(min = 1, max = 11) List<@NotNull FundHonour> honours,
            @NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String proof)
            implements SettlementCommand, RegistrationCommand.OnReport {}

    /**
     * Takes back what was got by fraud (REG-16).
     *
     * @param treatment what is cancelled
     * @param decisionNumber of the bureau's decision (VAL-CARD-4)
     * @param toRecoverFen what was paid, in fen; zero where nothing was
     */
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record CancelForFraud(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "SETTLEMENT|ONE_TIME_GRANT|TRAINING|PRIVILEGES|OTHER") String treatment,
            @NotNull @Pattern(regexp = RegistrationCommand.NUMBER) String decisionNumber,
            @NotNull @PositiveOrZero Long toRecoverFen)
            implements SettlementCommand, RegistrationCommand.OnReport {}

    /**
     * Tells whoever may punish it of a fraud on which the bureau has decided (REG-16).
     *
     * @param treatment what was got by it
     * @param documentNumber of the letter (VAL-CARD-4)
     */
    @SentBy({Role.DISTRICT_OFFICER, Role.DISTRICT_APPROVER})
    record ReferFraud(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "SETTLEMENT|ONE_TIME_GRANT|TRAINING|PRIVILEGES|OTHER") String treatment,
            @NotNull FraudAuthority authority,
            @NotNull @Pattern(regexp = RegistrationCommand.NUMBER) String documentNumber)
            implements SettlementCommand {}

    /**
     * Reconsideration or a court quashed the decision on fraud (SUS-04).
     *
     * @param treatment what stands again
     * @param decisionNumber of the authority that quashed it (VAL-CARD-4)
     */
    @WhileAway
    @Decision
    @FourEyed(Kind.DECIDED)
    @SentBy(Role.DISTRICT_APPROVER)
    record RevokeFraudDecision(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "SETTLEMENT|ONE_TIME_GRANT|TRAINING|PRIVILEGES|OTHER") String treatment,
            @NotNull @Pattern(regexp = RegistrationCommand.NUMBER) String decisionNumber)
            implements SettlementCommand, RegistrationCommand.OnReport {}

    /** About what fraud costs, which goes on when the report ended. */
    interface OnFraudMoney extends OnMatter {

        @Override
        default String matter() {
            return Touch.FRAUD;
        }
    }

    /** @param amountFen what the person has again after a quashed decision, in fen */
    @WhileAway
    @FourEyed(Kind.PAID)
    @SentBy(Role.FINANCE)
    record RecordFraudRefund(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Long amountFen)
            implements SettlementCommand, OnFraudMoney {}

    /** @param amountFen what came back, in fen */
    @FourEyed(Kind.PAID)
    @SentBy(Role.FINANCE)
    record RecordFraudRecovery(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Long amountFen)
            implements SettlementCommand, OnFraudMoney {}

    /** @param purpose what the veteran came for: the report, papers, an item of the bundle, or to ask */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordWindowVisit(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "REPORT|PAPERS|BUNDLE_ITEM|QUESTION") String purpose)
            implements SettlementCommand {}
}
