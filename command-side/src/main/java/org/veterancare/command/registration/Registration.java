package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.IssueReportingNotice;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Due;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.RuleBroken;

/** 报到: who must report by when, what a late report costs, and who decides it (domain 3.1, 5.3). */
public final class Registration implements Phase {

    private enum State {
        EXPECTED,
        NOTIFIED,
        OVERDUE,
        FORFEITURE_REVIEW,
        FORFEITED,
        REPORTED,
        ACCEPTED
    }

    private static final Map<Class<?>, Set<State>> STATES = Map.of(
            IssueReportingNotice.class, EnumSet.of(State.EXPECTED, State.NOTIFIED),
            RecordReport.class, EnumSet.range(State.EXPECTED, State.FORFEITURE_REVIEW),
            FlagOverdueReport.class, EnumSet.of(State.NOTIFIED),
            OpenForfeitureReview.class, EnumSet.of(State.OVERDUE),
            DecideForfeiture.class, EnumSet.of(State.FORFEITURE_REVIEW),
            AcceptSettlement.class, EnumSet.of(State.REPORTED, State.ACCEPTED));

    private State state = State.EXPECTED;
    private boolean isVeteran;
    private YearMonth bornIn;

    /** What the latest papers say, and in which fact they stand: a correction must name it. */
    private Service service;

    private long serviceVersion;
    private ReportDates dates;

    /** Null until the veteran stood at the window. */
    private LocalDate reportedOn;

