package org.veterancare.command.placement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.RecordPensionStop;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.MonthlyPensionStopped;
import org.veterancare.events.PlacementEvent.PlacementLetterIssued;
import org.veterancare.events.PlacementEvent.Reinstated;
import org.veterancare.events.PlacementEvent.StartedWork;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.CreditCode;
import org.veterancare.law.ReportedService;

/** 逐月退役金: it ends with the month of the hire as civil servant or on the staff of an institution (PLC-19). */
final class MonthlyPension {

    private ReportedService reported = ReportedService.NONE;

    /** By the version of the fact; also those of before the mode was known to be one that is paid. */
    private final Map<Long, Hire> hires = new TreeMap<>();

    private String employerOfLetter;

    /** The fact that stopped it; null while it is paid. */
    private Long stoppedAt;

    private record Hire(String employer, YearMonth month) {}

    void admit(Class<? extends CaseCommand> command) {
        if (command == RecordPensionStop.class) {
            require(isDrawn(), "PLC-19", Map.of("missing", "pension"));
            require(wasHired(), "PLC-19", Map.of("missing", "hire"));
        }
    }

    private boolean isDrawn() {
        return reported.mode() == SettlementMode.MONTHLY_PENSION && stoppedAt == null;
    }

    /** Whether a public employer ever hired: by the mode that ends a pension. */
    boolean wasHired() {
        return ofPublic().findAny().isPresent();
    }

    private Stream<Hire> ofPublic() {
        return hires.values().stream().filter(hire -> CreditCode.parse(hire.employer()).isPublic());
    }

    /** The fact that stopped it; empty while it is paid. */
    Optional<Long> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Who is not on the staff goes on to draw it. */
    void hired(RecordEmployment command, CreditCode employer) {
        if (isDrawn() && employer.isPublic()) {
            require(command.onStaff() != null, "PLC-19", Map.of("missing", "onStaff"));
            if (command.onStaff()) {
                LocalDate on = command.occurredOn();
                stop(command.caseId(), on, new Hire(employer.value(), YearMonth.from(on)));
            }
        }
    }

    /** What nobody was asked at the hire, as the mode was another one then: the job may be over by now. */
    @CommandHandler
    void handle(RecordPensionStop command) {
        Optional<Hire> hire = ofPublic().filter(each -> each.month().equals(command.lastMonth())).findFirst();
        require(hire.isPresent(), "PLC-19", Map.of("hired", ofPublic().map(Hire::month).distinct().toList()));
        stop(command.caseId(), command.occurredOn(), hire.orElseThrow());
    }

    private static void stop(CaseId caseId, LocalDate on, Hire hire) {
        apply(new MonthlyPensionStopped(caseId, on, hire.month(), hire.employer()));
    }

    void on(CaseEvent fact, long version) {
        reported = reported.after(fact, version);
        switch (fact) {
            case PlacementLetterIssued letter -> employerOfLetter = letter.employer();
            case StartedWork started -> hired(version, employerOfLetter, started.occurredOn());
            case EmploymentFound job -> hired(version, job.employer(), job.occurredOn());
            case Reinstated back -> hired(version, back.employer(), back.occurredOn());
            case MonthlyPensionStopped stopped -> stoppedAt = version;
            case FactReversed slip -> {
                hires.remove(slip.factVersion());
                stoppedAt = stoppedAt != null && stoppedAt == slip.factVersion() ? null : stoppedAt;
            }
            default -> {}
        }
    }

    private void hired(long version, String employer, LocalDate on) {
        hires.put(version, new Hire(employer, YearMonth.from(on)));
    }
}
