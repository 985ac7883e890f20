package org.veterancare.command.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.Phase;
import org.veterancare.command.privacy.PrivacyCommand.ArchiveCase;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.privacy.PrivacyCommand.TakeUpArchivedCase;
import org.veterancare.command.privacy.PrivacyCommand.WithdrawErasure;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.PrivacyEvent.ArchivedCaseTakenUp;
import org.veterancare.events.PrivacyEvent.CaseArchived;
import org.veterancare.events.PrivacyEvent.ErasureConfirmed;
import org.veterancare.events.PrivacyEvent.ErasureRequested;
import org.veterancare.events.PrivacyEvent.ErasureWithdrawn;
import org.veterancare.events.PrivacyEvent.LegalHoldLifted;
import org.veterancare.events.PrivacyEvent.LegalHoldPlaced;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.RunningRemedy;

/** 归档与销毁: the closed case as a record, and the three steps by which its person is forgotten (ARC-01, ARC-04, S74). */
public final class Archive implements Phase {

    /** The ground of a secret that slipped into a text. */
    private static final String SPILL = "SECRET_SPILL";

    private static final Set<Class<? extends CaseCommand>> STEPS = Set.of(
            RequestErasure.class, ConfirmErasure.class, ShredSubjectKey.class);

    private Retention retention = Retention.SERVICES;
    private boolean closed;
    private boolean archived;
    private LocalDate retainUntil;
    private int openRequests;

    /** Of the decisions that stand. */
    private List<RunningRemedy> remedies = List.of();

    private String takenUpBy;
    private boolean held;
    private String heldBy;
    private String liftedBy;
    private boolean erased;

    /** Cases of the same person that ended in this one, by the version of the fact. */
    private final Map<Long, CaseAbsorbed> doubles = new TreeMap<>();

    /** The request that waits or was agreed to; null where there is none. */
    private ErasureRequested request;

    private String requestedBy;
    private String confirmedBy;

    /** First day of carrying it out; null before the second person has agreed. */
    private LocalDate from;

    /**
     * Asked before every command of the case.
     *
     * @throws org.veterancare.law.RuleBroken SUBJECT-ERASED: of an erased person nothing can be added
     */
    public void permit() {
        always(!erased, "SUBJECT-ERASED", Map.of());
    }

    public boolean isArchived() {
        return archived;
    }

