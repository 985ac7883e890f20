package org.veterancare.command.honours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.PaperNumbers.Paper;
import org.veterancare.command.Phase;
import org.veterancare.command.honours.CardState.Stage;
import org.veterancare.command.honours.HonourCommand.AcceptCardApplication;
import org.veterancare.command.honours.HonourCommand.ApplyForCard;
import org.veterancare.command.honours.HonourCommand.FlagCardExpiry;
import org.veterancare.command.honours.HonourCommand.HandOverCard;
import org.veterancare.command.honours.HonourCommand.OnCard;
import org.veterancare.command.honours.HonourCommand.OrderCard;
import org.veterancare.command.honours.HonourCommand.ReceiveCard;
import org.veterancare.command.honours.HonourCommand.RecordCardExpiry;
import org.veterancare.command.honours.HonourCommand.RecordHeldCard;
import org.veterancare.command.honours.HonourCommand.RecordMunicipalCardReview;
import org.veterancare.command.honours.HonourCommand.ReissueCard;
import org.veterancare.command.honours.HonourCommand.RejectCardApplication;
import org.veterancare.command.honours.HonourCommand.ReportCardDamaged;
import org.veterancare.command.honours.HonourCommand.ReportCardLost;
import org.veterancare.command.honours.HonourCommand.RestoreCard;
import org.veterancare.command.honours.HonourCommand.ReviewCardAtDistrict;
import org.veterancare.command.honours.HonourCommand.WithdrawCard;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.HonourEvent.CardChannel;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.CardLevel;
import org.veterancare.events.HonourEvent.PrivilegeCardApplied;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.HonourEvent.PrivilegeCardDamaged;
import org.veterancare.events.HonourEvent.PrivilegeCardExpired;
import org.veterancare.events.HonourEvent.PrivilegeCardExpiring;
import org.veterancare.events.HonourEvent.PrivilegeCardHandedOver;
import org.veterancare.events.HonourEvent.PrivilegeCardLost;
import org.veterancare.events.HonourEvent.PrivilegeCardOrdered;
import org.veterancare.events.HonourEvent.PrivilegeCardReceived;
import org.veterancare.events.HonourEvent.PrivilegeCardReissued;
import org.veterancare.events.HonourEvent.PrivilegeCardRejected;
import org.veterancare.events.HonourEvent.PrivilegeCardRestored;
import org.veterancare.events.HonourEvent.PrivilegeCardReviewed;
import org.veterancare.events.HonourEvent.PrivilegeCardShown;
import org.veterancare.events.HonourEvent.PrivilegeCardWithdrawn;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Law;
import org.veterancare.law.Remedy;
import org.veterancare.law.Touch;

/** 优待证: from the application over three levels to the holder's hand, and how it ends (domain 3.1, 5.3). */
public final class PrivilegeCard implements Phase {

    private static final Map<Class<?>, Set<Stage>> STAGES = Map.ofEntries(
            Map.entry(AcceptCardApplication.class, EnumSet.of(Stage.APPLIED)),
            Map.entry(ReviewCardAtDistrict.class, EnumSet.of(Stage.STREET_ACCEPTED)),
            Map.entry(RecordMunicipalCardReview.class, EnumSet.of(Stage.DISTRICT_REVIEWED)),
            Map.entry(RejectCardApplication.class, EnumSet.range(Stage.APPLIED, Stage.DISTRICT_REVIEWED)),
            Map.entry(OrderCard.class, EnumSet.of(Stage.MUNICIPAL_REVIEWED)),
            Map.entry(ReceiveCard.class, EnumSet.of(Stage.IN_PRODUCTION)),
            Map.entry(HandOverCard.class, EnumSet.of(Stage.RECEIVED_BY_CENTRE)),
            Map.entry(ReportCardDamaged.class, EnumSet.of(Stage.HANDED_OVER)),
            Map.entry(ReportCardLost.class, EnumSet.of(Stage.HANDED_OVER, Stage.DAMAGED)),
            Map.entry(ReissueCard.class, EnumSet.range(Stage.DAMAGED, Stage.EXPIRED)),
            Map.entry(FlagCardExpiry.class, EnumSet.of(Stage.HANDED_OVER)),
            Map.entry(RecordCardExpiry.class, EnumSet.of(Stage.HANDED_OVER)),
            Map.entry(WithdrawCard.class, EnumSet.range(Stage.MUNICIPAL_REVIEWED, Stage.EXPIRED)),
            Map.entry(RestoreCard.class, EnumSet.of(Stage.WITHDRAWN)));

    /** What is not done for whoever is excluded from having a card. */
    private static final Set<Class<?>> FOR_ENTITLED = Set.of(
            ApplyForCard.class, AcceptCardApplication.class, ReviewCardAtDistrict.class,
            RecordMunicipalCardReview.class, OrderCard.class, HandOverCard.class, ReissueCard.class, RestoreCard.class);

    private static final Set<CorrectedField> REGIONS = EnumSet.of(
            CorrectedField.HUKOU_REGION, CorrectedField.RESIDENCE_REGION);

    private final Holder holder = new Holder();
    private final CardState card = new CardState();

