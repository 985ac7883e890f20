package org.veterancare.command.automation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.veterancare.command.VeteranCase;
import org.veterancare.events.CaseId;

/** The cases that ended in a case of the same person, and those that had ended in them. */
final class Doubles {

    private Doubles() {}

    static List<CaseId> of(Repository<VeteranCase> cases, CaseId goesOn) {
        List<CaseId> ended = new ArrayList<>();
        ResourceStreams.ask(cases, goesOn, "CASE-MERGED", whole -> ended.addAll(whole.forgottenWith()));
        List<CaseId> all = new ArrayList<>(ended);
        ended.forEach(each -> all.addAll(of(cases, each)));
        return all;
    }
}
