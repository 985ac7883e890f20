package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.DisputeAuthority;
import org.veterancare.events.SettlementEvent.DisputeMatter;
import org.veterancare.events.SettlementEvent.DisputeReferred;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FraudAuthority;
import org.veterancare.events.SettlementEvent.FraudDecisionRevoked;
import org.veterancare.events.SettlementEvent.FraudRecovered;
import org.veterancare.events.SettlementEvent.FraudReferred;
import org.veterancare.events.SettlementEvent.FraudRefunded;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.FundHonour;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementEvent.ServiceRegistrationConfirmed;
import org.veterancare.events.SettlementEvent.ServiceRegistrationOverdue;
import org.veterancare.events.SettlementEvent.ServiceRegistrationReminded;
import org.veterancare.events.SettlementEvent.SettlementPlaceEstablished;
import org.veterancare.events.SettlementEvent.TreatmentCancelledForFraud;
import org.veterancare.events.SettlementEvent.WindowVisited;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.LifelongGround;

/** What goes with being settled: place, papers, reminders, disputes, fraud, visits and the one-time fund (domain 3.1 to 3.3). */
public record Settlement(
        Turns turns,
        Papers papers,
        ServiceRegistration serviceRegistration,
        List<Dispute> disputes,
        List<Fraud> frauds,
        List<Visit> visits,
        FundBonus fundBonus) {

    /** Whether the settlement is cancelled as got by fraud (REG-16). */
    boolean isCancelled() {
        return cancelled() != null;
    }

    /** The decision by which the settlement is cancelled as got by fraud; null while none stands. */
    Mark cancelled() {
        return cancelled("SETTLEMENT");
    }

    /** Whether this treatment is (REG-16). */
    boolean isCancelled(String treatment) {
        return cancelled(treatment) != null;
    }

    /** As {@link #cancelled()}, of this treatment. */
    Mark cancelled(String treatment) {
        return frauds.stream()
                .filter(fraud -> fraud.treatment().equals(treatment) && fraud.quashed() == null)
                .map(Fraud::mark)
                .findFirst()
                .orElse(null);
    }

    /** Before anything of it. */
    public static final Settlement NONE = new Settlement(
            new Turns(null, null, null), new Papers(null, null, null, null, List.of(), List.of()),
            ServiceRegistration.NONE,
            List.of(), List.of(),
            List.of(), null);

    /** What turned the report's way before it was accepted; each null until it did. */
    public record Turns(Arrival arrival, WrongPlace wrongPlace, Revocation revocation) {

        private Turns without(long version) {
            return arrival == null ? this : new Turns(arrival.without(version), wrongPlace, revocation);
        }
    }

    /**
     * What the yearly plan says of who is to come.
     *
     * @param before what an earlier edition of it said; null for the first
     */
    public record Arrival(
            Mark mark,
            int planYear,
            ServiceCategory category,
            NcoTier tier,
            SettlementMode mode,
            YearMonth expectedIn,
            Arrival before) {

        private Arrival without(long version) {
            if (Mark.isOf(mark, version)) {
                return before;
            }
            return before == null
                    ? this
                    : new Arrival(mark, planYear, category, tier, mode, expectedIn, before.without(version));
        }
    }

    /**
     * Why the veteran is not settled here, and which district settles instead.
     *
     * @param remedyUntil last day to ask for reconsideration, null in what was recorded before it was told
     */
    public record WrongPlace(
            Mark mark, String settlementPlace, String rule, String properPlace, Due remedyUntil) {}

    /** A forfeiture that was quashed. */
    public record Revocation(Mark mark, String decisionNumber) {}

    /** What was written and received; each null until it is. */
    public record Papers(
            Place place, Answer notice, File file, Letter letter, List<Lifelong> lifelong,
            List<ServicePapers> service) {

        /** As the latest papers say; null where they certify none, or there are none. */
        Integer certifiedYears() {
            return service.isEmpty() ? null : service.getLast().certifiedYears();
        }

        private Papers with(Place next) {
            return new Papers(next, notice, file, letter, lifelong, service);
        }

        private Papers with(Answer next) {
            return new Papers(place, next, file, letter, lifelong, service);
        }

        private Papers with(File next) {
            return new Papers(place, notice, next, letter, lifelong, service);
        }

        private Papers with(Letter next) {
            return new Papers(place, notice, file, next, lifelong, service);
        }

        private Papers with(Lifelong next) {
            return new Papers(place, notice, file, letter, Lists.append(lifelong, next), service);
        }

        private Papers with(ServicePapers next) {
            return new Papers(place, notice, file, letter, lifelong, Lists.append(service, next));
        }

        private Papers withoutNotice() {
            return new Papers(place, null, file, letter, lifelong, service);
        }

        private Papers lifelongOf(Service served) {
            return new Papers(
                    place, notice, file, letter,
                    lifelong.stream()
                            .filter(each -> LifelongGround.valueOf(each.ground())
                                    .isOf(served.category(), served.mode()))
                            .toList(),
                    service);
        }

        /**
         * A ground of a lifelong support is written right before the acceptance that rests on it, the ground of the place right after
         * its report, and each falls with it.
         */
        private Papers without(long version) {
            return new Papers(
                    place == null || Mark.isOf(place.mark(), version + 1) ? null : place,
                    notice,
                    file == null || Mark.isOf(file.mark(), version) ? null : file,
                    letter == null || Mark.isOf(letter.mark(), version) ? null : letter,
                    lifelong.stream().filter(each -> each.mark().version() != version - 1).toList(),
                    service.stream().filter(each -> each.mark().version() != version).toList());
        }
    }

    /** On what a retirement or a state support rests, by the law of the discharge (SET-03, SET-04). */
    public record Lifelong(Mark mark, String ground, String law) {}

    /**
     * What the army's papers say of the service beyond the report.
     *
     * @param enlistedOn the first of the month or year where no more is known
     * @param certifiedYears full years as certified, which win over the days; null where none are
     */
    public record ServicePapers(
            Mark mark,
            LocalDate enlistedOn,
            DatePrecision precision,
            Integer certifiedYears,
            DischargePaper paper,
            LocalDate issuedOn,
            Personal issuer) {}

    /** The settlement place that was judged right, and by what ground. */
    public record Place(Mark mark, String settlementPlace, String ground, String exemption) {}

    /** A written notice of forfeiture, and until when it may be answered. */
    public record Answer(Mark mark, String noticeNumber, Due answerBy) {}

    /** The personnel file. */
    public record File(Mark mark, FileRoute route) {}

    /** The letter on which the police register the hukou. */
    public record Letter(Mark mark, String letterNumber) {}

    /**
     * 兵役登记: due, urged, confirmed, and whether the days were over without either.
     *
     * @param counted the fact that set the last day; null while none did
     */
    public record ServiceRegistration(Mark counted, Due due, Mark reminded, Mark confirmed, Mark overdue) {

        static final ServiceRegistration NONE = new ServiceRegistration(null, null, null, null, null);

        /** Another report or acceptance sets it anew; one that does not say it leaves it. */
        private ServiceRegistration due(Due by, Mark mark) {
            return by == null ? this : new ServiceRegistration(mark, by, reminded, confirmed, overdue);
        }

        private ServiceRegistration orDue(Due by, Mark mark) {
            return due == null ? due(by, mark) : this;
        }

        private ServiceRegistration reminded(Mark mark) {
            return new ServiceRegistration(counted, due, mark, confirmed, overdue);
        }

        private ServiceRegistration confirmed(Mark mark) {
            return new ServiceRegistration(counted, due, reminded, mark, overdue);
        }

        private ServiceRegistration overdue(Mark mark) {
            return new ServiceRegistration(counted, due, reminded, confirmed, mark);
        }

        /** Whoever was urged, or is late, is so by what the days run from. */
        private ServiceRegistration without(FactReversed slip) {
            Mark sure = Mark.isOf(confirmed, slip.factVersion()) ? null : confirmed;
            boolean ran = Mark.isOf(counted, slip.factVersion())
                    || slip.isOf(VeteranReported.class, LateReportReceived.class);
            return ran
                    ? new ServiceRegistration(null, null, null, sure, null)
                    : new ServiceRegistration(counted, due, reminded, sure, overdue);
        }
    }

    /** A dispute, and who answers for it. */
    public record Dispute(Mark mark, DisputeMatter matter, DisputeAuthority authority, Personal summary) {}

    /**
     * @param recoveredFen what has come back so far
     * @param quashed null while the decision stands
     * @param referrals whoever may punish it and was told
     * @param latest null where no money of it came or went since it was decided on
     */
    public record Fraud(
            Mark mark, String treatment, String decisionNumber, Money toRecover, Due remedyUntil, long recoveredFen,
            Quashed quashed, List<Referral> referrals, Latest latest) {

        /** What came back or was given back last, for the case that it was a slip. */
        public record Latest(Mark mark, long fen) {}

        /** @param documentNumber of the letter */
        public record Referral(Mark mark, FraudAuthority authority, String documentNumber) {}

        public Fraud {
            // rows of before referrals were recorded have none
            referrals = referrals == null ? List.of() : referrals;
        }

        long openFen() {
            return quashed == null ? toRecover.fen() - recoveredFen : 0;
        }

        long owedFen() {
            return quashed == null ? 0 : quashed.toReturn().fen() - quashed.returnedFen();
        }

        private Fraud recovered(long fen, Mark on) {
            return new Fraud(
                    mark, treatment, decisionNumber, toRecover, remedyUntil, recoveredFen + fen, quashed, referrals,
                    new Latest(on, fen));
        }

        private Fraud returned(long fen, Mark on) {
            return new Fraud(
                    mark, treatment, decisionNumber, toRecover, remedyUntil, recoveredFen, quashed.returned(fen),
                    referrals, new Latest(on, fen));
        }

        private Fraud with(Quashed end) {
            return new Fraud(
                    mark, treatment, decisionNumber, toRecover, remedyUntil, recoveredFen, end, referrals, null);
        }

        private Fraud told(Referral referral) {
            return new Fraud(
                    mark, treatment, decisionNumber, toRecover, remedyUntil, recoveredFen, quashed,
                    Lists.append(referrals, referral), latest);
        }

        /** Without what a slip counted on it. */
        private Fraud without(long version) {
            if (latest == null || !Mark.isOf(latest.mark(), version)) {
                return this;
            }
            boolean back = quashed != null;
            return new Fraud(
                    mark, treatment, decisionNumber, toRecover, remedyUntil,
                    back ? recoveredFen : recoveredFen - latest.fen(), back ? quashed.returned(-latest.fen()) : null,
                    referrals, null);
        }
    }

    /**
     * A decision on fraud that did not stand.
     *
     * @param toReturn what the person had paid back on it
     * @param returnedFen what the person has again
     */
    public record Quashed(Mark mark, String decisionNumber, Money toReturn, long returnedFen) {

        private Quashed returned(long fen) {
            return new Quashed(mark, decisionNumber, toReturn, returnedFen + fen);
        }
    }

    /**
     * By which share the one-time fund of the self-employed is raised (SET-02).
     *
     * @param percent on top of the fund
     */
    public record FundBonus(Mark mark, List<FundHonour> honours, FundHonour counted, int percent) {}

    /** A visit at a window. */
    public record Visit(Mark mark, String purpose) {}

    Settlement after(RegistrationEvent event, Mark mark) {
        return switch (event) {
            case ArrivalExpected fact ->
                with(new Turns(
                        new Arrival(
                                mark, fact.planYear(), fact.category(), fact.tier(), fact.mode(), fact.expectedIn(),
                                turns.arrival()),
                        turns.wrongPlace(), turns.revocation()));
            case SettlementPlaceRejected fact ->
                with(new Turns(
                        turns.arrival(),
                        new WrongPlace(
                                mark, fact.settlementPlace(), fact.rule(), fact.properPlace(), fact.remedyUntil()),
                        turns.revocation()));
            case VeteranReported fact -> with(serviceRegistration.due(fact.registerBy(), mark));
            case LateReportReceived fact -> with(serviceRegistration.due(fact.registerBy(), mark));
            case SettlementAccepted fact -> with(serviceRegistration.due(fact.registerBy(), mark));
            case PlaceRejectionRevoked fact -> with(new Turns(turns.arrival(), null, turns.revocation()));
            case ForfeitureRevoked fact ->
                with(new Turns(
                        turns.arrival(), turns.wrongPlace(), new Revocation(mark, fact.decisionNumber())));
            default -> this;
        };
    }

    Settlement after(SettlementEvent event, Mark mark) {
        return switch (event) {
            case SettlementPlaceEstablished fact ->
                with(papers.with(new Place(mark, fact.settlementPlace(), fact.ground(), fact.exemption())));
            case LifelongGroundEstablished fact ->
                with(papers.with(new Lifelong(mark, fact.ground(), fact.law())));
            case ForfeitureNoticeServed fact ->
                with(papers.with(new Answer(mark, fact.noticeNumber(), fact.answerBy())));
            case PersonnelFileReceived fact -> with(papers.with(new File(mark, fact.route())));
            case ServicePapersRecorded fact ->
                with(papers.with(new ServicePapers(
                        mark, fact.enlistedOn(), fact.precision(), fact.certifiedYears(), fact.paper(),
                        fact.issuedOn(), fact.issuer())));
            case HouseholdLetterIssued fact -> with(papers.with(new Letter(mark, fact.letterNumber())));
            case ServiceRegistrationReminded fact ->
                with(serviceRegistration.orDue(fact.due(), mark).reminded(mark));
            case ServiceRegistrationConfirmed fact -> with(serviceRegistration.confirmed(mark));
            case ServiceRegistrationOverdue fact ->
                with(serviceRegistration.orDue(fact.due(), mark).overdue(mark));
            case DisputeReferred fact ->
                new Settlement(
                        turns,
                        papers,
                        serviceRegistration,
                        Lists.append(
                                disputes, new Dispute(mark, fact.matter(), fact.authority(), fact.summary())),
                        frauds,
                        visits,
                        fundBonus);
            case TreatmentCancelledForFraud fact ->
                withFrauds(Lists.append(
                        frauds,
                        new Fraud(
                                mark, fact.treatment(), fact.decisionNumber(), fact.toRecover(), fact.remedyUntil(),
                                0, null, List.of(), null)));
            case FraudReferred fact ->
                withFrauds(Lists.replace(
                        frauds,
                        fraud -> fraud.quashed() == null && fraud.treatment().equals(fact.treatment()),
                        fraud -> fraud.told(new Fraud.Referral(mark, fact.authority(), fact.documentNumber()))));
            case FraudRecovered fact ->
                withFrauds(spread(fact.amount().fen(), Fraud::openFen, (fraud, fen) -> fraud.recovered(fen, mark)));
            case FraudDecisionRevoked fact ->
                withFrauds(Lists.replace(
                        frauds,
                        fraud -> fraud.quashed() == null && fraud.treatment().equals(fact.treatment()),
                        fraud -> fraud.with(new Quashed(mark, fact.decisionNumber(), fact.toReturn(), 0))));
            case FraudRefunded fact ->
                withFrauds(spread(
                        fact.amount().fen(), Fraud::owedFen,
                        (fraud, fen) -> fraud.returned(fen, mark)));
            case WindowVisited fact ->
                new Settlement(
                        turns,
                        papers, serviceRegistration, disputes, frauds,
                        Lists.append(visits, new Visit(mark, fact.purpose())),
                        fundBonus);
            case FundBonusAssessed fact ->
                new Settlement(
                        turns, papers, serviceRegistration, disputes, frauds, visits,
                        new FundBonus(mark, fact.honours(), fact.counted(), fact.percent()));
        };
    }

    /** Money counts for the oldest decision on which some is still missing. */
    private List<Fraud> spread(long fen, ToLongFunction<Fraud> missing, BiFunction<Fraud, Long, Fraud> count) {
        long left = fen;
        List<Fraud> after = new ArrayList<>();
        for (Fraud fraud : frauds) {
            long now = Math.min(left, missing.applyAsLong(fraud));
            left -= now;
            after.add(now > 0 ? count.apply(fraud, now) : fraud);
        }
        return List.copyOf(after);
    }

    /** Without the notice of a review that is over. */
    Settlement withoutNotice() {
        return with(papers.withoutNotice());
    }

    /** With the grounds of a lifelong support that there can be of the service as it was put right. */
    Settlement of(Service served) {
        return with(papers.lifelongOf(served));
    }

    /** Without what a slip recorded. */
    Settlement without(FactReversed slip) {
        long version = slip.factVersion();
        return new Settlement(
                turns.without(version),
                papers.without(version),
                serviceRegistration.without(slip),
                disputes.stream().filter(dispute -> dispute.mark().version() != version).toList(),
                frauds.stream().map(fraud -> fraud.without(version)).toList(),
                visits.stream().filter(visit -> visit.mark().version() != version).toList(),
                fundBonus == null || fundBonus.mark().version() == version ? null : fundBonus);
    }

    private Settlement with(Turns changed) {
        return new Settlement(changed, papers, serviceRegistration, disputes, frauds, visits, fundBonus);
    }

    private Settlement with(Papers changed) {
        return new Settlement(turns, changed, serviceRegistration, disputes, frauds, visits, fundBonus);
    }

    private Settlement with(ServiceRegistration changed) {
        return new Settlement(turns, papers, changed, disputes, frauds, visits, fundBonus);
    }

    private Settlement withFrauds(List<Fraud> changed) {
        return new Settlement(turns, papers, serviceRegistration, disputes, changed, visits, fundBonus);
    }
}
