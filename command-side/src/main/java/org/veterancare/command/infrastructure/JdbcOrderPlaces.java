package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.command.resources.OrderPlaces;
import org.veterancare.events.TrainingClassEvent.Order;

/** A row for each signed order. Of two who take the last place the second waits for the first, and then finds none. */
@Component
final class JdbcOrderPlaces implements OrderPlaces {

    private final JdbcClient jdbc;

    JdbcOrderPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void enter(Order order) {
        BesideTheFacts.requireTransaction();
        jdbc.sql("""
            INSERT INTO claims.training_order (document, headcount) VALUES (?, ?)
            ON CONFLICT (document) DO NOTHING""").params(order.document(), order.headcount()).update();
        int headcount = headcount(order);
        require(headcount == order.headcount(), "TRN-09", Map.of("headcount", headcount));
    }

    @Override
    public void take(Order order) {
        BesideTheFacts.requireTransaction();
        int taken = jdbc
                .sql("UPDATE claims.training_order SET taken = taken + 1 WHERE document = ? AND taken < headcount")
                .param(order.document())
                .update();
        require(taken == 1, "TRN-09", Map.of("headcount", headcount(order)));
    }

    @Override
    public void requireFree(Order order) {
        boolean free = jdbc.sql("SELECT taken < headcount FROM claims.training_order WHERE document = ?")
                .param(order.document())
                .query(Boolean.class)
                .single();
        require(free, "TRN-09", Map.of("headcount", headcount(order)));
    }

    /** As it was put right last, whichever of its classes that was said of. */
    private int headcount(Order order) {
        return jdbc.sql("SELECT headcount FROM claims.training_order WHERE document = ?")
                .param(order.document())
                .query(Integer.class)
                .single();
    }

    @Override
    public void correct(Order order, int headcount) {
        int taken = jdbc.sql("SELECT taken FROM claims.training_order WHERE document = ?")
                .param(order.document())
                .query(Integer.class)
                .single();
        require(taken <= headcount, "TRN-09", Map.of("taken", taken));
        BesideTheFacts.onceAllIsRead(() -> {
            int corrected = jdbc
                    .sql("UPDATE claims.training_order SET headcount = ? WHERE document = ? AND taken <= ?")
                    .params(headcount, order.document(), headcount)
                    .update();
            // somebody took a place meanwhile
            require(corrected == 1, "TRN-09", Map.of("headcount", headcount));
        });
    }

    @Override
    public void giveBack(Order order) {
        BesideTheFacts
                .onceAllIsRead(() -> jdbc.sql("UPDATE claims.training_order SET taken = taken - 1 WHERE document = ?")
                        .param(order.document())
                        .update());
    }
}
