package org.veterancare.query.worklist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.veterancare.query.ScopedRows;

/** How much work is late, as a number to watch; counted when it is asked for. */
@Component
class TaskMetrics implements MeterBinder {

    private final ScopedRows rows;
    private final Clock clock;

    TaskMetrics(ScopedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("veterancare.tasks.overdue", this, TaskMetrics::overdue)
                .description("Tasks of the work list past their last day")
                .register(registry);
    }

    private double overdue() {
        return rows.count(jdbc -> jdbc
                .sql("SELECT count(*) FROM views.work_item WHERE due_on IS NOT NULL AND sort_on < ?")
                .param(LocalDate.now(clock))
                .query(Long.class)
                .single());
    }
}
