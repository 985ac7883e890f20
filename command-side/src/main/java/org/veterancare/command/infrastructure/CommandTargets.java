package org.veterancare.command.infrastructure;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;

/** Which stream a command is for. The framework looks for annotations at every command, which costs more than the command. */
@Component
final class CommandTargets implements CommandTargetResolver {

    private final CommandTargetResolver annotated = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return command.getPayload() instanceof CaseCommand about
                ? new VersionedAggregateIdentifier(about.caseId(), null)
                : annotated.resolveTarget(command);
    }
}
