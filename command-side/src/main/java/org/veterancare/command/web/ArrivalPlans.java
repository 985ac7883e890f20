package org.veterancare.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.IdentityClaims;
import org.veterancare.command.OutOfScope;
import org.veterancare.command.registration.RegistrationCommand.ExpectArrival;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.Looks;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RuleProblems;
import tools.jackson.databind.JsonNode;

/** Takes in a row of the yearly plan: a case for who has none, and that the person is expected. */
@Component
class ArrivalPlans {

    private final CommandCatalogue catalogue;
    private final CommandBody bodies;
    private final CommandDesk desk;
    private final IdentityClaims claims;
    private final Looks looks;
    private final PersonsAsked persons;
    private final WhoseCase whose;
    private final RuleProblems rules;

    ArrivalPlans(
            CommandCatalogue catalogue,
            CommandBody bodies,
            CommandDesk desk,
            IdentityClaims claims,
            Looks looks,
            PersonsAsked persons,
            WhoseCase whose,
            RuleProblems rules) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.desk = desk;
        this.claims = claims;
        this.looks = looks;
        this.persons = persons;
        this.whose = whose;
        this.rules = rules;
    }

    /**
     * @param open the body of the command that opens a case
     * @param expect the body of {@code expect-arrival}
     */
    record Row(JsonNode open, JsonNode expect) {}

    /**
     * @param row from 1
     * @param outcome EXPECTED, or REFUSED
     * @param opened whether the case is new
     * @param code of the problem, for REFUSED
     * @param rule that was broken, where one was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(int row, String outcome, UUID caseId, boolean opened, String code, String rule) {}

    /** Repeated it does nothing twice: who was opened by it has a case, and was expected once. */
    Outcome take(int number, Row row, BulkCall call, String path) {
        Actor by = call.actor();
        UUID id = StreamIds.next();
        boolean opened = false;
        boolean nobodys = false;
        try {
            persons.nextOfPlan(by);
            CommandBody.Read read = read(row.open(), OpenCase.class, id);
            OpenCase open = (OpenCase) read.command();
            Optional<CitizenIdNumber> asked = asked(open);
            Optional<CaseId> held = asked.flatMap(claims::holder);
            if (held.isEmpty()) {
                nobodys = asked.isPresent();
                desk.send(open, id, because(call.anywhere(), read));
                opened = true;
            } else {
                id = held.get().value();
                persons.found(by);
                // before anything of the row is answered that an opening would not be answered
                if (!whose.isFound(id, by)) {
                    // whose case it is, and that there is one, is not this street's to know
                    looks.denied(List.of(id));
                    return new Outcome(number, "REFUSED", null, false, ProblemCode.CASE_NOT_FOUND.code(), null);
                }
                looks.granted(List.of(id), Fields.SUMMARY, Look.More.NOTHING);
            }
            CommandBody.Read expect = read(row.expect(), ExpectArrival.class, id);
            Sending once = call.about(path + " " + number, row.open() + " " + row.expect());
            desk.send(expect.command(), id, because(once, expect));
            return new Outcome(number, "EXPECTED", id, opened, null, null);
        } catch (RuntimeException refused) {
            if (nobodys && !opened) {
                persons.nobody(by);
            }
            return refused(number, opened ? id : null, refused);
        }
    }

    /** @param opened null where the row opened no case */
    private Outcome refused(int number, UUID opened, RuntimeException refused) {
        ProblemCode code = switch (refused) {
            case RuleBroken broken -> rules.problem(broken).code();
            case ConcurrencyException lost -> ProblemCode.CONCURRENT_CHANGE;
            case LockAcquisitionFailedException lost -> ProblemCode.CONCURRENT_CHANGE;
            case OutOfScope foreign -> ProblemCode.CASE_NOT_FOUND;
            case Problem problem -> problem.code();
            default -> throw refused;
        };
        String rule = refused instanceof RuleBroken broken ? broken.code() : null;
        return new Outcome(number, "REFUSED", opened, opened != null, code.code(), rule);
    }

    private static Sending because(Sending sending, CommandBody.Read read) {
        Because because = read.because();
        return sending.because(because.reason(), because.legalBasis(), because.evidence());
    }

    private CommandBody.Read read(JsonNode body, Class<? extends Record> command, UUID id) {
        if (body == null) {
            throw Problem.of(ProblemCode.NOT_JSON);
        }
        CommandType type = catalogue.of(CommandStream.CASES)
                .stream()
                .filter(each -> each.type() == command)
                .findFirst()
                .orElseThrow();
        byte[] text = body.toString().getBytes(StandardCharsets.UTF_8);
        return bodies.read(text, type, id.toString());
    }

    /** The number that is asked for; one that is none is the opening's to refuse. */
    private static Optional<CitizenIdNumber> asked(OpenCase open) {
        if (open.citizenId() == null || open.occurredOn() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CitizenIdNumber.parse(open.citizenId().clear(), open.occurredOn()));
        } catch (RuleBroken noNumber) {
            return Optional.empty();
        }
    }
}
