package org.veterancare.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.veterancare.command.CaseLifeCommand.ApproveBackdating;
import org.veterancare.command.CaseLifeCommand.CloseCase;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.CaseLifeCommand.OnCase;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.CaseLifeCommand.ReviewCorrection;
import org.veterancare.command.CaseLifeCommand.WithdrawInterest;
import org.veterancare.command.benefits.Benefits;
import org.veterancare.command.deadlines.RunningPeriods;
import org.veterancare.command.family.Family;
import org.veterancare.command.hardship.Hardship;
import org.veterancare.command.honours.Plaque;
import org.veterancare.command.honours.PrivilegeCard;
import org.veterancare.command.honours.Reception;
import org.veterancare.command.life.Assignment;
import org.veterancare.command.life.Contact;
import org.veterancare.command.life.CountedParts;
import org.veterancare.command.life.Identity;
import org.veterancare.command.life.LegalSex;
import org.veterancare.command.life.LifeStatus;
import org.veterancare.command.life.MoveCommand.AcceptTransferIn;
import org.veterancare.command.life.MoveCommand.AssignStation;
import org.veterancare.command.life.MoveCommand.ConfirmReceipt;
import org.veterancare.command.life.MoveCommand.FollowSuccessor;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.Residence;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.command.life.SubjectCommand.RevokeDeathRecord;
import org.veterancare.command.life.Transfer;
import org.veterancare.command.placement.Placement;
import org.veterancare.command.placement.PlacementCommand.ChangePlacementMode;
import org.veterancare.command.placement.PlacementCommand.RecordLostTurn;
import org.veterancare.command.privacy.Archive;
import org.veterancare.command.privacy.PersonalRights;
import org.veterancare.command.privacy.PrivacyCommand;
import org.veterancare.command.privacy.PrivacyCommand.LiftRestriction;
import org.veterancare.command.privacy.PrivacyCommand.RestrictProcessing;
import org.veterancare.command.registration.Forfeiture;
import org.veterancare.command.registration.Fraud;
import org.veterancare.command.registration.OneStopBundle;
import org.veterancare.command.registration.OneTimeFund;
import org.veterancare.command.registration.Registration;
import org.veterancare.command.registration.RegistrationCommand.DecideForfeiture;
import org.veterancare.command.registration.RegistrationCommand.RevokeForfeiture;
import org.veterancare.command.registration.Settlement;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RevokeFraudDecision;
import org.veterancare.command.training.Training;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.Due;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.Hand;
import org.veterancare.events.MoveEvent.UnassignedFor;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlanId;
import org.veterancare.events.Provenance;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.TrainingClassEvent.ClassCancelled;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.Law;
import org.veterancare.law.PersonName;
import org.veterancare.law.TimeToPlace;
import org.veterancare.law.Touch;
import org.veterancare.law.Touch.Kind;

/** One person's whole case: the root guards who and when, each phase guards what. */
@Aggregate(cache = "rememberedCases")
public class VeteranCase {

    /** Metadata key: the version the caller looked at; absent where the caller gave none. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Metadata key: true where the date lies so far back that a second person must have agreed (S24). */
    public static final String BACKDATED = "backdated";

    @AggregateIdentifier
    private CaseId id;

    private boolean open;

    private final Corrections corrections = new Corrections();
    private final FourEyes fourEyes = new FourEyes();
    private final Interests interests = new Interests();
    private final Backdating backdating = new Backdating();

    /** What kind of fact stands at each version; null where it was taken back. */
    private List<Class<? extends CaseEvent>> facts;

    @AggregateMember
    private Identity identity;

    @AggregateMember
    private Contact contact;

    @AggregateMember
    private LifeStatus lifeStatus;

    @AggregateMember
    private Residence residence;

    @AggregateMember
    private Assignment assignment;

    @AggregateMember
    private Transfer transfer;

    @AggregateMember
    private Reception reception;

    @AggregateMember
    private PrivilegeCard privilegeCard;

    @AggregateMember
    private Plaque plaque;

    @AggregateMember
    private Registration registration;

    @AggregateMember
    private Forfeiture forfeiture;

    @AggregateMember
    private Settlement settlement;

    @AggregateMember
    private Fraud fraud;

    @AggregateMember
    private OneTimeFund oneTimeFund;

