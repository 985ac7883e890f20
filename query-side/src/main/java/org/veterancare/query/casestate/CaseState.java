package org.veterancare.query.casestate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseId;
import org.veterancare.events.District;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.BundleEdition;
import org.veterancare.law.CasePeriod;
import org.veterancare.law.ExpectedGrant;
import org.veterancare.law.Law;
import org.veterancare.law.RunningRemedy;

/**
 * A case as its facts up to one version tell it.
 *
 * @param version version of the last fact, from 0
 * @param changedAt when the last fact was recorded
 * @param bundle null while none was started
 * @param privacy null while no right was used and the case is no record yet
 * @param received by which service, here or as told from elsewhere
 * @param movedPeriods periods that stood still or were counted again
 * @param recording how soon its facts were recorded
 * @param remedyUntil last day of the latest remedy that was told, null for none
 * @param remedies those of each decision, in their order
 */
public record CaseState(
        CaseId caseId,
        long version,
        Instant changedAt,
        CaseStage stage,
        Subject subject,
        Stations stations,
        Life life,
        Registration registration,
        Received received,
        Settlement settlement,
        Person person,
        Honours honours,
        Moves moves,
        Bundle bundle,
        List<Enrolment> enrolments,
        Study study,
        Placement placement,
        Family family,
        List<Entitlement> entitlements,
        List<Application> applications,
        FourEyes fourEyes,
        List<Correction> corrections,
        List<Reversal> reversals,
        Privacy privacy,
        List<MovedPeriod> movedPeriods,
        Recording recording,
        LocalDate remedyUntil,
        List<RunningRemedy> remedies,
        List<Deadline> deadlines) {

    /** A state that was stored before a part of it was known has that part's beginning. */
    public CaseState {
        received = received == null ? Received.NOT_YET : received;
        settlement = settlement == null ? Settlement.NONE : settlement;
        person = person == null ? Person.UNKNOWN : person;
        honours = honours == null ? Honours.NONE : honours;
        reversals = reversals == null ? List.of() : reversals;
        moves = moves == null ? Moves.NONE : moves;
        study = study == null ? Study.NONE : study;
        family = family == null ? Family.NONE : family;
        movedPeriods = movedPeriods == null ? List.of() : movedPeriods;
        recording = recording == null ? Recording.NONE : recording;
        remedies = remedies == null ? List.of() : remedies;
    }

    /**
     * The case as these facts of one stream tell it, in order.
     *
     * @return null for no facts
     * @throws OutOfOrder where a version is missing or comes twice
     */
    public static CaseState of(Iterable<RecordedFact> facts) {
        CaseFold fold = new CaseFold(null);
        facts.forEach(fold::take);
        return fold.state();
    }

    /**
     * The next state.
     *
     * @param state null before the first fact
     * @throws OutOfOrder where the fact does not follow the state
     */
    public static CaseState after(CaseState state, RecordedFact recorded) {
        CaseFold fold = new CaseFold(state);
        fold.take(recorded);
        return fold.state();
    }

    /** The mode of settlement of today: as reported, or as it was changed since (PLC-20); null without a report. */
    SettlementMode mode() {
        return received.mode();
    }

    /** Which period a task waits for. */
    public CasePeriod period(Deadline task) {
        boolean extended = movedPeriods.stream().anyMatch(moved -> moved.extended() && moved.isAwaitedBy(task));
        return new CasePeriod(task.period(), task.ref(), extended);
    }

    /** What the locality is to give by what is recorded now; null for a task that is about something else (SET-GRANT). */
    public ExpectedGrant localGrant(Deadline task, Law law) {
        boolean asked = task.kind() == Deadline.Kind.BUNDLE_ITEM
                && task.ref().equals(BundleEdition.SELF_EMPLOYMENT_GRANT);
        return asked && received.service() != null
                ? ExpectedGrant.of(
                        received.service().dischargeApprovedOn(), settlement.papers().certifiedYears(), law.policy())
                : null;
    }

    /** Whether something is to be done that moves the case on. */
    public boolean hasOpenTask() {
        return deadlines.stream().anyMatch(task -> !task.kind().isBeside());
    }

    /** The day of the last fact: a state knows of no later one. */
    LocalDate knownOn() {
        return LocalDate.ofInstant(changedAt, District.ZONE);
    }

    public String street() {
        return stations.street();
    }

    public String neighbourhood() {
        return stations.neighbourhood();
    }

    public LocalDate openedOn() {
        return life.opened().on();
    }

    public LocalDate closedOn() {
        return life.closed() == null ? null : life.closed().on();
    }

    public boolean isClosed() {
        return life.isClosed();
    }

    /** Whether the person is someone of this kind: as the case was opened, or as was added since. */
    public boolean is(SubjectKind kind) {
        return subject.kind() == kind || person.isAlso(kind);
    }

    /** Since when that is known; empty for who is not of this kind. */
    Optional<Mark> since(SubjectKind kind) {
        return subject.kind() == kind
                ? Optional.of(life.opened())
                : person.identities()
                        .stream()
                        .filter(identity -> identity.kind() == kind)
                        .map(Person.Identity::mark)
                        .findFirst();
    }

    /** Whether the case is only stored and protected (PRI-05). */
    public boolean isRestricted() {
        return privacy != null && privacy.restricted() != null;
    }

    /** Whether the person's key was destroyed. */
    public boolean isErased() {
        return privacy != null && privacy.erasure() != null && privacy.erasure().done() != null;
    }
}
