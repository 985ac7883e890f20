package org.veterancare.command.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.require;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.Phase;
import org.veterancare.command.privacy.PrivacyCommand.AnswerPrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.ArchiveCase;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.LiftLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.PlaceLegalHold;
import org.veterancare.command.privacy.PrivacyCommand.ReceivePrivacyRequest;
import org.veterancare.command.privacy.PrivacyCommand.RequestErasure;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.privacy.PrivacyCommand.WithdrawErasure;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.PlanId;
import org.veterancare.events.PrivacyEvent.PrivacyRequestAnswered;
import org.veterancare.events.PrivacyEvent.PrivacyRequestReceived;
import org.veterancare.events.PrivacyEvent.ProcessingRestricted;
import org.veterancare.events.PrivacyEvent.RequestKind;
import org.veterancare.events.PrivacyEvent.Requester;
import org.veterancare.events.PrivacyEvent.RestrictionLifted;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;
import org.veterancare.law.Touch;

/** 个人信息权利: restriction of all processing, and what the person or a relative asks for (PIPL 45 to 49). */
public final class PersonalRights implements Phase {

    /** What a restricted case still accepts: what the person asks for, the way back, the archive, and the way to its end (PRI-05). */
    private static final Set<Class<? extends CaseCommand>> WHILE_RESTRICTED = Set.of(
            ReceivePrivacyRequest.class,
            AnswerPrivacyRequest.class,
            LiftRestriction.class,
            ArchiveCase.class,
            PlaceLegalHold.class,
            LiftLegalHold.class,
            RequestErasure.class,
            ConfirmErasure.class,
            WithdrawErasure.class,
            ShredSubjectKey.class);

    private static final String DECEASED = "DECEASED";

    private final Map<Integer, Request> open = new TreeMap<>();
    private int requests;
    private boolean restricted;
    private String restrictedBy;
    private boolean closedAsDead;
    private boolean deathOnRecord;

    /**
     * @param corrected whether a fact has been put right since it was asked for
     * @param by the natural person who received it, null where the history does not say
     */
    private record Request(RequestKind kind, boolean corrected, String by) {}

    /**
     * Asked before every command of the case.
     *
     * @throws org.veterancare.law.RuleBroken PRI-05 while the case is restricted
     */
    public void permit(Class<? extends CaseCommand> command) {
        always(!restricted || WHILE_RESTRICTED.contains(command), "PRI-05", Map.of());
    }

    /** Whether the case is only stored and protected (PRI-05). */
    public boolean isRestricted() {
        return restricted;
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == RestrictProcessing.class || command == LiftRestriction.class) {
            require(restricted == (command == LiftRestriction.class), "CASE-STATE");
        }
        if (command == AnswerPrivacyRequest.class) {
            require(!open.isEmpty(), "CASE-STATE");
        }
    }

    /** Neither does one lift what they restricted, nor answer what they received themselves. */
    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        String by = actor.person();
        if (command == LiftRestriction.class) {
            require(!by.equals(restrictedBy), "FOUR-EYES");
        } else if (command == AnswerPrivacyRequest.class) {
            require(open.isEmpty() || !open.values().stream().map(Request::by).allMatch(by::equals), "FOUR-EYES");
        }
    }

    /** A request may be answered after the case is closed; it only keeps the case from the archive. */
    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /** @param turnIn plan in which others would wait behind the case; null for none */
    public void restrict(RestrictProcessing command, PlanId turnIn) {
        apply(new ProcessingRestricted(command.caseId(), command.occurredOn(), turnIn));
    }

    /** @param turnIn as of {@link #restrict} */
    public void lift(LiftRestriction command, PlanId turnIn) {
        apply(new RestrictionLifted(command.caseId(), command.occurredOn(), turnIn));
    }

    @CommandHandler
    void handle(ReceivePrivacyRequest command, Law law) {
        boolean relative = command.requester() == Requester.RELATIVE_OF_DECEASED;
        require(!relative || isDead() && command.ground() != null, "PRI-07");
        apply(new PrivacyRequestReceived(
                command.caseId(),
                command.occurredOn(),
                requests + 1,
                command.asked(),
                command.requester(),
                relative ? command.ground() : null,
                Deadlines.officeDays(
                        law.rules().inForce("PRI-04", command.occurredOn()),
                        command.occurredOn(),
                        law.policy().number("privacyAnswerDays", command.occurredOn()))));
    }

    @CommandHandler
    void handle(AnswerPrivacyRequest command, Actor actor) {
        Request request = open.get(command.request());
        require(request != null, "CASE-STATE", Map.of("request", command.request()));
        require(!actor.person().equals(request.by()), "FOUR-EYES");
        boolean done = request.kind() == RequestKind.COPY || request.corrected();
        require(!command.granted() || done, "PRI-04", Map.of("request", command.request()));
        apply(new PrivacyRequestAnswered(
                command.caseId(), command.occurredOn(), command.request(), command.granted()));
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by) {
        switch (fact) {
            case ProcessingRestricted now -> {
                restricted = true;
                restrictedBy = Actor.person(by);
            }
            case RestrictionLifted now -> restricted = false;
            case PrivacyRequestReceived received -> {
                requests = received.request();
                open.put(received.request(), new Request(received.kind(), false, Actor.person(by)));
            }
            case PrivacyRequestAnswered answered -> open.remove(answered.request());
            case CaseClosed closed -> closedAsDead = closed.reason().equals(DECEASED);
            case CaseReopened reopened -> closedAsDead = false;
            case SubjectDeathRecorded died -> deathOnRecord = true;
            case DeathRecordRevoked lives -> deathOnRecord = false;
            case CaseEvent right when Touch.ofAll(right) || right instanceof ContactRecorded ->
                open.replaceAll((number, request) -> new Request(request.kind(), true, request.by()));
            default -> {}
        }
    }

    private boolean isDead() {
        return closedAsDead || deathOnRecord;
    }
}
