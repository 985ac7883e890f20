package org.veterancare.command.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.applied;
import static org.veterancare.law.Guard.require;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CorrectedValue;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.Phase;
import org.veterancare.command.life.SubjectCommand.AddIdentity;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.command.life.SubjectCommand.EndRelation;
import org.veterancare.command.life.SubjectCommand.ProveSurvivor;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectEvent.IdentityVerified;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationMirrored;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.SurvivorProven;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.DocumentNumber;
import org.veterancare.law.Identities;
import org.veterancare.law.PapersOnFile;
import org.veterancare.law.ReportedService;

/** Who the person is, in how many ways, and to whom related (REG-14, REG-15, VAL-ID-7). */
public final class Identity implements Phase {

    private record Kin(CaseId related, Relation relation) {}

    private final Identities kinds = new Identities();
    private final Foundations foundations = new Foundations();
    private ReportedService reported = ReportedService.NONE;
    private final PapersOnFile papers = new PapersOnFile();
    private final Set<Kin> kin = new HashSet<>();
    private String enteredBy;
    private boolean verified;
    private boolean dead;

    /** Versions of the facts that prove a survivor. */
    private final Set<Long> proofs = new HashSet<>();

    private Sex sex;

    private long numberVersion;

    @Override
    public void admit(Class<? extends CaseCommand> command) {
        if (command == VerifyIdentity.class) {
            require(!verified, "CASE-STATE");
        } else if (command == AddIdentity.class) {
            require(kinds.all().size() < SubjectKind.values().length, "REG-14", Map.of("kinds", kinds.all()));
        } else if (command == EndRelation.class) {
            require(!kin.isEmpty(), "CASE-STATE");
        } else if (command == ProveSurvivor.class) {
            require(kinds.contains(SubjectKind.SURVIVOR), "CARD-03", Map.of("missing", SubjectKind.SURVIVOR.name()));
        }
    }

    /** An identity, or the certificate of one, that was a slip, while nothing that goes with it was recorded. */
    @Override
    public boolean takesBack(long version, Class<? extends CaseEvent> fact) {
        if (fact == SurvivorProven.class) {
            return !foundations.bear(SubjectKind.SURVIVOR);
        }
        return fact == IdentityAdded.class && !foundations.bear(kinds.of(version));
    }

    @Override
    public boolean hasOpenBusiness() {
        return false;
    }

    /**
     * What the person is by more than the other case may know. Survivors are named: where the death is revoked, the case that goes on
     * tells them (BEN-26).
     */
    public Set<String> burdens() {
        Set<String> all = new TreeSet<>();
        survivors().forEach(survivor -> all.add("SURVIVED_BY " + survivor.value()));
        kinds.all().forEach(kind -> all.add(kind.name()));
        kin.stream().filter(each -> each.relation() == Relation.SURVIVOR_OF).forEach(each -> all.add("SURVIVOR_OF"));
        if (!proofs.isEmpty()) {
            all.add("SURVIVOR_PROVEN");
        }
        return all;
    }

    @CommandHandler
    void handle(VerifyIdentity command) {
        apply(new IdentityVerified(command.caseId(), command.occurredOn(), command.source()));
    }

    @Override
    public void admit(Class<? extends CaseCommand> command, Actor actor) {
        if (command == CorrectIdentity.class) {
            require(!actor.person().equals(enteredBy), "FOUR-EYES");
        }
    }

    /** Version of the fact that holds the number. */
    public long numberVersion() {
        return numberVersion;
    }

    /** Puts a wrong or double number right, and with it what it says of birth and sex (VAL-ID-7). */
    public void correct(CorrectIdentity command, IdentityClaims claims) {
        CitizenIdNumber right = CitizenIdNumber.parse(command.citizenId().clear(), command.occurredOn());
        // what was confirmed once is not taken for the number's because of another number
        require(command.statedSex() != null || right.sex() == sex, "VAL-ID-4", Map.of("missing", "statedSex"));
        requireBornBefore(reported.dischargeApprovedOn(), right);
        requireBornBefore(papers.latest() == null ? null : papers.latest().enlistedOn(), right);
        Sex confirmed = LegalSex.confirmed(right.sex(), command.statedSex(), command.sexConfirmed());
        claims.replace(right, command.caseId());
        apply(new IdentityCorrected(
                command.caseId(),
                command.occurredOn(),
                Personal.of(right.value()),
                confirmed,
                YearMonth.from(right.birthDate()),
                command.proof()));
    }

