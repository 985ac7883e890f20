package org.veterancare.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.RegistrationEvent.Service;

/**
 * Where a case belongs: residence, station, another district, another case of the same person (domain 5.2), and with whom of
 * the station's staff it is (domain 5.8).
 */
public sealed interface MoveEvent extends CaseEvent {

    /**
     * The person lives or is registered elsewhere.
     *
     * @param hukouRegion 12-digit code of the household registration
     * @param residenceRegion 12-digit code of where the person lives
     */
    record ResidenceChanged(CaseId caseId, LocalDate occurredOn, String hukouRegion, String residenceRegion)
            implements MoveEvent {}

    /**
     * The person still lives where the case says (domain 7, data quality).
     *
     * @param residenceRegion 12-digit code of where that is
     */
    record ResidenceVerified(CaseId caseId, LocalDate occurredOn, String residenceRegion, ResidenceProof by)
            implements MoveEvent {}

    /** By what it is known where somebody lives. */
    enum ResidenceProof {
        HOME_VISIT,
        NEIGHBOURHOOD_COMMITTEE,
        POLICE,
        DOCUMENT
    }

    /**
     * Another station answers for the case.
     *
     * @param street 12-digit code
     * @param neighbourhood 12-digit code
     */
    record StationAssigned(CaseId caseId, LocalDate occurredOn, String street, String neighbourhood)
            implements MoveEvent, PlacesCase {}

    /**
     * The committee was abolished and its successor answers for the case; older facts keep the old code (VAL-RGN-4).
     *
     * @param former 12-digit code of the committee that is no more
     */
    record StationReassigned(
            CaseId caseId, LocalDate occurredOn, String former, String street, String neighbourhood)
            implements MoveEvent, PlacesCase {}

    /**
     * The hukou moves to another district, and the case is to follow.
     *
     * @param destination 6-digit code of the district
     * @param payUntil last day this district pays for (BEN-23); null where the law of the day does not say
     */
    record TransferOutRequested(
            CaseId caseId,
            LocalDate occurredOn,
            String destination,
            LocalDate hukouMovedOn,
            LocalDate payUntil)
            implements MoveEvent {}

    /** The transfer does not take place. */
    record TransferOutWithdrawn(CaseId caseId, LocalDate occurredOn) implements MoveEvent {}

    /**
     * The other district confirmed that it has the file.
     *
     * @param receiptNumber of the other district
     * @param payUntil last day this district pays for (BEN-23); null where the law of the day does not say
     */
    record CaseTransferredOut(
            CaseId caseId,
            LocalDate occurredOn,
            String destination,
            String receiptNumber,
            LocalDate payUntil)
            implements MoveEvent {}

    /**
     * The file came from another district, with its letter on payments where it paid something.
     *
     * @param origin 6-digit code of the district
     * @param stopLetterNumber of the letter that says until when the other district pays; null where it paid nothing
     * @param payFrom first month this district pays for (BEN-22, BEN-23); null where the other one paid nothing
     * @param service of a veteran who reported there, as the file says; null where it says nothing, and in what was written before
     * @param placedThere true where by the file no post is owed any more: one was given there, or the claim to it lost (PLC-02); null
     *     where it does not speak of it, and in what was written before
     */
    record CaseTransferredIn(
            CaseId caseId,
            LocalDate occurredOn,
            String origin,
            String stopLetterNumber,
            YearMonth payFrom,
            Service service,
            Boolean placedThere)
            implements MoveEvent {}

    /**
     * The same person had two cases, and this one ends in the other; its history stays where it is.
     *
     * @param into the case that goes on
     * @param proof hash of what proves that it is one person
     */
    record CaseMerged(CaseId caseId, LocalDate occurredOn, CaseId into, String proof) implements MoveEvent {}

    /**
     * This case goes on for a double of it, written in the same transaction as the other's end.
     *
     * @param absorbed the case that ended
     * @param countedThere figures for which the person is counted by that case, since this one holds nothing of them: names of
     *     parts of a case; null where both hold them, and in what was written before. REPORT and PLACEMENT were once written for
     *     all that is asked of who reported, or is placed
     * @param carried what the person has from the double, and has here from now on; null for nothing, and in what was written
     *     before
     * @param hands who made in the double what is carried over; null for nobody, and in what was written before
     */
    record CaseAbsorbed(
            CaseId caseId,
            LocalDate occurredOn,
            CaseId absorbed,
            List<String> countedThere,
            Carried carried,
            List<Hand> hands)
            implements MoveEvent {}

