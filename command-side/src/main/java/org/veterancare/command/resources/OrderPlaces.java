package org.veterancare.command.resources;

import org.veterancare.events.TrainingClassEvent.Order;

/** The trainees that one signed order is for, counted over all its classes; in the transaction of the facts, or not at all. */
public interface OrderPlaces {

    /** @throws org.veterancare.law.RuleBroken TRN-09 where the same order is on record with another headcount */
    void enter(Order order);

    /** @throws org.veterancare.law.RuleBroken TRN-09 where the headcount is reached */
    void take(Order order);

    /** Takes nothing. @throws org.veterancare.law.RuleBroken TRN-09 where the headcount is reached */
    void requireFree(Order order);

    /**
     * The headcount was not the one that is signed.
     *
     * @throws org.veterancare.law.RuleBroken TRN-09 where more trainees than that have their places
     */
    void correct(Order order, int headcount);

    /** A trainee withdrew. */
    void giveBack(Order order);
}
