package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.registration.ReportingFile.State;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

/** Puts the discharge date right, and with it the dates of the report that were counted from it (TIM-06). */
final class DischargeDate {

    private DischargeDate() {}

    static void correct(ReportingFile file, CorrectFact command, Law law) {
        Service service = file.service();
        require(
                service != null && command.factVersion() == file.serviceVersion(),
                "CORRECTION-TARGET",
                Map.of("factVersion", command.factVersion()));
        LocalDate before = service.dischargeApprovedOn();
        LocalDate after = date(command.value());
        require(!after.equals(before), "CORRECTION-VALUE", Map.of("field", command.field().name()));
        Papers.requireOrder(
                file.bornIn(), after, file.reportedOn() == null ? command.occurredOn() : file.reportedOn());
        Service right = new Service(service.category(), service.tier(), service.mode(), after);
        ReportDates counted = file.datesOf(right, law);
        boolean changed = !counted.equals(file.dates());
        apply(new FactCorrected(
                command.caseId(),
                command.occurredOn(),
                file.serviceVersion(),
                CorrectedField.DISCHARGE_APPROVED_ON,
                before.toString(),
                after.toString(),
                null,
                null));
        if (changed) {
            recompute(file, command, counted, law);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException notADate) {
            throw new RuleBroken("CORRECTION-VALUE", Map.of("field", CorrectedField.DISCHARGE_APPROVED_ON.name()));
        }
    }

    private static void recompute(ReportingFile file, CorrectFact command, ReportDates counted, Law law) {
        LocalDate on = command.occurredOn();
        LocalDate reportedOn = file.reportedOn();
        boolean nowValid = file.state() == State.FORFEITURE_REVIEW && reportedOn != null
                && !counted.isTooLate(reportedOn);
        boolean nowTooLate = file.state() == State.REPORTED && !file.isExcused() && counted.isTooLate(reportedOn);
        apply(new ReportDueRecomputed(
                command.caseId(),
                on,
                counted.due(),
                counted.tolerance(),
                reportedOn == null ? null : counted.timeliness(reportedOn),
                reportedOn == null ? 0 : counted.daysLate(reportedOn),
                nowValid ? ReportDates.adaptationBy(on, law) : null));
        if (nowTooLate) {
            apply(new ForfeitureReviewOpened(command.caseId(), on, counted.tolerance()));
        }
    }
}
