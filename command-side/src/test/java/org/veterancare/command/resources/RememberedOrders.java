package org.veterancare.command.resources;

import java.util.HashMap;
import java.util.Map;
import org.veterancare.events.TrainingClassEvent.Order;
import org.veterancare.law.Guard;

/** Orders as the table keeps them, without the table. */
public final class RememberedOrders implements OrderPlaces {

    private final Map<String, Integer> headcounts = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    @Override
    public void enter(Order order) {
        taken.putIfAbsent(order.document(), 0);
        headcounts.putIfAbsent(order.document(), order.headcount());
        Guard.require(headcounts.get(order.document()) == order.headcount(), "TRN-09");
    }

    @Override
    public void take(Order order) {
        requireFree(order);
        taken.merge(order.document(), 1, Integer::sum);
    }

    @Override
    public void requireFree(Order order) {
        Guard.require(taken.get(order.document()) < headcounts.get(order.document()), "TRN-09");
    }

    @Override
    public void correct(Order order, int headcount) {
        Guard.require(taken.get(order.document()) <= headcount, "TRN-09");
        headcounts.put(order.document(), headcount);
    }

    @Override
    public void giveBack(Order order) {
        taken.merge(order.document(), -1, Integer::sum);
    }
}
