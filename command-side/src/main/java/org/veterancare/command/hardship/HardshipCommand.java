package org.veterancare.command.hardship;

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
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.OnMatter;
import org.veterancare.command.OpenToObjection;
import org.veterancare.command.PersonalText;
import org.veterancare.command.SentBy;
import org.veterancare.events.CaseId;
import org.veterancare.events.FundId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** Intents of 困难帮扶援助 (domain 5.7). Amounts are fen of CNY. */
public sealed interface HardshipCommand extends CaseCommand {

    /**
     * @param situation code: ILLNESS, UNEMPLOYMENT, OLD_WOUND, DISASTER or OTHER
     * @param hukouStreet 12-digit code of the street of the household registration (HRD-02)
     */
    @NeedsLiving
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record SubmitApplication(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Pattern(regexp = "ILLNESS|UNEMPLOYMENT|OLD_WOUND|DISASTER|OTHER") String situation,
            @NotNull @PersonalText(max = 2000) Personal cause,
            @NotNull @Pattern(regexp = "WINDOW|ONLINE|VISIT") String source,
            @NotNull @Pattern(regexp = "\\d{12}") String hukouStreet)
            implements HardshipCommand {}

    @SentBy(Role.STREET_CASE_WORKER)
    record AcceptApplication(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer application)
            implements HardshipCommand {}

    /** @param evidence SHA-256 of the applicant's written authorisation (HRD-04) */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record AuthoriseEconomicCheck(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String evidence)
            implements HardshipCommand {}

    /**
     * @param means what was done: HOUSEHOLD_VISIT, NEIGHBOURS, LETTERS, PUBLIC_APPRAISAL, ECONOMIC_CHECK (HRD-03)
     * @param householdIncomeFen all that comes in each month
     * @param pensionFen of which pensions, subsidies and preferential money, which are not income (HRD-16)
     */
    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER})
    record RecordSurvey(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @Size(min = 1, max = 5) List<@NotNull @Pattern(regexp = "HOUSEHOLD_VISIT|NEIGHBOURS|LETTERS|PUBLIC_APPRAISAL|ECONOMIC_CHECK") String> means,
            @NotNull @PositiveOrZero @Max(100_000_000_00L) Long householdIncomeFen,
            @NotNull @PositiveOrZero @Max(100_000_000_00L) Long pensionFen,
            @NotNull @Positive @Max(30) Integer householdSize,
            @NotNull @PersonalText(max = 2000) Personal finding)
            implements HardshipCommand {}

    @Decision
    @FourEyed(value = Kind.CHECKED, rule = "HRD-13")
    @SentBy(Role.STATION_HEAD)
    record ReviewAtStreet(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @Positive @Max(100_000_000_00L) Long proposedFen)
            implements HardshipCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.application(application);
        }
    }

    /** @param maskedName the family name only: anything longer is refused (HRD-05) */
    @OpenToObjection
    @SentBy(Role.STATION_HEAD)
    record PublishNotice(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @PersonalText(max = 10) Personal maskedName)
            implements HardshipCommand {}

    @SentBy({Role.NEIGHBOURHOOD_WORKER, Role.STREET_CASE_WORKER, Role.STATION_HEAD})
    record RaiseObjection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @PersonalText(max = 2000) Personal statement)
            implements HardshipCommand {}

    @Decision
    @FourEyed(value = Kind.CHECKED, rule = "HRD-13")
    @SentBy(Role.STATION_HEAD)
    record ResolveObjection(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull Boolean upheld,
            @NotNull @PersonalText(max = 2000) Personal finding)
            implements HardshipCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.application(application);
        }
    }

    @SentBy(Role.STATION_HEAD)
    record CloseNotice(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer application)
            implements HardshipCommand {}

    /**
     * Approves, and commits the money in the fund; both are written together or not at all. Above the limit of one approver the
     * first signature endorses, and the second one of another person approves (TWO-APPROVERS).
     */
    @Decision
    @FourEyed(value = Kind.DECIDED, rule = "HRD-13")
    @SentBy(Role.DISTRICT_APPROVER)
    record ApproveRelief(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull FundId fundId,
            @NotNull @Positive @Max(100_000_000_00L) Long amountFen)
            implements HardshipCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.application(application);
        }
    }

    @Decision
    @FourEyed(value = Kind.DECIDED, rule = "HRD-13")
    @SentBy(Role.DISTRICT_APPROVER)
    record RefuseRelief(
            CaseId caseId,
            @NotNull LocalDate occurredOn,
            @NotNull @Positive Integer application,
            @NotNull @PersonalText(max = 2000) Personal reasons)
            implements HardshipCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.application(application);
        }
    }

    /** The money left the fund: amount and fund are those of the approval. */
    @FourEyed(value = Kind.PAID, rule = "HRD-13")
    @SentBy(Role.FINANCE)
    record ConfirmRelief(CaseId caseId, @NotNull LocalDate occurredOn, @NotNull @Positive Integer application)
            implements HardshipCommand, OnMatter {

        @Override
        public String matter() {
            return Touch.application(application);
        }
    }
}
