package org.veterancare.query.casestate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.TrainingEvent;

/**
 * A case as its facts up to one version tell it.
 *
 * @param version version of the last fact, from 0
 * @param changedAt when the last fact was recorded
 * @param bundle null while none was started
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
        Bundle bundle,
        List<Enrolment> enrolments,
        Placement placement,
        List<Entitlement> entitlements,
        List<Application> applications,
        List<Correction> corrections,
        List<Deadline> deadlines) {

    /**
     * The case as these facts of one stream tell it, in order.
     *
     * @return null for no facts
     * @throws OutOfOrder where a version is missing or comes twice
     */
    public static CaseState of(Iterable<RecordedFact> facts) {
        CaseState state = null;
        for (RecordedFact recorded : facts) {
            state = after(state, recorded);
        }
        return state;
    }

    /**
     * The next state.
     *
     * @param state null before the first fact
     * @throws OutOfOrder where the fact does not follow the state
     */
    public static CaseState after(CaseState state, RecordedFact recorded) {
        long expected = state == null ? 0 : state.version + 1;
        if (recorded.version() != expected) {
            throw new OutOfOrder(expected, recorded.version());
        }
        CaseEvent event = (CaseEvent) recorded.fact();
        Mark mark = Mark.of(recorded);
        Draft draft = new Draft(state);
        draft.take(event, mark);
        return draft.state(event.caseId(), mark);
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

    /** The parts while one fact is taken in; lives only inside {@link #after}. */
    private static final class Draft {

        private Subject subject;
        private Stations stations;
        private Life life;
        private Registration registration = Registration.EXPECTED;
        private Bundle bundle;
        private List<Enrolment> enrolments = List.of();
        private Placement placement = Placement.NONE;
        private List<Entitlement> entitlements = List.of();
        private List<Application> applications = List.of();
        private List<Correction> corrections = List.of();

        Draft(CaseState from) {
            if (from != null) {
                subject = from.subject;
                stations = from.stations;
                life = from.life;
                registration = from.registration;
                bundle = from.bundle;
                enrolments = from.enrolments;
                placement = from.placement;
                entitlements = from.entitlements;
                applications = from.applications;
                corrections = from.corrections;
            }
        }

        void take(CaseEvent event, Mark mark) {
            switch (event) {
                case CaseLifeEvent fact -> live(fact, mark);
                case RegistrationEvent fact -> {
                    registration = registration.after(fact, mark);
                    bundle = Bundle.after(bundle, fact, mark);
                }
                case TrainingEvent fact -> enrolments = Enrolment.after(enrolments, fact, mark);
                case PlacementEvent fact -> placement = placement.after(fact, mark);
                case BenefitEvent fact -> entitlements = Entitlement.after(entitlements, fact, mark);
                case HardshipEvent fact -> applications = Application.after(applications, fact, mark);
            }
        }

        private void live(CaseLifeEvent event, Mark mark) {
            switch (event) {
                case CaseOpened fact -> {
                    subject = Subject.of(fact);
                    stations = Stations.of(fact);
                    life = Life.opened(mark);
                }
                case RecordCardCreated fact -> life = life.withRecordCard(mark);
                case FactCorrected fact -> correct(fact, mark);
                case CaseClosed fact -> life = life.closed(mark, fact.reason());
                case CaseReopened fact -> life = life.reopened(mark);
            }
        }

        private void correct(FactCorrected fact, Mark mark) {
            corrections = Lists.append(
                    corrections,
                    new Correction(mark, fact.factVersion(), fact.field(), fact.before(), fact.after()));
            switch (fact.field()) {
                case NAME, PHONE -> subject = subject.corrected(fact);
                case DISCHARGE_APPROVED_ON ->
                    registration = registration.withDischargeApprovedOn(LocalDate.parse(fact.after()));
                case DISABILITY_GRADE ->
                    entitlements = Lists.replace(
                            entitlements,
                            entitlement -> entitlement.grading() != null
                                    && entitlement.grading().mark().version() == fact.factVersion(),
                            entitlement -> entitlement.withGrade(Integer.parseInt(fact.after())));
            }
        }

        CaseState state(CaseId caseId, Mark mark) {
            CaseState bare = with(caseId, mark, List.of());
            return with(caseId, mark, Deadlines.of(bare));
        }

        private CaseState with(CaseId caseId, Mark mark, List<Deadline> deadlines) {
            return new CaseState(
                    caseId, mark.version(), mark.at(), stage(), subject, stations, life, registration, bundle,
                    enrolments, placement, entitlements, applications, corrections, deadlines);
        }

        private CaseStage stage() {
            if (life.isClosed()) {
                return CaseStage.CLOSED;
            }
            if (!entitlements.isEmpty() || !applications.isEmpty()) {
                return CaseStage.ASSISTANCE;
            }
            if (placement.isEntered()) {
                return CaseStage.PLACEMENT;
            }
            if (!enrolments.isEmpty()) {
                return CaseStage.TRAINING;
            }
            if (bundle != null) {
                return CaseStage.BUNDLE;
            }
            return registration.stage() == Registration.Stage.EXPECTED ? CaseStage.OPENED : CaseStage.REGISTRATION;
        }
    }
}
