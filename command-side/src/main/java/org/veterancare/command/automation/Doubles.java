package org.veterancare.command.automation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.privacy.Archive.Whole;
import org.veterancare.events.CaseId;

/**
 * The cases that ended in a case of the same person, and those that had ended in them: they are forgotten together, and a death
 * is told to all.
 */
@Component
final class Doubles {

    private final Repository<VeteranCase> cases;

    Doubles(Repository<VeteranCase> cases) {
        this.cases = cases;
    }

    /** Asks each of them about the erasure of the case that goes on; none where that one's is of a spilt secret. */
    void ask(CaseId goesOn, BiConsumer<VeteranCase, Whole> question) {
        List<Whole> whole = new ArrayList<>();
        ask(goesOn, asked -> asked.archive().whole().ifPresent(whole::add));
        whole.forEach(erasure -> below(goesOn).forEach(each -> ask(each, same -> question.accept(same, erasure))));
    }

    /** Tells each of them whether the person is dead, as the case that goes on says it. */
    void tellDeath(CaseId goesOn, LocalDate on) {
        List<CaseId> ended = below(goesOn);
        if (!ended.isEmpty()) {
            boolean dead = ResourceStreams.told(cases, goesOn, "CASE-MERGED", VeteranCase::isOfTheDead);
            ended.forEach(each -> ask(each, same -> same.tellDeath(goesOn, on, dead)));
        }
    }

    private List<CaseId> below(CaseId goesOn) {
        List<CaseId> ended = new ArrayList<>();
        ask(goesOn, asked -> ended.addAll(asked.archive().doubles()));
        List<CaseId> all = new ArrayList<>(ended);
        ended.forEach(each -> all.addAll(below(each)));
        return all;
    }

    private void ask(CaseId id, Consumer<VeteranCase> question) {
        ResourceStreams.ask(cases, id, "CASE-MERGED", question);
    }
}