    @AggregateMember
    private OneStopBundle bundle;

    @AggregateMember
    private Training training;

    @AggregateMember
    private Placement placement;

    @AggregateMember
    private Benefits benefits;

    @AggregateMember
    private Hardship hardship;

    @AggregateMember
    private PersonalRights rights;

    @AggregateMember
    private Archive archive;

    @AggregateMember
    private Family family;

    @AggregateMember
    private RunningPeriods periods;

    /** For the framework, which then replays the case's facts. */
    protected VeteranCase() {}

    @CommandHandler
    VeteranCase(OpenCase command, Actor actor, Law law, IdentityClaims claims) {
        CitizenIdNumber citizenId = CitizenIdNumber.parse(command.citizenId().clear(), command.occurredOn());
        Personal name = Personal.of(PersonName.parse(command.name().clear()).value());
        Contact.requireWhole(command.proxyRelation(), command.proxyPhone());
        Personal phone = Contact.number(command.phone());
        Personal proxyPhone = Contact.number(command.proxyPhone());
        law.regions().requireNeighbourhood(command.street(), command.neighbourhood(), command.occurredOn());
        Residence.requireRegion(command.hukouRegion(), command.occurredOn(), law);
        Residence.requireRegion(command.residenceRegion(), command.occurredOn(), law);
        if (!actor.covers(command.street(), command.neighbourhood())) {
            throw new OutOfScope();
        }
        Sex sex = LegalSex.confirmed(citizenId.sex(), command.statedSex(), command.sexConfirmed());
        claims.claim(citizenId, command.caseId());
        apply(new CaseOpened(
                command.caseId(),
                command.occurredOn(),
                command.subjectKind(),
                Personal.of(citizenId.value()),
                name,
                phone,
                sex,
                YearMonth.from(citizenId.birthDate()),
                false,
                command.street(),
                command.neighbourhood(),
                command.hukouRegion(),
                command.residenceRegion(),
                command.proxyRelation(),
                proxyPhone));
        apply(new RecordCardCreated(command.caseId(), command.occurredOn()));
    }

    /** Whose case, as of which version, open or not, and is it the time for this: asked before every rule of a phase. */
    @CommandHandlerInterceptor
    void guard(
            CaseCommand command,
            Actor actor,
            ContentDigest contents,
            @MetaDataValue(EXPECTED_VERSION) Long expectedVersion,
            @MetaDataValue(Provenance.SEEN) String seen,
            @MetaDataValue(BACKDATED) Boolean backdated) {
        if (!belongsTo(actor)) {
            throw new OutOfScope();
        }
        VersionConflict.unlessNow(expectedVersion);
        interests.admit(command.getClass(), actor);
        admit(command.getClass());
        admitByPhases(command.getClass(), actor);
        if (command instanceof OnMatter decision) {
            fourEyes.guard(decision, actor, seen);
        }
        if (Boolean.TRUE.equals(backdated)) {
            backdating.guard(command, actor, contents);
        }
    }

    /** 12-digit code of the street whose station answers for the case; null where the stream is no case. */
    public String street() {
        return residence == null ? null : residence.street();
    }

    /** 12-digit code of the committee; null where the stream is no case. */
    public String neighbourhood() {
        return residence == null ? null : residence.neighbourhood();
    }

    /** Whether the case is one of the actor's station; never where the stream is no case at all. */
    public boolean belongsTo(Actor actor) {
        return residence != null && residence.belongsTo(actor);
    }

    /** Whether the service on record is too short for the monthly pension that is named, by what this command says: a hint (SET-05). */
    public boolean doubtsPension(CaseCommand command, Law law) {
        return settlement.doubtsPension(command, law);
    }

    /** Whether the case is only stored and protected: no number points to it any more (PRI-05). */
    public boolean isOnlyStored() {
        return rights.isRestricted();
    }

    /** Plan of posts in which it is the veteran's turn, or will be; null for none. */
    public PlanId turnIn() {
        return placement.turnIn();
    }

    /** Whether nothing is given by a claim to a post, since the settlement is cancelled or rests on no report (REG-16, REG-04). */
    public boolean isHeldBackFromPlacement() {
        return placement.isHeldBack();
    }

