package org.veterancare.command.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.veterancare.web.PolicyRow;
import org.veterancare.web.PolicySource;

/** A row of the policy table for each command: {@code @SentBy} says who may send it. */
@Component
final class CommandPolicy implements PolicySource {

    private final CommandCatalogue catalogue;

    CommandPolicy(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Class<?> controller() {
        return CommandController.class;
    }

    @Override
    public List<PolicyRow> rows() {
        return catalogue.all()
                .stream()
                .map(command -> PolicyRow.of("POST", command.path(), true, command.senders()))
                .toList();
    }
}
