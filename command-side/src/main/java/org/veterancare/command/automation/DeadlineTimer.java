package org.veterancare.command.automation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veterancare.command.infrastructure.DeadlineTable;
import org.veterancare.command.infrastructure.DeadlineTable.Deadline;
import org.veterancare.events.District;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.law.RuleBroken;

/** Sends what is due, as an account of its own. A case that refuses is asked again the next day; a failure, the next minute. */
@Component
class DeadlineTimer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineTimer.class);
    private static final int MOST_AT_ONCE = 500;
    private static final MetaData TIMER = MetaData.from(Map.of(
            Provenance.ACTOR, "timer",
            Provenance.ACCOUNT, "timer",
            Provenance.ROLE, Role.TIMER.name(),
            Provenance.STATION, District.CODE));

    private final DeadlineTable table;
    private final CommandGateway commands;
    private final Clock clock;

    DeadlineTimer(DeadlineTable table, CommandGateway commands, Clock clock) {
        this.table = table;
        this.commands = commands;
        this.clock = clock;
    }

    /** Asks every case whose date has come, by the calendar of Shanghai. */
    @Scheduled(cron = "${veterancare.timers.deadlines:0 * * * * *}")
    void run() {
        LocalDate today = LocalDate.now(clock.withZone(District.ZONE));
        for (Deadline deadline : table.due(today, MOST_AT_ONCE)) {
            ask(deadline, today);
        }
    }

    private void ask(Deadline deadline, LocalDate today) {
        try {
            TimedCommand command = TimedCommand.valueOf(deadline.command());
            commands.sendAndWait(new GenericCommandMessage<>(command.on(deadline.caseId(), today), TIMER));
            table.asked(deadline, today);
        } catch (RuleBroken refused) {
            LOG.debug("{} of case {} refused by {}", deadline.command(), deadline.caseId(), refused.code());
            table.asked(deadline, today);
        } catch (RuntimeException failed) {
            // the class alone: its words may repeat what was to be stored
            LOG.warn("{} of case {} failed: {}", deadline.command(), deadline.caseId(), failed.getClass().getName());
        }
    }
}
