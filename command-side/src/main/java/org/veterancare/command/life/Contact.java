package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.life.SubjectCommand.RecordContact;
import org.veterancare.command.life.SubjectCommand.RecordNameChange;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.law.PersonName;
import org.veterancare.law.PhoneNumber;

/** What the person is called and how the person is reached (VAL-NAME-1, VAL-TEL-3). */
public final class Contact implements Phase {

    /** Versions of the facts that say name and phone of now; the opening says both. */
    private long namedAt;

    private long reachedAt;

    @Override
    public void admit(Class<? extends CaseCommand> command) {}

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** Whether the fact at this version says what the person is called, or what the number is, now. */
    public boolean says(CorrectedField field, long version) {
        return version == (field == CorrectedField.NAME ? namedAt : reachedAt);
    }

    /**
     * A number as it is kept; null for none.
     *
     * @throws org.veterancare.law.RuleBroken VAL-TEL-1 or VAL-TEL-2
     */
    public static Personal number(Personal typed) {
        return typed == null ? null : Personal.of(PhoneNumber.parse(typed.clear()).value());
    }

    /** @throws org.veterancare.law.RuleBroken VAL-TEL-3 where one is there without the other */
    public static void requireWhole(ProxyRelation relation, Personal phone) {
        require(
                (relation == null) == (phone == null),
                "VAL-TEL-3",
                Map.of("missing", relation == null ? "proxyRelation" : "proxyPhone"));
    }

    @CommandHandler
    void handle(RecordNameChange command) {
        Personal name = Personal.of(PersonName.parse(command.name().clear()).value());
        apply(new NameChanged(command.caseId(), command.occurredOn(), name, command.proof()));
    }

    @CommandHandler
    void handle(RecordContact command) {
        requireWhole(command.proxyRelation(), command.proxyPhone());
        require(command.phone() != null || command.proxyPhone() != null, "VAL-TEL-3", Map.of("missing", "phone"));
        apply(new ContactRecorded(
                command.caseId(),
                command.occurredOn(),
                number(command.phone()),
                command.proxyRelation(),
                number(command.proxyPhone())));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case NameChanged changed -> namedAt = version;
            case ContactRecorded recorded -> reachedAt = version;
            default -> {}
        }
    }
}