    /**
     * Whether a command of this kind makes sense in the case as it stands now.
     *
     * @throws org.veterancare.law.RuleBroken naming the rule that stands in the way
     */
    public void admit(Class<? extends CaseCommand> command) {
        archive.permit();
        // a rank that is nobody's turn is said for those behind, whatever may be done with the case (PLC-03)
        if (command != RecordLostTurn.class) {
            rights.permit(command);
        }
        if (!PrivacyCommand.class.isAssignableFrom(command)) {
            transfer.permit(command);
            // a double is closed for the archive, and may be another person's all the same
            boolean anytime = command.isAnnotationPresent(OthersWait.class)
                    || command == ReverseFact.class && transfer.isMerged() && !archive.isArchived();
            always(anytime || open != (command == ReopenCase.class), open ? "CASE-STATE" : "CASE-OPEN", Map.of());
        }
        interests.admit(command);
        corrections.admit(command);
        for (Phase phase : phases()) {
            phase.admit(command);
        }
        requireDone(command);
        FourEyed asked = command.getAnnotation(FourEyed.class);
        if (asked != null && asked.value() == Kind.PAID) {
            phases().stream().filter(phase -> !phase.matters(command).isEmpty()).forEach(corrections::requireReviewed);
        }
    }

    /**
     * A case ends with nothing left running: in a double there are then no two live entitlements of one category, and in one that
     * leaves only what this district pays to the year's end (BEN-23).
     */
    private void requireDone(Class<? extends CaseCommand> command) {
        if (Set.of(CloseCase.class, MergeInto.class, ConfirmReceipt.class).contains(command)) {
            corrections.requireReviewed();
        }
        if (command == CloseCase.class) {
            phases().forEach(phase -> requireNothingOpen(phase, phase.hasOpenBusiness()));
        } else if (command == MergeInto.class) {
            phases().forEach(phase -> requireNothingOpen(phase, phase.holdsTheCase()));
        } else if (command == ConfirmReceipt.class) {
            requireNothingHere();
        }
    }

    /** Of what another district has to do from now on. */
    private void requireNothingHere() {
        phases().stream()
                .filter(phase -> phase != benefits && phase != transfer)
                .forEach(phase -> requireNothingOpen(phase, phase.holdsTheCase()));
    }

