package org.veterancare.query.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.Role;
import org.veterancare.query.Histories;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Mark;
import org.veterancare.query.casestate.Moves.Merged;
import org.veterancare.query.casestate.Privacy.Erasure;
import org.veterancare.web.Discloses;
import org.veterancare.web.Looks;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** Says of an erased person what was destroyed, when, on whose word; and that the history is still whole. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class CertificateController {

    private final Histories histories;
    private final Destroyed destroyed;
    private final Looks looks;

    CertificateController(Histories histories, Destroyed destroyed, Looks looks) {
        this.histories = histories;
        this.destroyed = destroyed;
        this.looks = looks;
    }

    /** A step of the erasure; {@code by} is the natural person. */
    record Step(LocalDate on, Instant at, String by, Role role) {

        static Step of(Mark mark) {
            return mark == null ? null : new Step(mark.on(), mark.at(), mark.by(), mark.role());
        }
    }

    /**
     * @param keys numbers of the destroyed keys, as they stand in every value they sealed
     * @param ground null where it was asked for in the case that this one ended in, as are the first two steps
     * @param doubles cases of the same person that ended in this one, and those that had ended in them: each has a key of its own, and is erased with it; where a secret
     *     was spilt, by itself
     * @param factsBefore facts of the case before the one that records the erasure: none of them was touched
     */
    record Certificate(
            CaseId caseId,
            String ground,
            String appraisal,
            Step requested,
            Step confirmed,
            Step executed,
            List<Long> keys,
            List<Destroyed.Count> destroyed,
            List<Ended> doubles,
            long factsBefore,
            long factsNow) {}

    /** @param erased false while the person can still be read and found there */
    record Ended(CaseId caseId, boolean erased) {}

    /** The certificate of erasure; 404 while the person has not been erased. */
    @Discloses(Fields.SUMMARY)
    @GetMapping("/erasure-certificate")
    @ReadBy({Role.PRIVACY_OFFICER, Role.AUDITOR})
    Certificate certificate(@PathVariable UUID caseId, Actor actor) {
        List<RecordedFact> facts = histories.of(caseId, Scope.ofCases(actor));
        CaseState state = CaseState.of(facts);
        if (!state.isErased()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        List<Ended> doubles = ended(state, Scope.ofCases(actor)).toList();
        looks.granted(Stream.concat(Stream.of(caseId), doubles.stream().map(each -> each.caseId().value())).toList());
        Erasure erasure = state.privacy().erasure();
        return new Certificate(
                state.caseId(),
                erasure.ground(),
                erasure.appraisal(),
                Step.of(erasure.requested()),
                Step.of(erasure.confirmed()),
                Step.of(erasure.done()),
                destroyed.keys(caseId),
                destroyed.of(caseId),
                doubles,
                erasure.done().version(),
                facts.size());
    }

    /** Those that had ended in a double, too. */
    private Stream<Ended> ended(CaseState state, Scope scope) {
        return state.moves()
                .absorbed()
                .stream()
                .flatMap(ended -> Stream.concat(
                        Stream.of(of(ended)), ended(CaseState.of(histories.of(ended.other().value(), scope)), scope)));
    }

    private Ended of(Merged ended) {
        return new Ended(ended.other(), destroyed.isAllGone(ended.other().value()));
    }
}
