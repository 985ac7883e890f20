package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.NeedsLiving;
import org.veterancare.command.Phase;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RecordRelease;
import org.veterancare.command.life.SubjectCommand.RecordSentence;
import org.veterancare.command.life.SubjectCommand.RecordWanted;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.law.Restraints;

/** Whether the person lives and is free: what a court, the police or a death certificate say (domain 5.2). */
public final class LifeStatus implements Phase {

    private YearMonth bornIn;
    private LocalDate diedOn;

    /** The fact that says so; null while the person lives. */
    private Long diedAt;

    private final Restraints restraints = new Restraints();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        always(diedOn == null || !needsLiving(command), "CASE-LIVING", Map.of());
        if (command == RevokeDeathRecord.class) {
            require(diedOn != null, "CASE-STATE");
        }
        if (command == RecordRelease.class) {
            require(!restraints.endable().isEmpty(), "CASE-STATE");
        }
    }

    /** A record that was none, such as of another person; after a release it is history. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return restraints.isOf(version);
    }

    /** Whether such a command makes sense for the living only. */
    public static boolean needsLiving(Class<?> command) {
        return Stream.concat(Stream.of(command), Stream.of(command.getInterfaces()))
                .anyMatch(type -> type.isAnnotationPresent(NeedsLiving.class));
    }

    /** Whether the person is dead, as far as is recorded. */
    public boolean isDead() {
        return diedOn != null;
    }

    /** What bars the person from something, or ends it. */
    public Set<String> burdens() {
        Set<String> all = new TreeSet<>();
        restraints.sanctions().forEach(sanction -> all.add(sanction.name()));
        if (restraints.isWanted()) {
            all.add("WANTED");
        }
        if (isDead()) {
            all.add("DEATH");
        }
        return all;
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** What the record of a death says of the person; what it does to the rest of the case is the case's to say. */
    public void died(RecordDeath command) {
        require(!YearMonth.from(command.occurredOn()).isBefore(bornIn), "VAL-DATE-2");
        apply(new SubjectDeathRecorded(
                command.caseId(), command.occurredOn(), command.proof(), command.evidence()));
    }

    /** As {@link #died}: what it gives back to the rest of the case is the case's to say. */
    public void revoked(RevokeDeathRecord command) {
        require(!command.occurredOn().isBefore(diedOn), "VAL-DATE-2", Map.of("diedOn", diedOn));
        apply(new DeathRecordRevoked(command.caseId(), command.occurredOn(), command.proofOfError()));
    }

    /** Another day of the same death: the certificate says another one, or it was misread. */
    public void correctDeath(CorrectFact command) {
        CorrectedValue.requireTarget(command.factVersion().equals(diedAt), command);
        LocalDate right = CorrectedValue.date(command);
        boolean between = !YearMonth.from(right).isBefore(bornIn) && !right.isAfter(command.occurredOn());
        require(between, "VAL-DATE-2", Map.of("diedOn", right));
        apply(CorrectedValue.replaced(command, diedOn, right));
    }

    @CommandHandler
    void handle(RecordSentence command) {
        require(
                command.until() == null || !command.until().isBefore(command.occurredOn()),
                "VAL-DATE-2",
                Map.of("occurredOn", command.occurredOn()));
        apply(new SentenceRecorded(
                command.caseId(),
                command.occurredOn(),
                command.sanction(),
                command.documentNumber(),
                command.until()));
    }

    @CommandHandler
    void handle(RecordWanted command) {
        apply(new WantedRecorded(command.caseId(), command.occurredOn(), command.documentNumber()));
    }

    @CommandHandler
    void handle(RecordRelease command) {
        Set<Long> lasting = restraints.endable();
        List<Long> ends = command.ends() == null ? List.copyOf(lasting) : command.ends();
        boolean named = command.ends() != null || lasting.size() == 1;
        require(named && lasting.containsAll(ends), "RELEASE-NAMED", Map.of("lasting", lasting));
        apply(new ReleaseRecorded(command.caseId(), command.occurredOn(), command.documentNumber(), ends));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        restraints.on(fact, version);
        switch (fact) {
            case CaseOpened opened -> bornIn = opened.bornIn();
            case IdentityCorrected corrected -> bornIn = corrected.bornIn();
            case SubjectDeathRecorded death -> {
                diedOn = death.occurredOn();
                diedAt = version;
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.DIED_ON ->
                diedOn = LocalDate.parse(corrected.after());
            case DeathRecordRevoked revoked -> {
                diedOn = null;
                diedAt = null;
            }
            default -> {}
        }
    }
}
