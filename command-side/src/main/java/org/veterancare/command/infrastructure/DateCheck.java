package org.veterancare.command.infrastructure;

import static org.veterancare.command.infrastructure.CommandMetaData.TAKEN_OVER;
import static org.veterancare.law.Guard.always;
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
import org.veterancare.command.BackdatingLimit;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.OnTheDay;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.resources.ResourceCommand;
import org.veterancare.events.Provenance;
import org.veterancare.law.Law;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * A fact cannot lie in the future, one long past needs a word and a second person, and some are of today (FUTURE-FACT, BACKDATED,
 * ON-THE-DAY).
 */
@Component
@Order(2)
final class DateCheck implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Clock clock;
    private final Law law;

    DateCheck(Clock clock, Law law) {
        this.clock = clock;
        this.law = law;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = work.getMessage();
        LocalDate occurredOn = occurredOn(command.getPayload());
        if (occurredOn != null) {
            LocalDate today = LocalDate.now(clock);
            always(!occurredOn.isAfter(today), "FUTURE-FACT", Map.of("occurredOn", occurredOn, "today", today));
            LocalDate limit = BackdatingLimit.of(command.getPayloadType(), today, law);
            if (occurredOn.isBefore(limit)) {
                backdated(work, limit);
            }
            if (command.getPayloadType().isAnnotationPresent(OnTheDay.class)) {
                require(occurredOn.equals(today), "ON-THE-DAY");
            }
        }
        return chain.proceed();
    }

    /** The case knows who agreed; before there is one nobody can have, so it is opened as of a day that needs no agreement. */
    private static void backdated(UnitOfWork<? extends CommandMessage<?>> work, LocalDate limit) {
        CommandMessage<?> command = work.getMessage();
        if (!command.getMetaData().containsKey(Provenance.REASON)) {
            throw Problem.of(ProblemCode.REASON_REQUIRED)
                    .with("rule", "BACKDATED")
                    .with("facts", Map.of("since", limit));
        }
        if (command.getPayload() instanceof CaseCommand && !command.getMetaData().containsKey(TAKEN_OVER)) {
            require(!(command.getPayload() instanceof OpenCase), "BACKDATED", Map.of("since", limit));
            work.transformMessage(message -> message.andMetaData(Map.of(VeteranCase.BACKDATED, true)));
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
