package org.veterancare.command.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.family.FamilyCommand.ChooseSchool;
import org.veterancare.command.family.FamilyCommand.CloseChildFile;
import org.veterancare.command.family.FamilyCommand.ObjectToSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.family.FamilyCommand.SendToEducation;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent.ChildFileClosed;
import org.veterancare.events.FamilyEvent.ChildRegistered;
import org.veterancare.events.FamilyEvent.ChildSentToEducation;
import org.veterancare.events.FamilyEvent.SchoolChosen;
import org.veterancare.events.FamilyEvent.SchoolGround;
import org.veterancare.events.FamilyEvent.SchoolKind;
import org.veterancare.events.FamilyEvent.SchoolPlaceGranted;
import org.veterancare.events.FamilyEvent.SchoolPlaceObjected;
import org.veterancare.events.FamilyEvent.SchoolPriority;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Identities;
import org.veterancare.law.Law;
import org.veterancare.law.ProcessingRules.About;

/** 军人子女入学: each child's way to a place at school (FAM-06 to FAM-08). */
final class ChildFiles implements Phase {

    private enum State {
        REGISTERED,
        CHOSEN,
        SENT,
        PLACED,
        OBJECTED,
        CLOSED
    }

    private static final Map<Class<? extends CaseCommand>, Set<State>> ADMITTED = Map.of(
            ChooseSchool.class, EnumSet.of(State.REGISTERED, State.CHOSEN, State.OBJECTED),
            SendToEducation.class, EnumSet.of(State.CHOSEN),
            RecordSchoolPlace.class, EnumSet.of(State.SENT),
            ObjectToSchoolPlace.class, EnumSet.of(State.SENT, State.PLACED),
            CloseChildFile.class, EnumSet.of(State.REGISTERED, State.CHOSEN, State.SENT, State.OBJECTED));

    private static final int DISTRICT_DIGITS = 6;

    private final Map<Integer, State> children = new TreeMap<>();

    /** District of the street that was chosen for each child. */
    private final Map<Integer, String> districts = new TreeMap<>();

    /** Versions of the facts by which each child has a place. */
    private final Map<Integer, Long> places = new TreeMap<>();

    /** What was objected to, by the child, until something follows from it. */
    private final Map<Integer, Objection> objections = new TreeMap<>();

    /**
     * @param before where the child's file stood
     * @param place version of the place that was objected to
     */
    private record Objection(long version, State before, Optional<Long> place) {}

