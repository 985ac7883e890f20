package org.veterancare.events;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What goes with being settled: the place, the letters and files, reminders, disputes, fraud, visits (domain 3.1, 3.2). */
public sealed interface SettlementEvent extends CaseEvent {

    /**
     * The settlement place was judged to be right (REG-06 to REG-08).
     *
     * @param settlementPlace 12-digit code
     * @param ground code of the ground for settling away from the hukou at enlistment; null for that hukou itself
     * @param exemption code of the merit that spares the conditions of a super-large city; null where none was needed
     */
    record SettlementPlaceEstablished(
            CaseId caseId, LocalDate occurredOn, String settlementPlace, String ground, String exemption)
            implements SettlementEvent {}

    /**
     * The ground of a retirement or a state support holds (SET-03, SET-04).
     *
     * @param ground code of the ground
     * @param law code of the law of the day of the discharge
     * @param serviceYears certified years of service; null where the ground does not ask for them
     * @param nature of the disability, in what was written before it was sealed; null since
     * @param grade of the disability, null likewise
     * @param proof hash of the medical certificate or of the waiver, null where the ground asks for neither
     * @param disability the {@link Disability} itself; null where the ground does not ask for one, or it was not sealed yet
     */
    record LifelongGroundEstablished(
            CaseId caseId,
            LocalDate occurredOn,
            String ground,
            String law,
            Integer serviceYears,
            DisabilityNature nature,
            Integer grade,
            String proof,
            Personal disability)
            implements SettlementEvent {

        public LifelongGroundEstablished(
                CaseId caseId,
                LocalDate occurredOn,
                String ground,
                String law,
                Integer serviceYears,
                Personal disability,
                String proof) {
            this(caseId, occurredOn, ground, law, serviceYears, null, null, proof, disability);
        }

        /** Whether it is a ground by a disability. */
        public boolean restsOnDisability() {
            return nature != null || disability != null;
        }
    }

    /**
     * The veteran was told in writing that forfeiture is looked into, and may answer (REG-05).
     *
     * @param noticeNumber of the bureau's own letter
     * @param answerBy last working day to answer
     */
    record ForfeitureNoticeServed(CaseId caseId, LocalDate occurredOn, String noticeNumber, Due answerBy)
            implements SettlementEvent {}

    /** The personnel file came the way the settlement mode asks for (REG-12). */
    record PersonnelFileReceived(CaseId caseId, LocalDate occurredOn, FileRoute route) implements SettlementEvent {}

    /** By which hands a personnel file comes (PLC-R 50). */
    enum FileRoute {
        /** From the provincial military district over the municipal bureau. */
        MILITARY_DISTRICT,
        /** From the unit to the municipal bureau, and from there. */
        MUNICIPAL_BUREAU,
        /** From the unit to the bureau of the settlement place. */
        DIRECT
    }

    /**
     * What the army's papers say of the service beyond the report; a later one takes the place of an earlier (VAL-CARD-3).
     *
     * @param enlistedOn day of the enlistment; the first of the month or year where no more is known (VAL-DATE-1)
     * @param certifiedYears full years of service as certified; null where the papers certify none (VAL-DATE-3)
     * @param issuedOn day of the certificate
     * @param issuer who issued it
     */
    record ServicePapersRecorded(
            CaseId caseId,
            LocalDate occurredOn,
            LocalDate enlistedOn,
            DatePrecision precision,
            Integer certifiedYears,
            DischargePaper paper,
            LocalDate issuedOn,
            Personal issuer)
            implements SettlementEvent {}

    /** What is known of a day (VAL-DATE-1). */
    enum DatePrecision {
        DAY,
        MONTH,
        YEAR;