    private String reportEnteredBy;
    private boolean excused;
    private boolean provisional;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        Set<State> states = STATES.get(command);
        if (states == null) {
            return;
        }
        require(isVeteran, "REG-01");
        require(states.contains(state), "CASE-STATE", Map.of("state", state.name()));
        require(command != RecordReport.class || reportedOn == null, "CASE-STATE", Map.of("state", state.name()));
        require(
                command != AcceptSettlement.class || state == State.REPORTED || provisional,
                "CASE-STATE",
                Map.of("state", state.name()));
    }

    @Override
    public boolean hasOpenBusiness() {
        return state == State.FORFEITURE_REVIEW || state == State.REPORTED;
    }

    @CommandHandler
    void handle(IssueReportingNotice command, Law law) {
        Service papers = Papers.service(command.category(), command.tier(), command.mode(),
                command.dischargeApprovedOn());
        Papers.requireOrder(bornIn, command.dischargeApprovedOn(), command.occurredOn());
        ReportDates set;
        if (ReportDates.setByLaw(papers)) {
            require(command.reportBy() == null, "REG-02");
            set = ReportDates.byLaw(papers, law);
        } else {
            require(
                    command.reportBy() != null && command.reportBy().isAfter(command.occurredOn()),
                    "REG-03",
                    Map.of("missing", "reportBy"));
            set = ReportDates.byNotice(command.occurredOn(), command.reportBy(), papers, law);
        }
        apply(new ReportingNoticeIssued(command.caseId(), command.occurredOn(), papers, set.due(), set.tolerance()));
    }

    @CommandHandler
    void handle(RecordReport command, Law law) {
        LocalDate on = command.occurredOn();
        Service papers = Papers.service(command.category(), command.tier(), command.mode(),
                command.dischargeApprovedOn());
        Papers.requireOrder(bornIn, command.dischargeApprovedOn(), on);
        Papers.requireSettlementPlace(command.settlementPlace(), on, law);
        Personal certificate = Papers.certificate(command.certificateNumber());
        ReportDates set = datesOf(papers, law);
        boolean tooLate = set.isTooLate(on);
        require(
                !tooLate || command.statedReason() != null,
                "REG-04",
                Map.of("dueOn", set.due().dueOn(), "daysLate", set.daysLate(on)));
        if (tooLate) {
            apply(new LateReportReceived(
                    command.caseId(),
                    on,
                    papers,
                    certificate,
                    command.settlementPlace(),
                    set.daysLate(on),
                    set.due(),
                    set.tolerance(),
                    command.statedReason()));
        } else {
            apply(new VeteranReported(
                    command.caseId(),
                    on,
                    papers,
                    certificate,
                    command.settlementPlace(),
                    set.timeliness(on),
                    set.daysLate(on),
                    set.due(),
                    set.tolerance(),
                    adaptationBy(on, law)));
        }
    }

    /** The dates that bind someone with these papers; only the self-employed need no notice (REG-02, REG-03). */
    private ReportDates datesOf(Service papers, Law law) {
        if (ReportDates.setByLaw(papers)) {
            return ReportDates.byLaw(papers, law);
        }
        require(dates != null && !ReportDates.setByLaw(service), "REG-03", Map.of("missing", "notice"));
        return ReportDates.byNotice(dates.due().base(), dates.due().raw(), papers, law);
    }

    private static Due adaptationBy(LocalDate on, Law law) {
        int days = law.policy().number("adaptationTrainingDays", on);
        return Deadlines.officeDays(law.rules().inForce("TRN-02", on), on, days);
    }

    @CommandHandler
    void handle(FlagOverdueReport command) {
        Due due = dates.due();
        require(command.occurredOn().isAfter(due.dueOn()), due.rule(), Map.of("dueOn", due.dueOn()));
        apply(new ReportingOverdue(command.caseId(), command.occurredOn(), due));
    }

    @CommandHandler
    void handle(OpenForfeitureReview command) {
        Due tolerance = dates.tolerance();
        require(command.occurredOn().isAfter(tolerance.dueOn()), "REG-04", Map.of("dueOn", tolerance.dueOn()));
        apply(new ForfeitureReviewOpened(command.caseId(), command.occurredOn(), tolerance));
    }

    @CommandHandler
    void handle(DecideForfeiture command, Actor actor, Law law) {
        LocalDate on = command.occurredOn();
        require(!actor.person().equals(reportEnteredBy), "FOUR-EYES");
        if (command.excused()) {
            require(reportedOn != null, "REG-05", Map.of("missing", "report"));
            apply(new LateReportExcused(command.caseId(), on, command.hearing(), adaptationBy(on, law)));
        } else {
            require(on.isAfter(dates.tolerance().dueOn()), "REG-05", Map.of("dueOn", dates.tolerance().dueOn()));
            Due remedy = Deadlines.citizenDays(law.rules().inForce("SUS-04", on), on, 60, law.calendar());
            apply(new SettlementForfeited(command.caseId(), on, command.hearing(), remedy));
        }
    }

    @CommandHandler
    void handle(AcceptSettlement command) {
        require(!command.occurredOn().isBefore(reportedOn), "VAL-DATE-2", Map.of("reportedOn", reportedOn));
        require(state == State.REPORTED || command.fileArrived(), "REG-12", Map.of("missing", "file"));
        apply(new SettlementAccepted(command.caseId(), command.occurredOn(), !command.fileArrived()));
    }

    /** Puts the discharge date right, and with it the dates of the report that were counted from it (TIM-06). */
    public void correctDischargeDate(CorrectFact command, Law law) {
        require(
                service != null && command.factVersion() == serviceVersion,
                "CORRECTION-TARGET",
                Map.of("factVersion", command.factVersion()));
        LocalDate before = service.dischargeApprovedOn();
        LocalDate after = date(command.value());
        require(!after.equals(before), "CORRECTION-VALUE", Map.of("field", command.field().name()));
        Papers.requireOrder(bornIn, after, reportedOn == null ? command.occurredOn() : reportedOn);
        Service right = new Service(service.category(), service.tier(), service.mode(), after);
        ReportDates counted = datesOf(right, law);
        boolean changed = !counted.equals(dates);
        apply(new FactCorrected(
                command.caseId(),
                command.occurredOn(),
                serviceVersion,
                CorrectedField.DISCHARGE_APPROVED_ON,
                before.toString(),
                after.toString(),
                null,
                null));
        if (changed) {
            recompute(command, counted, law);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException notADate) {
            throw new RuleBroken("CORRECTION-VALUE", Map.of("field", CorrectedField.DISCHARGE_APPROVED_ON.name()));
        }
    }

    private void recompute(CorrectFact command, ReportDates counted, Law law) {
        LocalDate on = command.occurredOn();
        boolean nowValid = state == State.FORFEITURE_REVIEW && reportedOn != null && !counted.isTooLate(reportedOn);
        boolean nowTooLate = state == State.REPORTED && !excused && counted.isTooLate(reportedOn);
        apply(new ReportDueRecomputed(
                command.caseId(),
                on,
                counted.due(),
                counted.tolerance(),
                reportedOn == null ? null : counted.timeliness(reportedOn),
                reportedOn == null ? 0 : counted.daysLate(reportedOn),
                nowValid ? adaptationBy(on, law) : null));
        if (nowTooLate) {
            apply(new ForfeitureReviewOpened(command.caseId(), on, counted.tolerance()));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        switch (fact) {
            case CaseOpened opened -> {
                isVeteran = opened.subjectKind() == SubjectKind.VETERAN;
                bornIn = opened.bornIn();
            }
            case ReportingNoticeIssued issued -> {
                papers(issued.service(), version, new ReportDates(issued.due(), issued.tolerance()));
                state = State.NOTIFIED;
            }
            case VeteranReported reported -> {
                papers(reported.service(), version, new ReportDates(reported.due(), reported.tolerance()));
                reported(reported.occurredOn(), by);
                state = State.REPORTED;
            }
            case LateReportReceived received -> {
                papers(received.service(), version, new ReportDates(received.due(), received.tolerance()));
                reported(received.occurredOn(), by);
                state = State.FORFEITURE_REVIEW;
            }
            case ReportingOverdue overdue -> state = State.OVERDUE;
            case ForfeitureReviewOpened review -> state = State.FORFEITURE_REVIEW;
            case LateReportExcused excuse -> {
                excused = true;
                state = State.REPORTED;
            }
            case SettlementForfeited forfeited -> state = State.FORFEITED;
            case SettlementAccepted accepted -> {
                provisional = accepted.provisional();
                state = State.ACCEPTED;
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.DISCHARGE_APPROVED_ON ->
                service = new Service(
                        service.category(), service.tier(), service.mode(), LocalDate.parse(corrected.after()));
            case ReportDueRecomputed recomputed -> {
                dates = new ReportDates(recomputed.due(), recomputed.tolerance());
                state = stateBy(recomputed);
            }
            default -> {}
        }
    }

    private void papers(Service papers, long version, ReportDates set) {
        service = papers;
        serviceVersion = version;
        dates = set;
    }

    private void reported(LocalDate on, Actor by) {
        reportedOn = on;
        reportEnteredBy = by == null ? null : by.person();
    }

    /** Where the new dates leave the report: what is no longer late needs no review. */
    private State stateBy(ReportDueRecomputed recomputed) {
        if (state == State.FORFEITURE_REVIEW && reportedOn != null) {
            return recomputed.adaptationBy() == null ? state : State.REPORTED;
        }
        if (state != State.OVERDUE && state != State.FORFEITURE_REVIEW) {
            return state;
        }
        if (!recomputed.occurredOn().isAfter(recomputed.due().dueOn())) {
            return State.NOTIFIED;
        }
        return dates.isTooLate(recomputed.occurredOn()) ? state : State.OVERDUE;
    }
}
