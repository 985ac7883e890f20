package org.veterancare.command.automation;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.honours.HonourCommand.FlagCardExpiry;
import org.veterancare.command.placement.PlacementCommand.FlagOverduePlacement;
import org.veterancare.command.placement.PlacementCommand.FlagOverdueStart;
import org.veterancare.command.placement.PlacementCommand.FlagWaitingAllowance;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.command.registration.RegistrationCommand.OpenForfeitureReview;
import org.veterancare.command.registration.SettlementCommand.FlagServiceRegistration;
import org.veterancare.events.CaseId;

/** What a timer may send: flags, reviews, and what two persons decided when its delay is over; never a decision (PRI-10). */
enum TimedCommand {
    FLAG_OVERDUE_REPORT(FlagOverdueReport::new),
    OPEN_FORFEITURE_REVIEW(OpenForfeitureReview::new),
    FLAG_OVERDUE_PLACEMENT(FlagOverduePlacement::new),
    FLAG_OVERDUE_START(FlagOverdueStart::new),
    FLAG_OVERDUE_SPOUSE(FlagOverdueSpouse::new),
    FLAG_SERVICE_REGISTRATION(FlagServiceRegistration::new),
    FLAG_WAITING_ALLOWANCE(FlagWaitingAllowance::new),
    FLAG_CARD_EXPIRY(FlagCardExpiry::new),
    SHRED_SUBJECT_KEY(ShredSubjectKey::new);

    private final BiFunction<CaseId, LocalDate, CaseCommand> command;

    TimedCommand(BiFunction<CaseId, LocalDate, CaseCommand> command) {
        this.command = command;
    }

    CaseCommand on(CaseId caseId, LocalDate today) {
        return command.apply(caseId, today);
    }
}
