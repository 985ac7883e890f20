package org.veterancare.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;

/** A training class and its seats, for which cases compete. */
public sealed interface TrainingClassEvent extends ResourceEvent {

    ClassId classId();

    @Override
    default String streamId() {
        return classId().toString();
    }

    /**
     * What is taught, when, and what it takes to complete it.
     *
     * @param to last day
     * @param fullTime two subsidised full-time classes may not overlap for one person (TRN-12)
     * @param certified whether an exam must be passed (TRN-11)
     * @param hours that are held in all; null for a class that was scheduled before they were asked
     */
    record Terms(
            @NotNull TrainingKind kind,
            @NotNull DeliveryMode delivery,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            boolean fullTime,
            boolean certified,
            @Positive Integer hours) {

        /** As classes were scheduled before. */
        public Terms(
                TrainingKind kind, DeliveryMode delivery, LocalDate from, LocalDate to, boolean fullTime,
                boolean certified) {
            this(kind, delivery, from, to, fullTime, certified, null);
        }

        /** The same class at another time. */
        public Terms at(LocalDate begins, LocalDate ends, int held) {
            return new Terms(kind, delivery, begins, ends, fullTime, certified, held);
        }

        public Terms {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(delivery, "delivery");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * An employer's signed order, or for TARGETED the industry it is meant for (TRN-09).
     *
     * @param employer unified social credit code; null where an industry stands behind a TARGETED class
     * @param headcount trainees the employer will take
     * @param post code of the named post, for POST_SPECIFIC only
     * @param candidate the case the post is for, for POST_SPECIFIC only
     * @param industry code of the industry or group of employers, for TARGETED only
     * @param document SHA-256 of the signed order, asked for ORDER_BASED; null in facts from before it was kept
     */
    record Order(
            String employer,
            int headcount,
            String post,
            CaseId candidate,
            String industry,
            @Pattern(regexp = "sha256:[0-9a-f]{64}") String document) {

        /** The same order for as many trainees. */
        public Order of(int trainees) {
            return new Order(employer, trainees, post, candidate, industry, document);
        }
    }

    /**
     * @param provider unified social credit code of the listed provider (TRN-08)
     * @param settlementMode for ADAPTATION: the mode it is organised for (TRN-01); else null
     * @param order null where no employer stands behind the class
     */
    record ClassScheduled(
            ClassId classId,
            LocalDate occurredOn,
            Terms terms,
            int seats,
            String provider,
            SettlementMode settlementMode,
            Order order)
            implements TrainingClassEvent {}

    record SeatTaken(ClassId classId, LocalDate occurredOn, CaseId caseId) implements TrainingClassEvent {}

    record SeatReleased(ClassId classId, LocalDate occurredOn, CaseId caseId) implements TrainingClassEvent {}

    /**
     * The class is held at another time, or its figures were put right; those who have a seat go on by the new terms.
     *
     * @param to last day
     * @param hours that are held in all (TRN-11)
     * @param headcount of the order, as it is signed; null where no order stands behind the class (TRN-09)
     */
    record ClassChanged(
            ClassId classId, LocalDate occurredOn, LocalDate from, LocalDate to, int hours, int seats,
            Integer headcount)
            implements TrainingClassEvent {}

    /** It is not held, or not to its end: nobody gets a seat any more. */
    record ClassCancelled(ClassId classId, LocalDate occurredOn) implements TrainingClassEvent {}
}
