package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.law.Law;
import org.veterancare.law.SettlementModes;

/** Puts right what a notice or a report says, and with it the dates that were counted from it (TIM-06). */
final class ReportCorrection {

    private final ReportingFile file;

    /** As the papers say; null where none are on file. */
    private final LocalDate enlistedOn;

    private final CorrectFact command;
    private final Law law;

    ReportCorrection(ReportingFile file, LocalDate enlistedOn, CorrectFact command, Law law) {
        this.file = file;
        this.enlistedOn = enlistedOn;
        this.command = command;
        this.law = law;
    }

    void run() {
        CorrectedValue.requireTarget(
                file.service() != null && command.factVersion() == file.serviceVersion(), command);
        switch (command.field()) {
            case DISCHARGE_APPROVED_ON -> dischargeDate();
            case SERVICE -> service();
            case REPORTED_ON -> reportedOn();
            case SETTLEMENT_PLACE -> settlementPlace();
            case CERTIFICATE_NUMBER -> certificate();
            default -> throw new IllegalArgumentException(command.field() + " is nothing that a report says");
        }
    }

    private void dischargeDate() {
        LocalDate after = CorrectedValue.date(command);
        FactCorrected fact = CorrectedValue.replaced(command, file.service().dischargeApprovedOn(), after);
        Papers.requireOrder(
                file.bornIn(), after, file.cameOn() == null ? command.occurredOn() : file.cameOn());
        require(
                enlistedOn == null || !enlistedOn.isAfter(after), "VAL-DATE-2",
                Map.of("enlistedOn", String.valueOf(enlistedOn), "dischargeApprovedOn", after));
        papers(fact, datesOf(file.service().corrected(fact)));
    }

    /** Category, tier and mode fit each other or are refused together (SET-01). */
    private void service() {
        FactCorrected fact = CorrectedValue.service(command, file.service());
        Service right = file.service().corrected(fact);
        SettlementModes.require(right.category(), right.tier(), right.mode());
        papers(fact, datesOf(right));
    }

    /** Whoever reported by the days that were given is not late by others: our own slip takes no day away. */
    private ReportDates datesOf(Service right) {
        boolean byLaw = ReportDates.setByLaw(right);
        if (file.cameOn() == null) {
            return file.datesOf(right, law);
        }
        if (!byLaw && ReportDates.setByLaw(file.service())) {
            return file.dates();
        }
        ReportDates counted = file.counted(right, law);
        ReportDates given = byLaw && file.dates().areByNotice() ? counted.orLater(file.dates()) : counted;
        return file.toldBefore() == null ? given : given.orLater(file.toldBefore());
    }

    private void papers(FactCorrected fact, ReportDates counted) {
        boolean changed = !counted.equals(file.dates());
        apply(fact);
        if (changed) {
            judge(counted, null);
        }
    }

    /** Another day of the report is late or not by the same dates, and training counts from it (TRN-02). */
    private void reportedOn() {
        requireReport();
        LocalDate after = CorrectedValue.date(command);
        FactCorrected fact = CorrectedValue.replaced(command, file.reportedOn(), after);
        Papers.requireOrder(file.bornIn(), file.service().dischargeApprovedOn(), after);
        require(!after.isAfter(command.occurredOn()), "VAL-DATE-2", Map.of("on", command.occurredOn()));
        require(
                file.acceptedOn() == null || !after.isAfter(file.acceptedOn()),
                "CORRECTION-BUILT",
                Map.of("acceptedOn", String.valueOf(file.acceptedOn())));
        boolean counts = file.state() != State.FORFEITURE_REVIEW && file.state() != State.FORFEITED
                && !file.isExcused();
        apply(fact);
        judge(file.dates(), counts && !file.dates().isTooLate(after) ? after : null);
    }

    private void settlementPlace() {
        requireReport();
        String after = CorrectedValue.matching("\\d{12}", command);
        FactCorrected fact = CorrectedValue.replaced(command, file.settlementPlace(), after);
        Papers.requireSettlementPlace(after, file.reportedOn(), law);
        apply(fact);
    }

    private void certificate() {
        requireReport();
        apply(new FactCorrected(
                command.caseId(),
                command.occurredOn(),
                command.factVersion(),
                command.field(),
                null,
                null,
                null,
                null,
                Papers.certificate(CorrectedValue.personal(command)),
                null));
    }

    /** A notice says nothing of it. */
    private void requireReport() {
        CorrectedValue.requireTarget(file.reportedOn() != null, command);
    }

    /** @param trainFrom from when adaptation training counts where the report counts as before, else null */
    private void judge(ReportDates counted, LocalDate trainFrom) {
        LocalDate on = command.occurredOn();
        LocalDate reportedOn = file.cameOn();
        boolean nowValid = file.state() == State.FORFEITURE_REVIEW && reportedOn != null
                && !counted.isTooLate(reportedOn);
        boolean nowTooLate = file.state() == State.REPORTED && !file.isExcused() && counted.isTooLate(reportedOn);
        LocalDate from = nowValid ? on : trainFrom;
        apply(new ReportDueRecomputed(
                command.caseId(),
                on,
                counted.due(),
                counted.tolerance(),
                reportedOn == null ? null : counted.timeliness(reportedOn),
                reportedOn == null ? 0 : counted.daysLate(reportedOn),
                from == null ? null : ReportDates.adaptationBy(from, law)));
        if (nowTooLate) {
            apply(new ForfeitureReviewOpened(command.caseId(), on, counted.tolerance()));
        }
    }
}