    /** Of the latest card that was handed over; null where it bears none. */
    private Personal number;

    /** Natural person who decided on the withdrawal; null where the log does not say who. */
    private String takenBy;

    /** A card bears the number, and is given to who is registered or lives here (CARD-05). */
    @Override
    public boolean restsOn(CorrectedField field, long factVersion) {
        boolean elsewhere = REGIONS.contains(field) && !holder.belongsHere();
        return (field == CorrectedField.CITIZEN_ID || elsewhere) && card.isLive();
    }

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == ApplyForCard.class) {
            require(holder.hasRecordCard(), "REG-15");
            require(!card.isLive(), "CARD-02", Map.of("stage", card.stage().name()));
            require(holder.belongsHere(), "CARD-05");
            boolean some = holder.identities().contains(SubjectKind.VETERAN)
                    || holder.identities().contains(SubjectKind.SURVIVOR) && holder.isProvenSurvivor();
            require(some, "CARD-03", Map.of("missing", "relation"));
        }
        if (command == RecordHeldCard.class) {
            require(holder.hasRecordCard(), "REG-15");
            require(!card.isLive(), "CARD-02", Map.of("stage", card.stage().name()));
        }
        Set<Stage> stages = STAGES.get(command);
        if (stages != null) {
            boolean again = command == ReissueCard.class && card.isReissuable();
            require(again || stages.contains(card.stage()), "CASE-STATE", Map.of("stage", card.stage().name()));
        }
        if (FOR_ENTITLED.contains(command)) {
            holder.requireNotExcluded();
            if (command != ApplyForCard.class) {
                requireEligible(card.kind());
            }
        }
        if (command == FlagCardExpiry.class || command == RecordCardExpiry.class) {
            require(card.validUntil() != null, "CARD-04", Map.of("missing", "validUntil"));
        }
        if (command == FlagCardExpiry.class) {
            require(!card.isExpiring(), "CASE-STATE", Map.of("flagged", "CARD-04"));
        }
    }

    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == RejectCardApplication.class) {
            requireReviewer(actor);
        }
        if (command == RestoreCard.class) {
            // who decided on it does not quash that
            require(!actor.person().equals(takenBy), "FOUR-EYES");
        }
    }

    private void requireReviewer(Actor actor) {
        require(actor.role() == reviewer(card.level()), "CARD-06", Map.of("level", card.level().name()));
    }

    @Override
    public Set<String> matters(Class<? extends CaseCommand> command) {
        return OnCard.class.isAssignableFrom(command) ? Set.of(Touch.CARD) : Set.of();
    }

    @Override
    public boolean hasOpenBusiness() {
        return card.isUnderway();
    }

    /** What was put down of the wrong card or in the wrong case. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        return card.takesBack(version);
    }

    /** With the hand-over goes the claim to the number. */
    public void giveBack(ReverseFact command, PaperNumbers numbers) {
        if (card.takesBack(command.factVersion()) && card.stage() == Stage.HANDED_OVER && number != null) {
            numbers.release(Paper.PRIVILEGE_CARD, number, command.caseId());
        }
    }

    @Override
    public boolean endsWithDeath() {
        return true;
    }

    @CommandHandler
    void handle(ApplyForCard command, Law law) {
        LocalDate on = command.occurredOn();
        requireEligible(command.kind());
        // of a birth the month is known: the visit is there from its first day on
        int age = law.policy().number("cardHomeVisitAge", on);
        require(
                command.channel() == CardChannel.WINDOW
                        || command.bedridden()
                        || !holder.bornIn().plusYears(age).isAfter(YearMonth.from(on)),
                "CARD-04",
                Map.of("homeVisitAge", age));
        apply(new PrivilegeCardApplied(
                command.caseId(),
                on,
                card.number() + 1,
                command.kind(),
                List.copyOf(holder.identities()),
                command.channel(),
                command.byGuardian()));
    }

    private void requireEligible(CardKind kind) {
        SubjectKind identity = kind == CardKind.VETERAN ? SubjectKind.VETERAN : SubjectKind.SURVIVOR;
        require(holder.identities().contains(identity), "CARD-03", Map.of("kind", kind.name()));
        require(
                kind == CardKind.VETERAN || holder.isProvenSurvivor(),
                "CARD-03",
                Map.of("kind", kind.name(), "missing", "relation"));
    }

    @CommandHandler
    void handle(AcceptCardApplication command) {
        reviewed(command, CardLevel.STREET);
    }

    @CommandHandler
    void handle(ReviewCardAtDistrict command) {
        reviewed(command, CardLevel.DISTRICT);
    }

    @CommandHandler
    void handle(RecordMunicipalCardReview command) {
        reviewed(command, CardLevel.MUNICIPAL);
    }

    private void reviewed(CaseCommand command, CardLevel level) {
        apply(new PrivilegeCardReviewed(command.caseId(), command.occurredOn(), card.number(), level));
    }

    @CommandHandler
    void handle(RejectCardApplication command, Actor actor, Law law) {
        CardLevel level = card.level();
        requireReviewer(actor);
        apply(new PrivilegeCardRejected(
                command.caseId(), command.occurredOn(), card.number(), level, command.cause(),
                Remedy.from(command.occurredOn(), law)));
    }

    /** Who speaks for the level where an application lies; of the municipal bureau's decisions it is who records them. */
    private static Role reviewer(CardLevel level) {
        return switch (level) {
            case STREET -> Role.STREET_CASE_WORKER;
            case DISTRICT -> Role.DISTRICT_OFFICER;
            case MUNICIPAL -> Role.DECISION_RECORDER;
        };
    }

    @CommandHandler
    void handle(OrderCard command) {
        apply(new PrivilegeCardOrdered(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(ReceiveCard command) {
        apply(new PrivilegeCardReceived(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(HandOverCard command, PaperNumbers numbers) {
        require(
                command.validUntil() == null || command.validUntil().isAfter(command.occurredOn()), "VAL-DATE-2");
        claim(command.cardNumber(), command.caseId(), numbers);
        apply(new PrivilegeCardHandedOver(
                command.caseId(),
                command.occurredOn(),
                card.number(),
                command.cardNumber(),
                command.signature(),
                command.validUntil()));
    }

    private static void claim(Personal printed, CaseId caseId, PaperNumbers numbers) {
        if (printed != null) {
            numbers.claim(Paper.PRIVILEGE_CARD, Paper.PRIVILEGE_CARD.normal(printed.clear()), caseId);
        }
    }

    /** It was handed over where it was applied for: nothing of that is asked again. */
    @CommandHandler
    void handle(RecordHeldCard command, PaperNumbers numbers) {
        LocalDate until = command.validUntil();
        require(until == null || !until.isBefore(command.occurredOn()), "VAL-DATE-2");
        SubjectKind identity = command.kind() == CardKind.VETERAN ? SubjectKind.VETERAN : SubjectKind.SURVIVOR;
        require(holder.identities().contains(identity), "CARD-03", Map.of("kind", command.kind().name()));
        claim(command.cardNumber(), command.caseId(), numbers);
        apply(new PrivilegeCardShown(
                command.caseId(),
                command.occurredOn(),
                card.number() + 1,
                command.kind(),
                List.copyOf(holder.identities()),
                command.cardNumber(),
                until));
    }

    @CommandHandler
    void handle(ReportCardDamaged command) {
        apply(new PrivilegeCardDamaged(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(ReportCardLost command) {
        apply(new PrivilegeCardLost(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(ReissueCard command) {
        apply(new PrivilegeCardReissued(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(FlagCardExpiry command, Law law) {
        LocalDate from = expiryShownFrom(card.validUntil(), law);
        require(!command.occurredOn().isBefore(from), "CARD-04", Map.of("from", from));
        apply(new PrivilegeCardExpiring(
                command.caseId(), command.occurredOn(), card.number(), card.validUntil()));
    }

    /** From when on a card's last day is shown as something to do. */
    public static LocalDate expiryShownFrom(LocalDate validUntil, Law law) {
        return validUntil.minusDays(law.policy().number("cardExpiryNoticeDays", validUntil));
    }

    @CommandHandler
    void handle(RecordCardExpiry command) {
        LocalDate last = card.validUntil();
        require(command.occurredOn().isAfter(last), "CARD-04", Map.of("validUntil", last));
        apply(new PrivilegeCardExpired(command.caseId(), command.occurredOn(), card.number()));
    }

    @CommandHandler
    void handle(WithdrawCard command, Law law) {
        LocalDate on = command.occurredOn();
        apply(new PrivilegeCardWithdrawn(
                command.caseId(),
                on,
                card.number(),
                command.cause(),
                DocumentNumber.decision(command.decisionNumber()).value(),
                Remedy.from(on, law)));
    }

    @CommandHandler
    void handle(RestoreCard command) {
        apply(new PrivilegeCardRestored(
                command.caseId(),
                command.occurredOn(),
                card.number(),
                DocumentNumber.decision(command.decisionNumber()).value()));
    }

    /** What a death does to a card that lives. */
    public void cancelByDeath(CaseId caseId, LocalDate on) {
        if (card.isLive()) {
            apply(new PrivilegeCardCancelledByDeath(caseId, on, card.number()));
        }
    }

    /** The card that lives and goes along where the case ends in another one; null for none. */
    public CarriedCard carried() {
        return card.carried();
    }

    /** The same where this is the other case: one person has one card, and one that is over gives way. */
    public CarriedCard taking(CarriedCard other) {
        if (other == null || other.standing() == Standing.EXPIRED && card.isLive()) {
            return null;
        }
        require(
                !card.isLive() || card.stage() == Stage.EXPIRED, "CARD-02", Map.of("stage", card.stage().name()));
        return new CarriedCard(
                card.number() + 1, other.kind(), other.identities(), other.standing(), other.validUntil());
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        holder.take(fact, version);
        card.take(fact, version);
        if (fact instanceof PrivilegeCardHandedOver handed) {
            number = handed.cardNumber();
        } else if (fact instanceof PrivilegeCardShown shown) {
            number = shown.cardNumber();
        } else if (fact instanceof PrivilegeCardWithdrawn) {
            takenBy = Actor.person(by);
        }
    }
}