    /**
     * As {@link #admit(Class)}, for this person.
     *
     * @throws org.veterancare.law.RuleBroken naming the rule that stands in the way
     */
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        interests.admit(command, actor);
        admit(command);
        corrections.admit(command, actor);
        admitByPhases(command, actor);
        FourEyed asked = command.getAnnotation(FourEyed.class);
        if (asked != null) {
            Set<String> matters = matters(command);
            boolean free = matters.stream().anyMatch(matter -> fourEyes.admits(matter, asked.value(), actor));
            require(matters.isEmpty() || free, asked.rule());
        }
    }

    private void admitByPhases(Class<? extends CaseCommand> command, Actor actor) {
        phases().forEach(phase -> phase.admit(command, actor));
        phases().stream().flatMap(phase -> phase.restsOn(command).stream()).forEach(at -> corrections.guard(at, actor));
    }

    /** What is to be seen of each matter that such a decision could be about now: the digest that it must name. */
    public Map<String, String> seen(Class<? extends CaseCommand> command) {
        Map<String, String> seen = new TreeMap<>(fourEyes.seen());
        seen.keySet().retainAll(matters(command));
        return seen;
    }

    private Set<String> matters(Class<? extends CaseCommand> command) {
        return OnCase.class.isAssignableFrom(command)
                ? Set.of(Touch.CASE)
                : phases().stream().flatMap(phase -> phase.matters(command).stream()).collect(Collectors.toSet());
    }

    @CommandHandler
    void handle(DeclareInterest command) {
        interests.handle(command);
        assignment.endOf(command.person(), command.caseId(), command.occurredOn());
    }

    @CommandHandler
    void handle(WithdrawInterest command, Actor actor) {
        interests.handle(command, actor);
    }

    @CommandHandler
    void handle(ApproveBackdating command, ContentDigest contents, Law law) {
        backdating.handle(command, contents, law);
    }

    @CommandHandler
    void handle(CorrectFact command, Actor actor, Disabilities disabilities, Law law) {
        corrections.guard(command, actor);
        // what was done by the wrong value, and what would not have been by the right one
        Set<String> resting = new LinkedHashSet<>(resting(command.field(), command.factVersion()));
        correct(command, disabilities, law);
        resting.addAll(resting(command.field(), command.factVersion()));
        corrections.review(command, command.factVersion(), command.field(), List.copyOf(resting));
    }

    @CommandHandler
    void handle(CorrectIdentity command, IdentityClaims claims) {
        long wrong = identity.numberVersion();
        List<String> resting = resting(CorrectedField.CITIZEN_ID, wrong);
        identity.correct(command, claims);
        corrections.review(command, wrong, CorrectedField.CITIZEN_ID, resting);
    }

    /** The phases that did or decided something on that value. */
    private List<String> resting(CorrectedField field, long factVersion) {
        return phases().stream()
                .filter(phase -> phase.restsOn(field, factVersion))
                .map(Corrections::nameOf)
                .toList();
    }

    @CommandHandler
    void handle(ReviewCorrection command, Actor actor) {
        corrections.handle(command, actor);
    }

    private void correct(CorrectFact command, Disabilities disabilities, Law law) {
        if (transfer.says(command.factVersion())) {
            transfer.correct(command);
            return;
        }
        switch (command.field()) {
            case NAME -> {
                Personal name = Personal.of(PersonName.parse(personalValue(command).clear()).value());
                apply(corrected(command, name, null));
            }
            case PHONE -> apply(corrected(command, null, Contact.number(personalValue(command))));
            case DISCHARGE_APPROVED_ON -> {
                LocalDate wrong = periods.dischargedOn();
                correctReport(command, law);
                periods.recountFromDischarge(command.caseId(), command.occurredOn(), wrong, law);
            }
            case SERVICE -> {
                Map<String, Due> wrong = bundle.lastDays(law);
                correctReport(command, law);
                bundle.followMode(command.caseId(), command.occurredOn(), law);
                recountByCategory(command, wrong, law);
            }
            case REPORTED_ON -> {
                correctReport(command, law);
                // the day of the report is the day of reception
                periods.recountTo(
                        command.caseId(), command.occurredOn(), DeadlineEvent.PLACEMENT, "",
                        TimeToPlace.of(LocalDate.parse(command.value()), law.rules()), law);
                placement.recogniseAnew(command);
            }
            case CERTIFICATE_NUMBER, SETTLEMENT_PLACE -> correctReport(command, law);
            case HUKOU_REGION, RESIDENCE_REGION -> residence.correct(command, law);
            case SERVICE_SCORE -> placement.correctScore(command);
            case SURVEYED_INCOME -> hardship.correctIncome(command);
            case DIED_ON -> lifeStatus.correctDeath(command);
            case SUBJECT_KIND -> identity.correctKind(command);
            case DISABILITY_GRADE -> benefits.correctGrade(command, disabilities);
            // with the claim to the number, by its own command; and of another district's file alone
            case CITIZEN_ID, PLACED_THERE -> CorrectedValue.requireTarget(false, command);
        }
    }

    /** Where that ends a review what ended meanwhile is paid again, as after an excuse (REG-04, PLC-08). */
    private void correctReport(CorrectFact command, Law law) {
        registration.correctReport(command, law);
        placement.payAgain(command.caseId(), command.occurredOn(), law);
    }

    /** Of the service record there are two last days, our own and the item's of the bundle (REG-11). */
    private void recountByCategory(CorrectFact command, Map<String, Due> wrong, Law law) {
        CaseId caseId = command.caseId();
        LocalDate on = command.occurredOn();
        settlement.registerByNow(law)
                .ifPresent(due -> periods.recountTo(caseId, on, DeadlineEvent.SERVICE_REGISTRATION, "", due, law));
        bundle.lastDays(law).forEach((item, due) -> {
            if (!due.equals(wrong.get(item))) {
                periods.recountTo(caseId, on, DeadlineEvent.BUNDLE_ITEM, item, due, law);
            }
        });
    }

    /** The phase of the fact says whether anything was built on it. */
    @CommandHandler
    void handle(ReverseFact command, Actor actor, HouseholdClaims households, PaperNumbers numbers, Law law) {
        long version = command.factVersion();
        Map<String, Object> said = Map.of("factVersion", version);
        boolean merged = transfer.isMerged();
        transfer.requireSlip(command);
        require(version < facts.size() && facts.get((int) version) != null, "CORRECTION-TARGET", said);
        corrections.guard(version, actor);
        Class<? extends CaseEvent> fact = facts.get((int) version);
        require(phases().stream().anyMatch(phase -> phase.takesBack(version, fact)), "CORRECTION-TARGET", said);
        bundle.requireSlip(version, law);
        boolean stillAway = transfer.cameBackBy(version);
        if (stillAway) {
            requireNothingHere();
        }
        plaque.takeDown(command, households);
        privilegeCard.giveBack(command, numbers);
        training.giveBack(command, numbers);
        placement.giveBack(command);
        apply(new FactReversed(
                command.caseId(), command.occurredOn(), version, fact.getSimpleName(), command.proof()));
        // a double that was closed has days to come once it is reopened
        if (merged && open) {
            registration.awaitAfterMerger(command.caseId(), command.occurredOn(), law);
        }
        registration.awaitAgain(fact, command);
        placement.waitAgain(command);
        placement.goOn(command, law);
        if (fact == PlacementModeChanged.class) {
            bundle.followMode(command.caseId(), command.occurredOn(), law);
        }
        if (stillAway) {
            transfer.stillAway(command);
            left(command, households);
        }
    }

    private Personal personalValue(CorrectFact command) {
        CorrectedValue.requireTarget(contact.says(command.field(), command.factVersion()), command);
        return CorrectedValue.personal(command);
    }

    private static FactCorrected corrected(CorrectFact command, Personal name, Personal phone) {
        return new FactCorrected(
                command.caseId(),
                command.occurredOn(),
                command.factVersion(),
                command.field(),
                null,
                null,
                name,
                phone);
    }

    /** Nobody waits behind a case that is only stored: its turn to choose comes once it may be worked on again (PLC-03). */
    @CommandHandler
    void handle(RestrictProcessing command) {
        rights.restrict(command, placement.turnIn());
    }

    @CommandHandler
    void handle(LiftRestriction command, Law law) {
        rights.lift(command, placement.turnIn());
        placement.waitAgain(command.occurredOn());
        // whoever still cannot report has days to come once nothing else stands in the way
        if (open && !transfer.isAway() && !transfer.isMerged() && !lifeStatus.isDead()) {
            registration.awaitAfterRestriction(command.caseId(), command.occurredOn(), law);
        }
    }

    /** A death ends what lives only with the person; pensions have their own rules for it. */
    @CommandHandler
    void handle(RecordDeath command, HouseholdClaims households) {
        lifeStatus.died(command);
        households.gone(id);
        privilegeCard.cancelByDeath(command.caseId(), command.occurredOn());
        placement.endByDeath(command.caseId(), command.occurredOn());
        training.endByDeath(command.caseId(), command.occurredOn());
    }

    @CommandHandler
    void handle(RevokeDeathRecord command, HouseholdClaims households, Law law) {
        lifeStatus.revoked(command);
        identity.endSurvivors(command.caseId(), command.occurredOn());
        if (!transfer.isAway()) {
            plaque.isBack(id, command.occurredOn(), households);
            placement.undoDeath(command.caseId(), command.occurredOn(), law);
            registration.awaitAfterDeath(command.caseId(), command.occurredOn(), law);
        }
    }

    /** Nothing is paid for a wait that rests on no report, as for one that was got by fraud (REG-04). */
    @CommandHandler
    void handle(DecideForfeiture command, Law law) {
        forfeiture.decide(command, law);
        if (command.excused()) {
            // what ended and was quashed while the report was looked into
            placement.payAgain(command.caseId(), command.occurredOn(), law);
        } else {
            placement.stopPaying(command.caseId(), command.occurredOn());
        }
    }

    @CommandHandler
    void handle(RevokeForfeiture command, Law law) {
        forfeiture.revoke(command, law);
        placement.payAgain(command.caseId(), command.occurredOn(), law);
    }

    @CommandHandler
    void handle(CancelForFraud command, Law law) {
        fraud.cancel(command, law);
        if (command.treatment().equals(GrantsTreatment.SETTLEMENT)) {
            placement.stopPaying(command.caseId(), command.occurredOn());
        }
    }

    @CommandHandler
    void handle(RevokeFraudDecision command, Actor actor, Law law) {
        fraud.revoke(command, actor);
        if (command.treatment().equals(GrantsTreatment.SETTLEMENT)) {
            placement.payAgain(command.caseId(), command.occurredOn(), law);
        }
    }

    @CommandHandler
    void handle(ChangePlacementMode command, Law law) {
        placement.changed(command);
        bundle.followMode(command.caseId(), command.occurredOn(), law);
    }

    @CommandHandler
    void handle(AcceptTransferIn command, HouseholdClaims households, Law law) {
        boolean back = transfer.isAway();
        if (command.served() != null) {
            registration.requireOpenForTransfer(back);
        }
        transfer.accepted(command, benefits.arePaidMeanwhile(), law);
        if (back) {
            registration.awaitAfterReturn(command.caseId(), command.occurredOn(), law);
            // a death that was revoked while the case was away
            placement.undoDeath(command.caseId(), command.occurredOn(), law);
        }
        plaque.isBack(id, command.occurredOn(), households);
    }

    /** The plaque goes along, and the next family at that address may have its own (HON-01). */
    @CommandHandler
    void handle(ConfirmReceipt command, HouseholdClaims households) {
        transfer.confirmed(command);
        left(command, households);
    }

    private void left(CaseCommand command, HouseholdClaims households) {
        households.gone(id);
        assignment.end(command.caseId(), command.occurredOn(), UnassignedFor.TRANSFERRED_OUT);
    }

    /** Whoever worked on it is of the station that it leaves. */
    @CommandHandler
    void handle(AssignStation command, Actor actor, Law law) {
        residence.assign(command, actor, law);
        assignment.end(command.caseId(), command.occurredOn(), UnassignedFor.STATION_CHANGED);
    }

    @CommandHandler
    void handle(FollowSuccessor command, Law law) {
        residence.follow(command, law);
        assignment.end(command.caseId(), command.occurredOn(), UnassignedFor.STATION_CHANGED);
    }

    @CommandHandler
    void handle(MergeInto command) {
        transfer.merged(command);
        assignment.end(command.caseId(), command.occurredOn(), UnassignedFor.MERGED);
    }

    /** Asked by a command of another case: whoever has an interest here writes nothing here from there either. */
    public void admitFromOutside(Class<? extends CaseCommand> command, Actor sender) {
        interests.admit(command, sender);
    }

    /**
     * Asked by the double's end, in its transaction. Whoever reported in the double and not here goes on in the double: the other way
     * round what follows a report could be done in neither, a notice would run on or be lost, or a loss be undone.
     *
     * @return those of the parts that this case does not hold: the double goes on to be counted for them
     */
    public List<String> absorb(CaseMerged ended, Left left) {
        permitFromOutside(MergeInto.class);
        Carried has = left.has();
        if (has.service() != null) {
            registration.requireOpenForMerger(left.reported());
        }
        if (left.noticed()) {
            registration.requireNoticed();
        }
        Set<String> unknown = new TreeSet<>(left.burdens());
        unknown.removeAll(burdens());
        require(unknown.isEmpty(), "MERGE-BURDEN", Map.of("recordFirst", unknown));
        Set<String> only = new TreeSet<>(left.parts());
        only.removeAll(counted());
        boolean reportedHere = transfer.reportedService() != null;
        CountedParts.addWhatIsOver(
                only, !reportedHere && has.service() != null, has.reportedOn(), ended.occurredOn(),
                left.adapted() && !training.isAdapted());
        Carried carried = new Carried(
                privilegeCard.taking(has.card()),
                plaque.taking(has.plaque()),
                reportedHere ? null : has.service(),
                reportedHere ? null : has.reportedOn(),
                has.welfareDays(),
                has.freeTrainings(),
                has.subsidies(),
                training.taking(has.certificates()));
        transfer.absorb(id, ended, List.copyOf(only), carried, left.handsIn(carried));
        return List.copyOf(only);
    }

    /** Asked by the double's end once this case goes on for it: the household goes where its plaque hangs, or is free. */
    public void takeHousehold(CaseMerged ended, HouseholdClaims households) {
        if (!plaque.hangs()) {
            households.gone(ended.caseId());
            return;
        }
        households.move(ended.caseId(), id);
        keepHousehold(households);
    }

    private void keepHousehold(HouseholdClaims households) {
        if (lifeStatus.isDead()) {
            households.gone(id);
        } else {
            households.back(id);
        }
    }

    /** The case that this one ended in last, which may have been another person's. */
    public CaseId into() {
        return transfer.into();
    }

    /**
     * Asked by the double's return, in its transaction: what came with it is another person's.
     *
     * @return whether the household that it brought goes back with it
     */
    public boolean letGo(FactReversed taken, HouseholdClaims households) {
        permitFromOutside(ReverseFact.class);
        boolean kept = transfer.letGo(id, taken) && households.back(id);
        if (kept) {
            households.move(id, taken.caseId());
        }
        return kept;
    }

    /** Asked by its own return: the plaque is this household's still, or that has another one by now. */
    public void takeHouseholdBack(FactReversed taken, boolean comesBack, HouseholdClaims households) {
        if (comesBack) {
            keepHousehold(households);
        } else if (!lifeStatus.isDead()) {
            plaque.isBack(id, taken.occurredOn(), households);
        }
    }

    /**
     * What a double leaves to the case that goes on.
     *
     * @param parts that it holds something of, for the figures
     * @param adapted whether the adaptation training was done in it
     * @param has what the person has by it, and takes along
     * @param burdens what must stand in the other case too, or a merger would lift it
     * @param reported whether its service was reported in it, and not taken over from elsewhere
     * @param noticed whether a notice runs in it, by which a report is awaited
     * @param hands who made something of what is open
     */
    public record Left(
            Set<String> parts, boolean adapted, Carried has, Set<String> burdens, boolean reported, boolean noticed,
            List<Hand> hands) {

        /** By the names that the matters have in the case that goes on. */
        List<Hand> handsIn(Carried carried) {
            Map<String, String> names = Touch.of(carried)
                    .stream()
                    .collect(Collectors.toMap(Touch::matter, Touch::matter, (one, same) -> one, TreeMap::new));
            if (carried.certificates() != null) {
                carried.certificates().forEach(each -> names.remove(Touch.subsidy(each.enrolment())));
                carried.certificates()
                        .forEach(each -> names.put(Touch.subsidy(each.there()), Touch.subsidy(each.enrolment())));
            }
            return hands.stream()
                    .filter(hand -> names.containsKey(hand.matter()))
                    .map(hand -> new Hand(names.get(hand.matter()), hand.person()))
                    .toList();
        }
    }

    /** Of this case, as a double. */
    public Left left() {
        Carried has = new Carried(
                privilegeCard.carried(), plaque.carried(), transfer.reportedService(), transfer.reportedOn(),
                placement.welfareDays(), training.freeTrainings(), training.subsidies(), training.certificates());
        return new Left(
                counted(), training.isAdapted(), has, burdens(), registration.holdsReport(),
                registration.isNoticed(), fourEyes.makers());
    }

    /** For which figures the person is counted by this case, or by doubles of it. */
    private Set<String> counted() {
        Set<String> all = CountedParts.of(facts);
        all.addAll(transfer.countedElsewhere());
        return all;
    }

    private Set<String> burdens() {
        Set<String> all = new TreeSet<>(lifeStatus.burdens());
        all.addAll(identity.burdens());
        all.addAll(registration.burdens());
        all.addAll(fraud.burdens());
        all.addAll(bundle.burdens());
        all.addAll(placement.burdens());
        all.addAll(family.burdens());
        all.addAll(interests.burdens());
        return all;
    }

    /** Asked by the case that this one ended in: its person is forgotten here too. */
    public void eraseWith(Archive.Whole whole, LocalDate on) {
        archive.eraseWith(id, whole, on);
    }

    /** The record of this case, as the cases of the same person ask it that go with it. */
    public Archive archive() {
        return archive;
    }

    /** Asked by a class that is held by other terms; a case that is closed keeps those that it was closed with. */
    public void followClass(ClassId classId, Terms terms, LocalDate on) {
        if (open) {
            training.follow(id, classId, terms, on);
        }
    }

    /** Asked by a class that is not held. @return the place that was given back; none where nobody attends */
    public List<EnrolmentWithdrawn> leaveClass(ClassCancelled cancelled) {
        return training.leave(id, cancelled);
    }

    /** Asked by its own end, once the other case has gone on for it. */
    public void keepFigures(CaseMerged ended, List<String> parts) {
        transfer.keepFigures(ended, parts);
    }

    /** Whether the person is dead, as far as this case says. */
    public boolean isOfTheDead() {
        return lifeStatus.isDead();
    }

    /**
     * Asked by the case in which this one ended, in its transaction: a double that is closed, archived or only kept is counted too.
     * Of who was forgotten nothing is written.
     */
    public void tellDeath(CaseId goesOn, LocalDate on, boolean dead) {
        if (!archive.isErased()) {
            transfer.tellDeath(id, goesOn, on, dead, lifeStatus.isDead());
        }
    }

    /**
     * Asked by the other case's fact, in its transaction. The dead and those who left are related too: a case that is closed,
     * archived or away takes it in, and nothing else.
     */
    public void mirrorRelation(RelationRecorded recorded) {
        archive.permit();
        rights.permit(RecordRelation.class);
        transfer.requireNotMerged();
        identity.mirror(recorded);
    }

    /**
     * As {@link #mirrorRelation}, and also in a case that is only kept: whoever is nobody's survivor must not come out of it as one
     * (BEN-26, PRI-05). A person who is forgotten does not keep a relation alive.
     */
    public void mirrorRelationEnd(RelationEnded ended) {
        if (!archive.isErased()) {
            identity.mirrorEnd(ended);
        }
    }

    /** What another case's command writes here is bound by the same guards as one of this case. */
    private void permitFromOutside(Class<? extends CaseCommand> command) {
        archive.permit();
        rights.permit(command);
        transfer.permit(command);
        require(open, "CASE-OPEN");
    }

    @CommandHandler
    void handle(CloseCase command) {
        require(!command.closingReason().equals("DECEASED") || lifeStatus.isDead(), "DEATH-RECORDED");
        apply(new CaseClosed(command.caseId(), command.occurredOn(), command.closingReason()));
    }

    private void requireNothingOpen(Phase phase, boolean open) {
        boolean over = lifeStatus.isDead() && phase.endsWithDeath();
        require(
                over || !open,
                "CASE-BUSY",
                Map.of("phase", Corrections.nameOf(phase)));
    }

    @CommandHandler
    void handle(ReopenCase command, Law law) {
        apply(new CaseReopened(command.caseId(), command.occurredOn()));
        if (!transfer.isAway() && !lifeStatus.isDead()) {
            registration.awaitAfterReopening(command.caseId(), command.occurredOn(), law);
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        if (fact instanceof CaseOpened opened) {
            begin(opened);
        }
        corrections.on(fact, by);
        fourEyes.on(fact, by, version);
        interests.on(fact, by);
        backdating.on(fact, by);
        facts.add(fact.getClass());
        switch (fact) {
            case CaseClosed closed -> open = false;
            case CaseReopened reopened -> open = true;
            case FactReversed reversed -> forget((int) reversed.factVersion());
            default -> {}
        }
    }

    /** With a notice goes what a timer said of it, so that nobody is counted for it. */
    private void forget(int slip) {
        boolean notice = facts.get(slip) == ReportingNoticeIssued.class;
        facts.set(slip, null);
        if (notice) {
            facts.subList(slip, facts.size()).replaceAll(fact -> fact == ReportingOverdue.class ? null : fact);
        }
    }

    private void begin(CaseOpened opened) {
        id = opened.caseId();
        open = true;
        facts = new ArrayList<>();
        identity = new Identity();
        contact = new Contact();
        lifeStatus = new LifeStatus();
        residence = new Residence();
        assignment = new Assignment();
        transfer = new Transfer();
        reception = new Reception();
        privilegeCard = new PrivilegeCard();
        plaque = new Plaque();
        registration = new Registration();
        forfeiture = new Forfeiture();
        settlement = new Settlement();
        fraud = new Fraud();
        oneTimeFund = new OneTimeFund();
        bundle = new OneStopBundle();
        training = new Training();
        placement = new Placement();
        benefits = new Benefits();
        hardship = new Hardship();
        rights = new PersonalRights();
        archive = new Archive();
        family = new Family();
        periods = new RunningPeriods();
    }

    private List<Phase> phases() {
        return List.of(
                transfer, identity, contact, lifeStatus, residence, assignment, reception, privilegeCard, plaque,
                registration, forfeiture,
                settlement,
                fraud, oneTimeFund, bundle, training, placement, benefits, hardship, rights, archive,
                family, periods);
    }
}
