package org.veterancare.command.automation;

import static org.veterancare.command.automation.TimedCommand.FLAG_CARD_EXPIRY;
import static org.veterancare.command.automation.TimedCommand.FLAG_OVERDUE_PLACEMENT;
import static org.veterancare.command.automation.TimedCommand.FLAG_OVERDUE_REPORT;
import static org.veterancare.command.automation.TimedCommand.FLAG_OVERDUE_SPOUSE;
import static org.veterancare.command.automation.TimedCommand.FLAG_OVERDUE_START;
import static org.veterancare.command.automation.TimedCommand.FLAG_SERVICE_REGISTRATION;
import static org.veterancare.command.automation.TimedCommand.FLAG_WAITING_ALLOWANCE;
import static org.veterancare.command.automation.TimedCommand.OPEN_FORFEITURE_REVIEW;
import static org.veterancare.command.automation.TimedCommand.SHRED_SUBJECT_KEY;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.veterancare.command.honours.PrivilegeCard;
import org.veterancare.command.infrastructure.DeadlineTable;
import org.veterancare.command.registration.Settlement;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.FamilyEvent.SpouseEmployed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseReceived;
import org.veterancare.events.FamilyEvent.SpouseReceptionOverdue;
import org.veterancare.events.FamilyEvent.SpouseSubsidised;
import org.veterancare.events.FamilyEvent.SpouseUnitFixed;
import org.veterancare.events.FamilyEvent.SpouseUnitWithdrawn;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.EmployerBreachWithdrawn;
import org.veterancare.events.PlacementEvent.EmployerStartOverdue;
import org.veterancare.events.PlacementEvent.LetterClaimed;
import org.veterancare.events.PlacementEvent.LetterNoticeServed;
import org.veterancare.events.PlacementEvent.LetterWithdrawn;
import org.veterancare.events.PlacementEvent.PlacementEndedByDeath;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PlacementOverdue;
import org.veterancare.events.PlacementEvent.PostRefused;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.PlacementEvent.WaitingAllowanceAdjusted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStopped;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.Law;

/** Reads from the facts which dates a timer must act on, and which are over. */
@Component
@ProcessingGroup(Deadlines.GROUP)
class Deadlines {

    static final String GROUP = "deadlines";

    private static final TimedCommand[] OF_THE_REPORT = {FLAG_OVERDUE_REPORT, OPEN_FORFEITURE_REVIEW};

    private final DeadlineTable table;

    private final Law law;

    Deadlines(DeadlineTable table, Law law) {
        this.table = table;
        this.law = law;
    }