    /** Somebody was taken for another kind of person; what only such a one can have or be given must not stand. */
    public void correctKind(CorrectFact command) {
        SubjectKind wrong = kinds.of(command.factVersion());
        CorrectedValue.requireTarget(wrong != null, command);
        SubjectKind right = CorrectedValue.kind(command);
        FactCorrected corrected = CorrectedValue.replaced(command, wrong, right);
        require(!kinds.contains(right), "REG-14", Map.of("kind", right.name()));
        boolean proven = wrong == SubjectKind.SURVIVOR && !proofs.isEmpty();
        require(!proven && !foundations.bear(wrong), "CORRECTION-BUILT", Map.of("kind", wrong.name()));
        apply(corrected);
    }

    /** Birth comes before the service that is on record (VAL-DATE-2). */
    private static void requireBornBefore(LocalDate served, CitizenIdNumber right) {
        require(
                served == null || right.birthDate().isBefore(served),
                "VAL-DATE-2",
                Map.of("served", String.valueOf(served)));
    }

    @CommandHandler
    void handle(AddIdentity command) {
        require(!kinds.contains(command.kind()), "REG-14", Map.of("kind", command.kind().name()));
        apply(new IdentityAdded(command.caseId(), command.occurredOn(), command.kind(), command.proof()));
    }

    @CommandHandler
    void handle(RecordRelation command) {
        require(!command.related().equals(command.caseId()), "RELATION-KNOWN");
        require(!kin.contains(new Kin(command.related(), command.relation())), "RELATION-KNOWN");
        require(command.relation() != Relation.SURVIVED_BY || dead, "DEATH-RECORDED");
        apply(new RelationRecorded(
                command.caseId(), command.occurredOn(), command.related(), command.relation(), command.proof()));
    }

    @CommandHandler
    void handle(ProveSurvivor command) {
        apply(new SurvivorProven(
                command.caseId(),
                command.occurredOn(),
                command.certificate(),
                Personal.of(DocumentNumber.certificate(command.certificateNumber().clear()).value()),
                command.proof()));
    }

    @CommandHandler
    void handle(EndRelation command) {
        require(kin.contains(new Kin(command.related(), command.relation())), "RELATION-KNOWN");
        apply(new RelationEnded(command.caseId(), command.occurredOn(), command.related(), command.relation()));
    }

    /** The other side of what another case recorded. */
    public void mirror(RelationRecorded recorded) {
        require(recorded.relation() != Relation.SURVIVOR_OF || dead, "DEATH-RECORDED");
        apply(new RelationMirrored(
                recorded.related(), recorded.occurredOn(), recorded.caseId(), recorded.relation().inverse()));
    }

    /** Nobody survives who lives: whoever was named as a survivor is one no longer (BEN-26). */
    public void endSurvivors(CaseId caseId, LocalDate on) {
        for (CaseId survivor : survivors()) {
            applied("BEN-26");
            apply(new RelationEnded(caseId, on, survivor, Relation.SURVIVED_BY));
        }
    }

    private List<CaseId> survivors() {
        return kin.stream()
                .filter(each -> each.relation() == Relation.SURVIVED_BY)
                .map(Kin::related)
                .sorted(Comparator.comparing(CaseId::value))
                .toList();
    }

    /** As {@link #mirror}, where the other case recorded its end; nothing where the relation does not stand here. */
    public void mirrorEnd(RelationEnded ended) {
        Relation relation = ended.relation().inverse();
        if (kin.contains(new Kin(ended.caseId(), relation))) {
            apply(new RelationEnded(ended.related(), ended.occurredOn(), ended.caseId(), relation));
        }
    }

    @EventSourcingHandler
    void on(CaseEvent fact, Actor by, @SequenceNumber long version) {
        kinds.on(fact, version);
        foundations.on(fact, version);
        reported = reported.after(fact, version);
        papers.on(fact, version);
        switch (fact) {
            case CaseOpened opened -> {
                verified = opened.identityVerified();
                sex = opened.sex();
                numberVersion = version;
                enteredBy = Actor.person(by);
            }
            case IdentityVerified match -> verified = true;
            case SubjectDeathRecorded death -> dead = true;
            case DeathRecordRevoked alive -> dead = false;
            case SurvivorProven proven -> proofs.add(version);
            case FactReversed slip -> proofs.remove(slip.factVersion());
            case IdentityCorrected corrected -> {
                verified = false;
                sex = corrected.sex();
                numberVersion = version;
                enteredBy = Actor.person(by);
            }
            case RelationRecorded recorded -> kin.add(new Kin(recorded.related(), recorded.relation()));
            case RelationMirrored mirrored -> kin.add(new Kin(mirrored.related(), mirrored.relation()));
            case RelationEnded ended -> kin.remove(new Kin(ended.related(), ended.relation()));
            default -> {}
        }
    }
}