    /** Whether the person was forgotten. */
    public boolean isErased() {
        return erased;
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == ReopenCase.class) {
            require(!archived, "CASE-STATE");
        } else if (command == ArchiveCase.class) {
            require(closed && !archived, "CASE-STATE");
            require(openRequests == 0, "CASE-BUSY", Map.of("phase", "PersonalRights"));
        } else if (command == TakeUpArchivedCase.class) {
            require(archived && request == null, "CASE-STATE");
        } else if (command == PlaceLegalHold.class || command == LiftLegalHold.class) {
            require(held == (command == LiftLegalHold.class), "CASE-STATE");
        } else if (command == WithdrawErasure.class) {
            require(request != null, "CASE-STATE");
        } else if (STEPS.contains(command)) {
            admitStep(command);
        }
    }

    /** A hold is lifted by neither who placed it nor who wants what it keeps from destruction; nobody forgets alone (ARC-04). */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        String by = actor.person();
        if (command == LiftLegalHold.class) {
            require(!by.equals(heldBy) && !by.equals(requestedBy) && !by.equals(confirmedBy), "FOUR-EYES");
        } else if (command == RequestErasure.class) {
            require(!by.equals(liftedBy), "FOUR-EYES");
        } else if (command == ConfirmErasure.class) {
            require(!by.equals(requestedBy) && !by.equals(liftedBy), "FOUR-EYES");
        } else if (command == ReopenCase.class) {
            require(!by.equals(takenUpBy), "FOUR-EYES");
        }
    }

    private void admitStep(Class<? extends CaseCommand> step) {
        require((request == null) == (step == RequestErasure.class), "CASE-STATE");
        require((from != null) == (step == ShredSubjectKey.class), "CASE-STATE");
        require(!held, "LEGAL-HOLD");
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** While a decision may still be contested the case is no record yet (SUS-04). */
    @CommandHandler
    void handle(ArchiveCase command, Law law) {
        LocalDate remedyUntil = RunningRemedy.last(remedies);
        require(
                remedyUntil == null || command.occurredOn().isAfter(remedyUntil),
                "SUS-04",
                Map.of("remedyUntil", String.valueOf(remedyUntil)));
        Retention longest = doubles.values().stream().map(Retention::of).reduce(retention, Retention::orLonger);
        apply(new CaseArchived(
                command.caseId(),
                command.occurredOn(),
                longest.name(),
                longest.until(command.occurredOn(), law),
                law.policy().version()));
    }

    /** The record is a closed case again, for somebody else to reopen. */
    @CommandHandler
    void handle(TakeUpArchivedCase command) {
        apply(new ArchivedCaseTakenUp(command.caseId(), command.occurredOn(), command.ground()));
    }

    @CommandHandler
    void handle(PlaceLegalHold command) {
        apply(new LegalHoldPlaced(
                command.caseId(),
                command.occurredOn(),
                DocumentNumber.decision(command.reference()).value()));
    }

    @CommandHandler
    void handle(LiftLegalHold command) {
        apply(new LegalHoldLifted(command.caseId(), command.occurredOn()));
    }

    /**
     * "Delete me" does not beat the period of the archive rules (ARC-05): it is restriction then. A secret that was spilt is
     * asked for in whatever state the case is: this is no place that may hold it (SECR-01).
     */
    @CommandHandler
    void handle(RequestErasure command) {
        require(archived || command.ground().equals(SPILL), "CASE-STATE");
        require(command.appraisal() != null, "ARC-04");
        requireOver(command.ground(), command.occurredOn());
        apply(new ErasureRequested(
                command.caseId(),
                command.occurredOn(),
                command.ground(),
                DocumentNumber.decision(command.appraisal()).value()));
    }

    private void requireOver(String ground, LocalDate on) {
        boolean over = retainUntil != null && on.isAfter(retainUntil);
        require(over || !ground.equals("RETENTION_OVER"), "ARC-05");
    }

    /** Cases of the same person that ended in this one. */
    public List<CaseId> doubles() {
        return doubles.values().stream().map(CaseAbsorbed::absorbed).toList();
    }

    /** The erasure of this case and of its doubles; empty where a secret was spilt, which lies in the one case alone. */
    public Optional<Whole> whole() {
        return Optional.of(new Whole(request, requestedBy, confirmedBy))
                .filter(erasure -> !erasure.request().ground().equals(SPILL));
    }

    /**
     * An erasure that a person is forgotten by whole.
     *
     * @param confirmedBy null before the second person has agreed
     */
    public record Whole(ErasureRequested request, String requestedBy, String confirmedBy) {}

    /** Asked by the case that this one ended in: what keeps this record keeps the person (ARC-05). */
    public void requireErasable(Whole whole) {
        if (!erased) {
            require(archived, "CASE-STATE", Map.of("missing", "archived double"));
            require(!held, "LEGAL-HOLD");
            requireOver(whole.request().ground(), whole.request().occurredOn());
            boolean unheldByThem = liftedBy != null
                    && (liftedBy.equals(whole.requestedBy()) || liftedBy.equals(whole.confirmedBy()));
            require(!unheldByThem, "FOUR-EYES");
        }
    }

    /** As {@link #requireErasable}, in the transaction of that one's end. */
    public void eraseWith(CaseId self, Whole whole, LocalDate on) {
        requireErasable(whole);
        if (!erased) {
            apply(new SubjectErased(self, on, whole.request().appraisal()));
        }
    }

    @CommandHandler
    void handle(ConfirmErasure command, Law law) {
        if (request.ground().equals(SPILL)) {
            eraseAtOnce(command);
            return;
        }
        int days = law.policy().number("erasureDelayDays", command.occurredOn());
        // the day of the consent has begun already: one more makes whole days of them
        apply(new ErasureConfirmed(
                command.caseId(), command.occurredOn(), command.occurredOn().plusDays(days + 1L)));
    }

    /** What must not be here waits for nobody to think again (SECR-04). */
    private void eraseAtOnce(ConfirmErasure command) {
        String report = request.appraisal();
        apply(new ErasureConfirmed(command.caseId(), command.occurredOn(), command.occurredOn()));
        apply(new SubjectErased(command.caseId(), command.occurredOn(), report));
    }

    @CommandHandler
    void handle(WithdrawErasure command) {
        apply(new ErasureWithdrawn(command.caseId(), command.occurredOn()));
    }

    @CommandHandler
    void handle(ShredSubjectKey command) {
        require(!command.occurredOn().isBefore(from), "ERASURE-DELAY", Map.of("from", from));
        apply(new SubjectErased(command.caseId(), command.occurredOn(), request.appraisal()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        // what a double brought is kept as long as it is here
        retention = fact instanceof CaseAbsorbed ? retention : retention.orLonger(Retention.of(fact));
        remedies = RunningRemedy.after(remedies, fact, version);
        switch (fact) {
            case CaseClosed now -> closed = true;
            case CaseReopened now -> {
                closed = false;
                takenUpBy = null;
            }
            case CaseAbsorbed same -> doubles.put(version, same);
            case FactReversed slip -> doubles.remove(slip.factVersion());
            case PrivacyRequestReceived received -> openRequests++;
            case PrivacyRequestAnswered answered -> openRequests--;
            case CaseArchived now -> {
                archived = true;
                retainUntil = now.retainUntil();
            }
            case ArchivedCaseTakenUp again -> {
                archived = false;
                retainUntil = null;
                takenUpBy = Actor.person(by);
            }
            case LegalHoldPlaced placed -> {
                held = true;
                heldBy = Actor.person(by);
            }
            case LegalHoldLifted lifted -> {
                held = false;
                liftedBy = Actor.person(by);
            }
            case ErasureRequested requested -> ask(requested, by);
            case ErasureConfirmed confirmed -> {
                from = confirmed.from();
                confirmedBy = Actor.person(by);
            }
            case ErasureWithdrawn withdrawn -> ask(null, null);
            case SubjectErased now -> erased = true;
            default -> {}
        }
    }

    private void ask(ErasureRequested requested, Actor by) {
        request = requested;
        requestedBy = Actor.person(by);
        confirmedBy = null;
        from = null;
    }
}
