package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent;
import org.veterancare.events.CaseLifeEvent.BackdatingApproved;
import org.veterancare.events.CaseLifeEvent.CaseClosed;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeadlineEvent.LastDayMoved;
import org.veterancare.events.FamilyEvent;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.HonourEvent;
import org.veterancare.events.Money;
import org.veterancare.events.MoveEvent;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent;
import org.veterancare.events.PrivacyEvent;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SubjectEvent;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingEvent;
import org.veterancare.law.RunningRemedy;

/** A case while facts are taken in one after the other; what it has come to is asked for once, at the end. */
public final class CaseFold {

    private CaseId caseId;
    private Mark last;
    private long version = -1;
    private Subject subject;
    private Stations stations;
    private Life life;
    private Registration registration = Registration.EXPECTED;
    private Received received = Received.NOT_YET;
    private Settlement settlement = Settlement.NONE;
    private Person person = Person.UNKNOWN;
    private Honours honours = Honours.NONE;
    private Moves moves = Moves.NONE;
    private Bundle bundle;
    private List<Enrolment> enrolments = List.of();
    private Study study = Study.NONE;
    private Placement placement = Placement.NONE;
    private Family family = Family.NONE;
    private List<Entitlement> entitlements = List.of();
    private List<Application> applications = List.of();
    private FourEyes fourEyes = FourEyes.NONE;
    private List<Correction> corrections = List.of();
    private Privacy privacy;
    private List<Reversal> reversals = List.of();
    private List<MovedPeriod> movedPeriods = List.of();
    private Recording recording = Recording.NONE;
    private List<RunningRemedy> remedies = List.of();

    /** @param from where to go on, or null for the beginning */
    public CaseFold(CaseState from) {
        if (from != null) {
            version = from.version();
            subject = from.subject();
            stations = from.stations();
            life = from.life();
            registration = from.registration();
            received = from.received();
            settlement = from.settlement();
            person = from.person();
            honours = from.honours();
            moves = from.moves();
            bundle = from.bundle();
            enrolments = from.enrolments();
            study = from.study();
            placement = from.placement();
            family = from.family();
            entitlements = from.entitlements();
            applications = from.applications();
            fourEyes = from.fourEyes();
            corrections = from.corrections();
            privacy = from.privacy();
            reversals = from.reversals();
            movedPeriods = from.movedPeriods();
            recording = from.recording();
            remedies = from.remedies();
        }
    }

    /** @throws OutOfOrder where the fact does not follow the last one */
    public void take(RecordedFact recorded) {
        if (recorded.version() != version + 1) {
            throw new OutOfOrder(version + 1, recorded.version());
        }
        takeLeavingOut(recorded);
    }

    /** Takes a later fact, where those in between are not to count. */
    void takeLeavingOut(RecordedFact recorded) {
        CaseEvent event = (CaseEvent) recorded.fact();
        last = Mark.of(recorded);
        take(event, last);
        fourEyes = fourEyes.after(event, last);
        recording = recording.after(recorded);
        remedies = RunningRemedy.after(remedies, event, recorded.version());
        caseId = event.caseId();
        version = recorded.version();
    }

    /** The case as the last fact left it; null where none was taken. */
    public CaseState state() {
        return last == null ? null : with(Deadlines.of(with(List.of())));
    }

    private CaseState with(List<Deadline> deadlines) {
        return new CaseState(
                caseId, version, last.at(), stage(), subject, stations, life, registration, received,
                settlement, person, honours,
                moves, bundle, enrolments, study, placement, family, entitlements, applications, fourEyes, corrections,
                reversals,
                privacy, movedPeriods, recording, RunningRemedy.last(remedies), remedies, deadlines);
    }

