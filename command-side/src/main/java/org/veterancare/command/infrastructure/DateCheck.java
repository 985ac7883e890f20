package org.veterancare.command.infrastructure;

import static org.veterancare.law.Guard.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.OnTheDay;
import org.veterancare.command.resources.ResourceCommand;
import org.veterancare.events.Provenance;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** A fact cannot lie in the future, one long past needs a word, and some are of today (FUTURE-FACT, BACKDATED, ON-THE-DAY). */
@Component
@Order(2)
final class DateCheck implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final int BACKDATED_DAYS = 90;

    private final Clock clock;

    DateCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = work.getMessage();
        LocalDate occurredOn = occurredOn(command.getPayload());
        if (occurredOn != null) {
            check(occurredOn, command.getMetaData().containsKey(Provenance.REASON));
            boolean today = occurredOn.equals(LocalDate.now(clock));
            require(today || !command.getPayloadType().isAnnotationPresent(OnTheDay.class), "ON-THE-DAY");
        }
        return chain.proceed();
    }

    private void check(LocalDate occurredOn, boolean explained) {
        LocalDate today = LocalDate.now(clock);
        require(!occurredOn.isAfter(today), "FUTURE-FACT", Map.of("occurredOn", occurredOn, "today", today));
        LocalDate limit = today.minusDays(BACKDATED_DAYS);
        if (occurredOn.isBefore(limit) && !explained) {
            throw Problem.of(ProblemCode.REASON_REQUIRED)
                    .with("rule", "BACKDATED")
                    .with("facts", Map.of("since", limit));
        }
    }

    private static LocalDate occurredOn(Object command) {
        return switch (command) {
            case CaseCommand about -> about.occurredOn();
            case ResourceCommand about -> about.occurredOn();
            default -> null;
        };
    }
}
