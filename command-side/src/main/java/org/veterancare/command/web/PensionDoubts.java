package org.veterancare.command.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.SettlementCommand.RecordServicePapers;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.Law;

/** Whether years on record are too few for a monthly pension: asked of the case itself, which knows what the command does not say. */
@Component
final class PensionDoubts {

    private final Repository<VeteranCase> cases;
    private final Law law;

    PensionDoubts(Repository<VeteranCase> cases, Law law) {
        this.cases = cases;
        this.law = law;
    }

    /**
     * Where in the command the doubt is, the same for one that was written, repeated or only tried; empty without one.
     *
     * @param command one that this case accepted
     */
    Stream<String> in(UUID caseId, Record command) {
        String pointer = switch (command) {
            case RecordReport report when report.mode() == SettlementMode.MONTHLY_PENSION -> "/mode";
            case RecordServicePapers papers -> papers.certifiedYears() == null ? "/enlistedOn" : "/certifiedYears";
            case AcceptSettlement accepted -> "";
            default -> null;
        };
        return pointer != null && isDoubted(caseId, (CaseCommand) command) ? Stream.of(pointer) : Stream.empty();
    }

    private boolean isDoubted(UUID caseId, CaseCommand command) {
        return OnlyAsked.in(
                "pension-doubts",
                work -> cases.load(caseId.toString()).invoke(found -> found.doubtsPension(command, law)));
    }
}
