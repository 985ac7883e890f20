package org.veterancare.command.registration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.registration.SettlementCommand.AssessOneTimeFund;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Law;
import org.veterancare.law.ReportedService;

/** 一次性退役金: paid by the centre; what the district assesses is by which share honours raise it (SET-02, PLC-R 22). */
public final class OneTimeFund implements Phase {

    private static final long NEVER = -1;

    private ReportedService reported = ReportedService.NONE;
    private long assessedAt = NEVER;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == AssessOneTimeFund.class) {
            require(reported.isValid(), "CASE-STATE");
            SettlementMode mode = reported.mode();
            require(mode == SettlementMode.SELF_EMPLOYMENT, "SET-02", Map.of("settlementMode", mode.name()));
        }
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** Who is given the share is told by the mode, and how much by the day of the discharge. */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean asked = field == CorrectedField.SERVICE || field == CorrectedField.DISCHARGE_APPROVED_ON;
        return asked && assessedAt != NEVER;
    }

    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return fact == FundBonusAssessed.class && version == assessedAt;
    }

    /** The law is that of the day on which the discharge was approved; before PLC-R there is no share to go by (TIM-05). */
    @CommandHandler
    void handle(AssessOneTimeFund command, Law law) {
        LocalDate discharged = reported.dischargeApprovedOn();
        List<FundHonour> honours = command.honours().stream().distinct().sorted().toList();
        FundHonour highest = honours.getFirst();
        apply(new FundBonusAssessed(
                command.caseId(),
                command.occurredOn(),
                honours,
                highest,
                law.policy().number(share(highest), discharged),
                command.proof()));
    }

    private static String share(FundHonour honour) {
        return switch (honour) {
            case MEDAL, HONORARY_TITLE -> "fundBonusTitlePercent";
            case FIRST_WAR_MERIT, FIRST_COMMENDATION -> "fundBonusFirstWarMeritPercent";
            case SECOND_WAR_MERIT, FIRST_MERIT, SECOND_COMMENDATION -> "fundBonusSecondWarMeritPercent";
            case THIRD_WAR_MERIT, SECOND_MERIT -> "fundBonusThirdWarMeritPercent";
            case FOURTH_WAR_MERIT, THIRD_MERIT -> "fundBonusFourthWarMeritPercent";
        };
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        reported = reported.after(fact, version);
        switch (fact) {
            case FundBonusAssessed assessed -> assessedAt = version;
            case FactReversed slip when slip.factVersion() == assessedAt -> assessedAt = NEVER;
            default -> {}
        }
    }
}
