package org.veterancare.command.infrastructure;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veterancare.web.Violations;

/** Whether the values of a command fit the constraints of their fields. */
@Component
@Order(2)
final class ShapeCheck implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final Validator validator;

    ShapeCheck(Validator validator) {
        this.validator = validator;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (n, command) -> {
            Set<ConstraintViolation<Object>> violations = validator.validate(command.getPayload());
            Violations.refuse(violations, List.of());
            return command;
        };
    }
}
