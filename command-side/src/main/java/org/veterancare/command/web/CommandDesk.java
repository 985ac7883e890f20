package org.veterancare.command.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.VersionConflict;
import org.veterancare.command.infrastructure.Accepted;
import org.veterancare.command.infrastructure.Accepted.Kind;
import org.veterancare.command.infrastructure.Accepted.Recorded;
import org.veterancare.eventlog.DryRun;
import org.veterancare.eventlog.FactNames;
import org.veterancare.events.Fact;
import org.veterancare.law.RuleBroken;

/** Sends commands to the bus and waits for what becomes of them; a lost race is run again from the start. */
@Component
public class CommandDesk {

    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = 5_000_000;

    private final CommandBus bus;

    CommandDesk(CommandBus bus) {
        this.bus = bus;
    }

    /**
     * @param streamId the stream the command names
     * @throws RuntimeException whatever the case or its guards say no with, as it was thrown
     */
    public Accepted send(Record command, UUID streamId, Sending how) {
        for (int tried = 1;; tried++) {
            try {
                return once(command, how);
            } catch (DryRun decided) {
                return tried(streamId, decided.facts());
            } catch (RuleBroken | VersionConflict | OutOfScope refused) {
                // A refusal dropped the remembered case: it is only given on what the log says now.
                if (tried > 1) {
                    throw refused;
                }
            } catch (ConcurrencyException lost) {
                if (tried == TRIES) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * tried));
            }
        }
    }

    private Accepted once(Record command, Sending how) {
        FutureCallback<Record, Accepted> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, how.metaData()), callback);
        CommandResultMessage<? extends Accepted> result = callback.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException thrown -> thrown;
            case Error fatal -> throw fatal;
            default -> new IllegalStateException(failure);
        };
    }

    private static Accepted tried(UUID streamId, List<DryRun.Staged> staged) {
        List<Recorded> events = staged.stream()
                .filter(each -> each.fact().streamId().equals(streamId.toString()))
                .map(each -> new Recorded(name(each.fact()), each.version()))
                .toList();
        return new Accepted(streamId, events.isEmpty() ? -1 : events.getLast().version(), events, Kind.TRIED);
    }

    private static String name(Fact fact) {
        return FactNames.of(fact.getClass());
    }
}