    @EventHandler
    void on(CaseEvent fact) {
        CaseId caseId = fact.caseId();
        switch (fact) {
            case ReportingNoticeIssued issued -> await(caseId, issued.due(), issued.tolerance());
            // only a report that is still awaited has dates to come
            case ReportDueRecomputed recomputed when recomputed.timeliness() == null ->
                await(caseId, recomputed.due(), recomputed.tolerance());
            // no period that a timer watches stands still by law; another table of holidays moves these two
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.REPORT, "") ->
                set(caseId, FLAG_OVERDUE_REPORT, dayAfter(moved.due()));
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.REPORT_TOLERANCE, "") ->
                set(caseId, OPEN_FORFEITURE_REVIEW, dayAfter(moved.due()));
            case ReportingOverdue overdue -> drop(caseId, FLAG_OVERDUE_REPORT);
            case ForfeitureReviewOpened review -> drop(caseId, OF_THE_REPORT);
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.SERVICE_REGISTRATION, "") ->
                table.move(caseId, FLAG_SERVICE_REGISTRATION.name(), dayAfter(moved.due()));
            // one that was flagged by another last day is asked about again; a case that has a letter refuses until the job begins
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.PLACEMENT, "") && moved.lengthens() ->
                set(caseId, FLAG_OVERDUE_PLACEMENT, moved.due().dueOn());
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.PLACEMENT, "") ->
                table.move(caseId, FLAG_OVERDUE_PLACEMENT.name(), moved.due().dueOn());
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.WORK_START, "") ->
                table.move(caseId, FLAG_OVERDUE_START.name(), dayAfter(moved.due()));
            // one that was flagged is not late any more, and is asked about again
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.SPOUSE_RECEPTION, "") && moved.lengthens() ->
                set(caseId, FLAG_OVERDUE_SPOUSE, dayAfter(moved.due()));
            case DeadlineRecomputed moved when moved.isAbout(DeadlineEvent.SPOUSE_RECEPTION, "") ->
                table.move(caseId, FLAG_OVERDUE_SPOUSE.name(), dayAfter(moved.due()));
            case VeteranReported reported ->
                reported(caseId, reported.service(), reported.occurredOn(), reported.registerBy());
            case LateReportReceived received ->
                reported(caseId, received.service(), received.occurredOn(), received.registerBy());
            case SettlementAccepted accepted when accepted.registerBy() != null ->
                set(caseId, FLAG_SERVICE_REGISTRATION, dayAfter(accepted.registerBy()));
            // a report of before it was told runs no period that would be counted again: the case is asked as early as can be
            case FactCorrected corrected when corrected.field() == CorrectedField.DISCHARGE_APPROVED_ON ->
                table.bringForward(
                        caseId, FLAG_SERVICE_REGISTRATION.name(),
                        Settlement.registrationAskedFrom(LocalDate.parse(corrected.after())));
            // the service record is waited for after a loss too, and again where a rejection is quashed: refused until then
            case SettlementForfeited forfeited -> drop(caseId, OF_THE_REPORT);
            case SettlementPlaceRejected rejected when rejected.report() != null ->
                reported(caseId, rejected.report().service(), rejected.occurredOn(), null);
            case SettlementPlaceRejected rejected -> drop(caseId, OF_THE_REPORT);
            case ForfeitureRevoked again when again.adaptationBy() == null ->
                await(caseId, again.due(), again.tolerance());
            case PlaceRejectionRevoked again when again.reportedOn() == null && again.due() != null ->
                await(caseId, again.due(), again.tolerance());
            case FactReversed slip when slip.isOf(VeteranReported.class, LateReportReceived.class) ->
                drop(caseId, FLAG_SERVICE_REGISTRATION);
            // the dates of a notice of before are told again right after
            case FactReversed slip when slip.isOf(ReportingNoticeIssued.class) -> drop(caseId, OF_THE_REPORT);
            // the case knows the last day, and what it was told already: it refuses until then, or for good
            case FactReversed slip when slip.isOf(ServiceRegistrationConfirmed.class) ->
                set(caseId, FLAG_SERVICE_REGISTRATION, slip.occurredOn());
            case FactReversed slip when slip.isOf(PrivilegeCardHandedOver.class, PrivilegeCardShown.class) ->
                drop(caseId, FLAG_CARD_EXPIRY);
            // the card is in the holder's hand as before, with its last day
            case FactReversed slip when slip.isOf(PrivilegeCardDamaged.class, PrivilegeCardLost.class,
                    PrivilegeCardExpired.class) ->
                table.goOn(caseId, FLAG_CARD_EXPIRY.name());
            case ServiceRegistrationOverdue overdue -> drop(caseId, FLAG_SERVICE_REGISTRATION);
            case ServiceRegistrationConfirmed confirmed -> drop(caseId, FLAG_SERVICE_REGISTRATION);
            // the bureau's last day counts as missed when it is there without a letter (S33)
            case PlacementOpened opened when opened.due() != null ->
                set(caseId, FLAG_OVERDUE_PLACEMENT, opened.due().dueOn());
            case PlacementOverdue overdue -> drop(caseId, FLAG_OVERDUE_PLACEMENT);
            case AssignedWorkForfeited forfeited -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case AssignedWorkCancelled cancelled -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case AssignedWorkDenied denied -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case PlacementModeChanged changed -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case PlacementEndedByDeath death -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case AssignedWorkRestored again when again.due() != null ->
                set(caseId, FLAG_OVERDUE_PLACEMENT, again.due().dueOn());
            // asked every day from the first month on that the table may raise: a new table comes with a start, and with no fact
            case WaitingAllowanceStarted started -> set(caseId, FLAG_WAITING_ALLOWANCE, nextMonth(started));
            // one that is flagged refuses until it is adjusted, and one that has stopped is asked no more
            case WaitingAllowanceAdjusted adjusted ->
                table.move(caseId, FLAG_WAITING_ALLOWANCE.name(), nextMonth(adjusted));
            case WaitingAllowanceStopped stopped -> drop(caseId, FLAG_WAITING_ALLOWANCE);
            case LetterNoticeServed served -> drop(caseId, FLAG_OVERDUE_START);
            // whose refusal is on record is not kept waiting by an employer (PLC-06)
            case PostRefused refused -> {
                drop(caseId, FLAG_OVERDUE_START);
                if (refused.due() != null) {
                    set(caseId, FLAG_OVERDUE_PLACEMENT, refused.due().dueOn());
                }
            }
            case EmployerBreachWithdrawn again when again.startBy() != null ->
                set(caseId, FLAG_OVERDUE_START, dayAfter(again.startBy()));
            case FactReversed slip when slip.isOf(LetterClaimed.class) -> drop(caseId, FLAG_OVERDUE_START);
            case LetterClaimed claimed -> set(caseId, FLAG_OVERDUE_START, dayAfter(claimed.startBy()));
            case SpouseUnitFixed fixed -> set(caseId, FLAG_OVERDUE_SPOUSE, dayAfter(fixed.receiveBy()));
            case SpouseReceived received -> table.rest(caseId, FLAG_OVERDUE_SPOUSE.name());
            case SpouseUnitWithdrawn withdrawn -> drop(caseId, FLAG_OVERDUE_SPOUSE);
            case FactReversed slip when slip.isOf(SpouseUnitFixed.class) -> drop(caseId, FLAG_OVERDUE_SPOUSE);
            case SpouseEmployed employed -> table.rest(caseId, FLAG_OVERDUE_SPOUSE.name());
            case SpouseSubsidised subsidised -> table.rest(caseId, FLAG_OVERDUE_SPOUSE.name());
            case FactReversed slip when slip.isOf(SpouseReceived.class, SpouseEmployed.class, SpouseSubsidised.class) ->
                table.goOn(caseId, FLAG_OVERDUE_SPOUSE.name());
            case SpouseReceptionOverdue overdue -> drop(caseId, FLAG_OVERDUE_SPOUSE);
            case SpouseFileClosed closed -> drop(caseId, FLAG_OVERDUE_SPOUSE);
            case HonourEvent step -> card(step);
            // whether the employer is late is asked once the veteran has the letter (PLC-06)
            case PlacementLetterIssued letter -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            case LetterWithdrawn withdrawn -> {
                drop(caseId, FLAG_OVERDUE_START);
                if (withdrawn.due() != null) {
                    set(caseId, FLAG_OVERDUE_PLACEMENT, withdrawn.due().dueOn());
                }
            }
            case EmployerStartOverdue overdue -> drop(caseId, FLAG_OVERDUE_START);
            case StartedWork started -> drop(caseId, FLAG_OVERDUE_PLACEMENT, FLAG_OVERDUE_START);
            // the case knows until when the employer has, and refuses until then
            case FactReversed slip when slip.isOf(StartedWork.class) ->
                set(caseId, FLAG_OVERDUE_START, slip.occurredOn());
            case ErasureConfirmed confirmed -> set(caseId, SHRED_SUBJECT_KEY, confirmed.from());
            case ErasureWithdrawn withdrawn -> drop(caseId, SHRED_SUBJECT_KEY);
            case SubjectErased erased -> drop(caseId, TimedCommand.values());
            case CaseClosed closed -> table.pause(caseId, true);
            case CaseReopened reopened -> table.pause(caseId, false);
            case CaseTransferredOut left -> table.pause(caseId, true);
            case CaseTransferredIn came -> {
                if (came.service() != null) {
                    drop(caseId, OF_THE_REPORT);
                }
                table.pause(caseId, false);
            }
            // where the double was another person's the card goes back, and is asked about here in vain
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().card() != null ->
                expiry(absorbed.caseId(), absorbed.carried().card());
            case CaseMerged merged -> table.pause(caseId, true);
            case FactReversed slip when slip.isOf(CaseMerged.class) -> table.pause(caseId, false);
            case SubjectDeathRecorded death -> {
                table.pause(caseId, true);
                // the unit takes the spouse in all the same (FAM-03)
                table.goOn(caseId, FLAG_OVERDUE_SPOUSE.name());
            }
            case DeathRecordRevoked revoked -> table.pause(caseId, false);
            default -> {}
        }
    }

    /** Where the report does not say until when, the case is asked, which counts the days (REG-11). */
    private void reported(CaseId caseId, Service service, LocalDate on, Due registerBy) {
        drop(caseId, OF_THE_REPORT);
        set(
                caseId, FLAG_SERVICE_REGISTRATION,
                registerBy == null ? Settlement.registrationAskedFrom(service, on) : dayAfter(registerBy));
    }

    private void expiry(CaseId caseId, CarriedCard card) {
        if (card.standing() == Standing.HELD && card.validUntil() != null) {
            set(caseId, FLAG_CARD_EXPIRY, PrivilegeCard.expiryShownFrom(card.validUntil(), law));
        }
    }

    /** @param validUntil null where the card names none */
    private void lastDay(CaseId caseId, LocalDate validUntil) {
        drop(caseId, FLAG_CARD_EXPIRY);
        if (validUntil != null) {
            set(caseId, FLAG_CARD_EXPIRY, PrivilegeCard.expiryShownFrom(validUntil, law));
        }
    }

    private void card(HonourEvent fact) {
        CaseId caseId = fact.caseId();
        switch (fact) {
            case PrivilegeCardHandedOver handed -> lastDay(caseId, handed.validUntil());
            case PrivilegeCardShown shown -> lastDay(caseId, shown.validUntil());
            case PrivilegeCardExpiring flagged -> drop(caseId, FLAG_CARD_EXPIRY);
            case PrivilegeCardDamaged damaged -> table.rest(caseId, FLAG_CARD_EXPIRY.name());
            case PrivilegeCardLost lost -> table.rest(caseId, FLAG_CARD_EXPIRY.name());
            case PrivilegeCardExpired over -> table.rest(caseId, FLAG_CARD_EXPIRY.name());
            case PrivilegeCardReissued again -> drop(caseId, FLAG_CARD_EXPIRY);
            case PrivilegeCardWithdrawn taken -> table.rest(caseId, FLAG_CARD_EXPIRY.name());
            case PrivilegeCardRestored back -> table.goOn(caseId, FLAG_CARD_EXPIRY.name());
            case PrivilegeCardCancelledByDeath ended -> drop(caseId, FLAG_CARD_EXPIRY);
            default -> {}
        }
    }

    /** A date that has passed is asked about at once: the case knows what it was told already, and refuses that. */
    private void await(CaseId caseId, Due due, Due tolerance) {
        set(caseId, FLAG_OVERDUE_REPORT, dayAfter(due));
        set(caseId, OPEN_FORFEITURE_REVIEW, dayAfter(tolerance));
    }

    private void set(CaseId caseId, TimedCommand command, LocalDate actOn) {
        table.set(caseId, command.name(), actOn);
    }

    private void drop(CaseId caseId, TimedCommand... commands) {
        for (TimedCommand command : commands) {
            table.drop(caseId, command.name());
        }
    }

    private static LocalDate nextMonth(CaseEvent fact) {
        return fact.occurredOn().plusMonths(1).withDayOfMonth(1);
    }

    private static LocalDate dayAfter(Due due) {
        return due.dueOn().plusDays(1);
    }
}