    /**
     * @param matter its name in the case, such as {@code report}
     * @param person staff number
     */
    record Hand(String matter, String person) {}

    /**
     * What a person holds who goes on in another case.
     *
     * @param card the one that lives; null for none
     * @param plaque null for none
     * @param service as reported, where the report stands; null otherwise
     * @param reportedOn day of that report
     * @param welfareDays days on public-welfare posts, which count towards the three years (PLC-16); null for none, and in what was
     *     written before
     * @param freeTrainings trainings taken at the state's cost, which count towards how often that is (TRN-05); null for none, and
     *     in what was written before
     * @param subsidies training subsidies claimed and not refused, which count likewise; null for none, and in what was written
     *     before
     * @param certificates of trainings for which a subsidy may still be claimed (TRN-04); null for none, and in what was written
     *     before
     */
    record Carried(
            CarriedCard card, CarriedPlaque plaque, Service service, LocalDate reportedOn, Long welfareDays,
            Integer freeTrainings, Integer subsidies, List<CarriedCertificate> certificates) {

        /** Who held no public-welfare post and took no free training. */
        public Carried(CarriedCard card, CarriedPlaque plaque, Service service, LocalDate reportedOn) {
            this(card, plaque, service, reportedOn, null, null, null, null);
        }
    }

    /**
     * @param card number in the case that goes on with it
     * @param validUntil last day, null where the card names none
     */
    record CarriedCard(int card, CardKind kind, List<SubjectKind> identities, Standing standing,
            LocalDate validUntil) {}

    /** Where a card that is not being applied for stands. */
    enum Standing {
        HELD,
        DAMAGED,
        LOST,
        EXPIRED
    }

    /**
     * A certificate stays on file where it was earned; its number is nobody else's.
     *
     * @param enrolment number in the case that goes on, of no place there
     * @param there number of the place in the double
     */
    record CarriedCertificate(int enrolment, int there) {}

    /**
     * @param hangs false where it was withdrawn
     * @param withdrawnBy staff number of who decided so; null where it hangs, where the log does not say who, and in what was
     *     written before
     */
    record CarriedPlaque(SubjectKind ground, boolean hangs, String withdrawnBy) {

        /** Of which nobody is known to have withdrawn it. */
        public CarriedPlaque(SubjectKind ground, boolean hangs) {
            this(ground, hangs, null);
        }
    }

    /**
     * This case ended in another one of the same person and goes on to be counted for what only it holds, once for ever.
     *
     * @param into the case that goes on
     * @param parts names of parts of a case
     */
    record FiguresKept(CaseId caseId, LocalDate occurredOn, CaseId into, List<String> parts) implements MoveEvent {}

    /**
     * The case in which this one ended tells whether the person of both is dead, written in that one's transaction: the figures
     * that are kept here count by it (domain 7).
     *
     * @param goesOn the case that tells it
     * @param dead false where a record of a death was taken back
     */
    record DeathMirrored(CaseId caseId, LocalDate occurredOn, CaseId goesOn, boolean dead) implements MoveEvent {}

    /**
     * A member of staff works on the case from now on.
     *
     * @param number of the change of hands in this case, from 1
     * @param caseWorker staff number (经办人)
     * @param previous staff number of who did until now; null where nobody did
     */
    record CaseAssigned(CaseId caseId, LocalDate occurredOn, int number, String caseWorker, String previous)
            implements MoveEvent {}

    /**
     * Nobody in particular works on the case any longer.
     *
     * @param number of the change of hands in this case, from 1
     * @param previous staff number of who did until now
     */
    record CaseUnassigned(CaseId caseId, LocalDate occurredOn, int number, String previous, UnassignedFor ground)
            implements MoveEvent {}

    /** Why a case is with nobody in particular. */
    enum UnassignedFor {
        /** It was taken back, and given to nobody else yet. */
        TAKEN_BACK,
        /** Another station answers for it. */
        STATION_CHANGED,
        /** Another district has it. */
        TRANSFERRED_OUT,
        /** It ended in another case. */
        MERGED,
        /** Who worked on it belongs to the person's family (回避). */
        INTEREST
    }
}