        /** The earliest that it can have been, by which it is written down. */
        public LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
                case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
            };
        }

        /** The latest that it can have been. */
        public LocalDate last(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
                case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            };
        }
    }

    /** The certificate with which a service ended (VAL-CARD-3). */
    enum DischargePaper {
        /** 退役证 */
        DISCHARGE,
        /** 义务兵退出现役证 */
        CONSCRIPT_DISCHARGE,
        /** 转业证 */
        OFFICER_TRANSFER
    }

    /**
     * 户口登记介绍信: the police register the hukou on it (REG-10).
     *
     * @param letterNumber of the bureau's own letter
     */
    record HouseholdLetterIssued(CaseId caseId, LocalDate occurredOn, String letterNumber)
            implements SettlementEvent {}

    /** The veteran was urged to update 兵役登记 at the 人武部 (REG-11). */
    record ServiceRegistrationReminded(CaseId caseId, LocalDate occurredOn, Due due) implements SettlementEvent {}

    /** The 人武部 confirmed that 兵役登记 is up to date (REG-11). */
    record ServiceRegistrationConfirmed(CaseId caseId, LocalDate occurredOn) implements SettlementEvent {}

    /** The days to update 兵役登记 are over without word from the 人武部: the bureau is to urge; nothing is lost (REG-11). */
    record ServiceRegistrationOverdue(CaseId caseId, LocalDate occurredOn, Due due) implements SettlementEvent {}

    /** A dispute was sent to whom the law makes answer for it (REG-13). */
    record DisputeReferred(
            CaseId caseId, LocalDate occurredOn, DisputeMatter matter, DisputeAuthority authority, Personal summary)
            implements SettlementEvent {}

    /** What a dispute is about (VPL 19). */
    enum DisputeMatter {
        SERVICE,
        SETTLEMENT
    }

    /** Who answers for a dispute (VPL 19). */
    enum DisputeAuthority {
        FORMER_UNIT,
        SETTLEMENT_GOVERNMENT
    }

    /**
     * Treatment was got by fraud: it is cancelled, and what was paid is to be paid back (REG-16).
     *
     * @param treatment code of the treatment
     * @param decisionNumber of the bureau's decision
     * @param toRecover what was paid, zero where nothing was
     * @param remedyUntil last day to ask for reconsideration (SUS-04)
     */
    record TreatmentCancelledForFraud(
            CaseId caseId,
            LocalDate occurredOn,
            String treatment,
            String decisionNumber,
            Money toRecover,
            Due remedyUntil)
            implements SettlementEvent {}

    /**
     * Whoever may punish it was told of a fraud (VPL 78, PLC-R 89).
     *
     * @param treatment code of the treatment that was got by it
     * @param documentNumber of the letter
     */
    record FraudReferred(
            CaseId caseId, LocalDate occurredOn, String treatment, FraudAuthority authority, String documentNumber)
            implements SettlementEvent {}

    /** Who may punish a fraud: the police for a crime or an offence, discipline and who appointed them for those in public service. */
    enum FraudAuthority {
        POLICE,
        DISCIPLINE,
        APPOINTING_AUTHORITY
    }

    /**
     * Reconsideration or a court quashed the decision on fraud: the treatment stands again, and what was paid back is owed to
     * the person (SUS-04).
     *
     * @param treatment code of the treatment
     * @param decisionNumber of the authority that quashed it
     * @param toReturn what had been paid back, zero where nothing was
     */
    record FraudDecisionRevoked(
            CaseId caseId, LocalDate occurredOn, String treatment, String decisionNumber, Money toReturn)
            implements SettlementEvent {}

    /** The person has money again that was paid back on a quashed decision. */
    record FraudRefunded(CaseId caseId, LocalDate occurredOn, Money amount) implements SettlementEvent {}

    /**
     * By which share the one-time retirement fund of a self-employed veteran is raised; the highest honour alone counts
     * (PLC-R 22).
     *
     * @param honours that were proven
     * @param counted the one that the share is for
     * @param percent of the fund, on top of it
     * @param proof hash of the paper that proves the counted one
     */
    record FundBonusAssessed(
            CaseId caseId,
            LocalDate occurredOn,
            List<FundHonour> honours,
            FundHonour counted,
            int percent,
            String proof)
            implements SettlementEvent {}

    /** What raises the one-time retirement fund, the highest first. */
    enum FundHonour {
        MEDAL,
        HONORARY_TITLE,
        FIRST_WAR_MERIT,
        FIRST_COMMENDATION,
        SECOND_WAR_MERIT,
        FIRST_MERIT,
        /** Where it was approved to count. */
        SECOND_COMMENDATION,
        THIRD_WAR_MERIT,
        SECOND_MERIT,
        FOURTH_WAR_MERIT,
        THIRD_MERIT
    }

    /** Money got by fraud came back (REG-16). */
    record FraudRecovered(CaseId caseId, LocalDate occurredOn, Money amount) implements SettlementEvent {}

    /**
     * The veteran came to a window for the bundle; each visit that was not needed is one saved (ONE-01).
     *
     * @param purpose code of what for
     */
    record WindowVisited(CaseId caseId, LocalDate occurredOn, String purpose) implements SettlementEvent {}
}