    private final Identities identities = new Identities();

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RegisterChild.class) {
            Set<SubjectKind> kinds = identities.all();
            require(!kinds.equals(Set.of(SubjectKind.SURVIVOR)), "CASE-STATE", Map.of("identities", kinds));
        } else if (ADMITTED.containsKey(command)) {
            boolean any = children.values().stream().anyMatch(ADMITTED.get(command)::contains);
            require(any, "CASE-STATE", Map.of("missing", "child"));
        }
    }

    /** A place until somebody objects to it, and an objection until another school is chosen: it was another child's, or given up. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return places.containsValue(version)
                || objections.values().stream().anyMatch(objection -> objection.version() == version);
    }

    @Override
    public boolean hasOpenBusiness() {
        return children.values().stream().anyMatch(state -> state != State.PLACED && state != State.CLOSED);
    }

    /**
     * Whoever is not yet fourteen by the end of the month of birth needs the guardian's consent, and is under the special rule until
     * then; it ends by itself, and the consent stays as what the registration rested on.
     */
    @CommandHandler
    void handle(RegisterChild command, Law law) {
        LocalDate on = command.occurredOn();
        YearMonth bornIn = command.bornIn();
        require(!bornIn.isAfter(YearMonth.from(on)), "VAL-DATE-2", Map.of("occurredOn", on));
        int age = law.policy().number("childConsentAge", on);
        LocalDate specialUntil = bornIn.plusYears(age).atEndOfMonth();
        boolean old = on.isAfter(specialUntil);
        require(old || command.guardianConsent() != null, "FAM-08", Map.of("missing", "guardianConsent"));
        requireShown(command, law);
        apply(new ChildRegistered(
                command.caseId(), on, children.size() + 1, bornIn, command.guardianConsent(),
                command.guardianConsent() == null ? null : command.processingRule(), old ? null : specialUntil));
    }

    /** A consent is one to something: to the rule for children's data that the guardian was shown. */
    private static void requireShown(RegisterChild command, Law law) {
        if (command.guardianConsent() != null) {
            List<String> shown = law.processing().inForce(About.CHILDREN, command.occurredOn());
            require(command.processingRule() != null, "FAM-08", Map.of("missing", "processingRule", "inForce", shown));
            require(shown.contains(command.processingRule()), "FAM-08", Map.of("inForce", shown));
        }
    }

    /** A soldier's child chooses among the places of FAM-06; a veteran's child moves with the parents (FAM-07). */
    @CommandHandler
    void handle(ChooseSchool command, Law law) {
        requireAt(command.child(), ChooseSchool.class);
        LocalDate on = command.occurredOn();
        law.regions().requireStreetAnywhere(command.street(), on);
        // whoever is both has what the soldier's family has beside what the veteran has
        if (!identities.contains(SubjectKind.MILITARY_FAMILY)) {
            boolean moves = command.ground() == SchoolGround.OWN_HUKOU
                    || command.ground() == SchoolGround.PARENTS_HUKOU
                    || command.ground() == SchoolGround.PARENTS_RESIDENCE;
            require(moves, "FAM-07", Map.of("ground", command.ground().name()));
        }
        if (!identities.contains(SubjectKind.VETERAN)) {
            // which schools are meant the law says of soldiers' children only
            require(command.school() != SchoolKind.OTHER, "FAM-06", Map.of("school", command.school().name()));
            require(
                    command.priority() == SchoolPriority.NONE,
                    "FAM-07",
                    Map.of("identities", identities.all()));
        }
        apply(new SchoolChosen(
                command.caseId(),
                on,
                command.child(),
                command.school(),
                command.ground(),
                command.street(),
                command.priority()));
    }

    /** To the bureau of the district that the school is in: a grandparent's hukou may be in another one than this (FAM-06). */
    @CommandHandler
    void handle(SendToEducation command, Law law) {
        requireAt(command.child(), SendToEducation.class);
        String chosen = districts.get(command.child());
        apply(new ChildSentToEducation(
                command.caseId(),
                command.occurredOn(),
                command.child(),
                command.receiptNumber(),
                law.regions().district(chosen, command.occurredOn())));
    }

    @CommandHandler
    void handle(RecordSchoolPlace command) {
        requireAt(command.child(), RecordSchoolPlace.class);
        apply(new SchoolPlaceGranted(command.caseId(), command.occurredOn(), command.child()));
    }

    @CommandHandler
    void handle(ObjectToSchoolPlace command) {
        requireAt(command.child(), ObjectToSchoolPlace.class);
        apply(new SchoolPlaceObjected(
                command.caseId(), command.occurredOn(), command.child(), command.statement()));
    }

    @CommandHandler
    void handle(CloseChildFile command) {
        requireAt(command.child(), CloseChildFile.class);
        apply(new ChildFileClosed(command.caseId(), command.occurredOn(), command.child(), command.cause()));
    }

    private void requireAt(int child, Class<? extends CaseCommand> command) {
        State state = children.get(child);
        require(state != null && ADMITTED.get(command).contains(state), "CASE-STATE", Map.of("child", child));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, @SequenceNumber long version) {
        identities.on(fact, version);
        switch (fact) {
            case ChildRegistered registered -> children.put(registered.child(), State.REGISTERED);
            case SchoolChosen chosen -> {
                children.put(chosen.child(), State.CHOSEN);
                districts.put(chosen.child(), chosen.street().substring(0, DISTRICT_DIGITS));
                objections.remove(chosen.child());
            }
            case ChildSentToEducation sent -> children.put(sent.child(), State.SENT);
            case SchoolPlaceGranted granted -> {
                children.put(granted.child(), State.PLACED);
                places.put(granted.child(), version);
            }
            case SchoolPlaceObjected objected -> {
                Optional<Long> place = Optional.ofNullable(places.remove(objected.child()));
                State before = children.put(objected.child(), State.OBJECTED);
                objections.put(objected.child(), new Objection(version, before, place));
            }
            case FactReversed slip -> takeBack(slip.factVersion());
            case ChildFileClosed closed -> {
                children.put(closed.child(), State.CLOSED);
                objections.remove(closed.child());
            }
            default -> {}
        }
    }

    private void takeBack(long version) {
        places.entrySet()
                .stream()
                .filter(place -> place.getValue() == version)
                .forEach(place -> children.put(place.getKey(), State.SENT));
        places.values().remove(version);
        objections.forEach((child, objection) -> {
            if (objection.version() == version) {
                children.put(child, objection.before());
                objection.place().ifPresent(place -> places.put(child, place));
            }
        });
        objections.values().removeIf(objection -> objection.version() == version);
    }
}