    private void take(CaseEvent event, Mark mark) {
        Received before = received;
        received = received.after(event, mark);
        switch (event) {
            case CaseLifeEvent fact -> live(fact, mark);
            case SubjectEvent fact -> {
                subject = subject.after(fact);
                person = person.after(fact, mark);
                corrections = fact instanceof IdentityCorrected ? Correction.ofNumber(corrections, mark) : corrections;
                honours = fact instanceof DeathRecordRevoked ? honours.holderLives(mark) : honours;
            }
            case MoveEvent fact -> {
                stations = stations.after(fact, mark);
                moves = moves.after(fact, mark);
                if (fact instanceof CaseAbsorbed absorbed && absorbed.carried() != null) {
                    honours = honours.carrying(absorbed.carried(), mark);
                    study = study.carrying(absorbed, mark);
                }
                if (!received.equals(before)) {
                    registration = registration.reportedElsewhere();
                }
            }
            case HonourEvent fact -> honours = honours.after(fact, mark);
            case RegistrationEvent fact -> {
                boolean judged = registration.isJudged();
                registration = registration.after(fact, mark);
                settlement = settlement.after(fact, mark);
                // a report that counts may be a slip, and the review then goes on
                boolean over = judged && !registration.isJudged() && !(fact instanceof VeteranReported);
                if (over || fact instanceof ForfeitureReviewOpened) {
                    settlement = settlement.withoutNotice();
                }
                bundle = Bundle.after(bundle, fact, mark);
                if (fact instanceof ReportingNoticeIssued notice) {
                    family = family.after(notice, mark);
                }
                // opened from the yearly plan: nobody has told yet where the person lives
                if (fact instanceof ArrivalExpected && mark.on().equals(life.opened().on())) {
                    stations = stations.openedUnseen(mark.on());
                }
            }
            case SettlementEvent fact -> settlement = settlement.after(fact, mark);
            case TrainingEvent fact -> {
                enrolments = Enrolment.after(enrolments, fact, mark);
                study = study.after(fact, mark);
            }
            case PlacementEvent fact ->
                placement = placement.after(
                        fact, received.mark(), mark);
            case BenefitEvent fact -> entitlements = Entitlement.after(entitlements, fact, mark);
            case FamilyEvent fact -> family = family.after(fact, mark);
            case HardshipEvent fact -> applications = Application.after(applications, fact, mark);
            case PrivacyEvent fact -> privacy = Privacy.after(privacy, fact, mark);
            // the dates of the report are the registration's own
            case LastDayMoved fact when fact.isAbout(DeadlineEvent.REPORT, "")
                    || fact.isAbout(DeadlineEvent.REPORT_TOLERANCE, "") ->
                registration = registration.moved(fact);
            case DeadlineEvent fact when fact.deadline().equals(DeadlineEvent.REMEDY) -> {}
            case LastDayMoved fact -> {
                movedPeriods = MovedPeriod.after(movedPeriods, fact);
                family = family.moved(fact);
                placement = placement.moved(fact);
            }
            case DeadlineEvent fact -> movedPeriods = MovedPeriod.after(movedPeriods, fact);
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
            case CorrectionReviewOpened fact -> corrections = Correction.opened(corrections, fact, mark);
            case CorrectionReviewed fact -> corrections = Correction.reviewed(corrections, fact, mark);
            case FactReversed fact -> reverse(fact, mark);
            case BackdatingApproved fact -> {}
            case InterestDeclared fact -> {}
            case InterestWithdrawn fact -> {}
            case CaseClosed fact -> life = life.closed(mark, fact.reason());
            case CaseReopened fact -> life = life.reopened(mark);
        }
    }

    /** Each part forgets what it took from that fact; the figures follow from the parts. */
    private void reverse(FactReversed fact, Mark mark) {
        reversals = Lists.append(reversals, new Reversal(mark, fact.factVersion(), fact.fact()));
        person = person.without(fact.factVersion());
        registration = fact.isOf(CaseTransferredIn.class, CaseAbsorbed.class) && received.service() == null
                ? registration.notElsewhere()
                : registration.without(fact.factVersion());
        moves = moves.without(fact.factVersion());
        settlement = settlement.without(fact);
        honours = honours.without(fact.factVersion());
        if (bundle != null) {
            bundle = bundle.without(fact.factVersion());
            registration = bundle.completed() == null ? registration.withOpenBundle() : registration;
        }
        enrolments = Enrolment.without(enrolments, fact.factVersion());
        study = study.without(fact.factVersion());
        placement = placement.without(fact.factVersion());
        family = family.without(fact.factVersion());
    }

    private void correct(FactCorrected fact, Mark mark) {
        corrections = Lists.append(
                corrections,
                new Correction(mark, fact.factVersion(), fact.field(), fact.before(), fact.after(), null));
        // our own papers say what they said
        if (received.isToldAt(fact.factVersion())) {
            return;
        }
        switch (fact.field()) {
            case NAME, PHONE -> subject = subject.corrected(fact);
            case SERVICE -> {
                registration = registration.corrected(fact);
                settlement = settlement.of(registration.service());
            }
            case REPORTED_ON -> {
                registration = registration.corrected(fact);
                placement = placement.received(LocalDate.parse(fact.after()));
            }
            case DISCHARGE_APPROVED_ON, CERTIFICATE_NUMBER, SETTLEMENT_PLACE ->
                registration = registration.corrected(fact);
            case HUKOU_REGION, RESIDENCE_REGION -> stations = stations.corrected(fact, mark);
            case SERVICE_SCORE -> placement = placement.rescored(Integer.parseInt(fact.after()));
            case SUBJECT_KIND -> {
                SubjectKind right = SubjectKind.valueOf(fact.after());
                subject = fact.factVersion() == 0 ? subject.of(right) : subject;
                person = person.is(right, fact.factVersion());
            }
            case DIED_ON -> person = person.died(LocalDate.parse(fact.after()));
            case CITIZEN_ID, PLACED_THERE -> {
                // by a fact of its own, or of another district's file alone
            }
            case SURVEYED_INCOME ->
                applications = Lists.replace(
                        applications,
                        application -> application.survey() != null
                                && application.survey().mark().version() == fact.factVersion(),
                        application -> application.withIncome(Money.ofFen(Long.parseLong(fact.after()))));
            case DISABILITY_GRADE ->
                entitlements = Lists.replace(
                        entitlements,
                        entitlement -> entitlement.grading() != null
                                && entitlement.grading().mark().version() == fact.factVersion(),
                        entitlement -> entitlement.corrected(fact));
        }
    }

    private CaseStage stage() {
        if (privacy != null && privacy.archived() != null) {
            return CaseStage.ARCHIVED;
        }
        if (moves.isMerged()) {
            return CaseStage.MERGED;
        }
        if (moves.isAway()) {
            return CaseStage.TRANSFERRED_OUT;
        }
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
        return registration.isBegun() ? CaseStage.REGISTRATION : CaseStage.OPENED;
    }
}
