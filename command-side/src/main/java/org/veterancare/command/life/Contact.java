package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.life.SubjectCommand.RecordContact;
import org.veterancare.command.life.SubjectCommand.RecordNameChange;
import org.veterancare.command.life.SubjectCommand.RecordPhoto;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.law.PersonName;
import org.veterancare.law.PhoneNumber;

/** What the person is called and looks like, and how the person is reached (VAL-NAME-1, VAL-TEL-3). */
public final class Contact implements Phase {

    /** Versions of the facts that say name and phone of now; the opening says both. */
    private long namedAt;

    private long reachedAt;

    /** Photos on file, by the version of the fact; the last one counts. */
    private final NavigableMap<Long, PhotoRecorded> photos = new TreeMap<>();

    @Override
    public void admit(Class<? extends CaseCommand> command) {}

    /** A photo that was somebody else's; the one before is on file again. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return photos.containsKey(version);
    }

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

    /** None of a day to come, and none that is older than the one on file. */
    @CommandHandler
    void handle(RecordPhoto command) {
        LocalDate takenOn = command.takenOn();
        LocalDate since = photos.isEmpty() ? takenOn : photos.lastEntry().getValue().takenOn();
        require(
                !takenOn.isAfter(command.occurredOn()) && !takenOn.isBefore(since), "VAL-DATE-2",
                Map.of("takenOn", takenOn, "since", since));
        apply(new PhotoRecorded(command.caseId(), command.occurredOn(), takenOn, command.photo()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        switch (fact) {
            case NameChanged changed -> namedAt = version;
            case ContactRecorded recorded -> reachedAt = version;
            case PhotoRecorded recorded -> photos.put(version, recorded);
            case FactReversed slip -> photos.remove(slip.factVersion());
            default -> {}
        }
    }
}
