package org.veterancare.query.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.query.Scope;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** How often which rule refused whom, attempts at approving one's own work among them (domain 7, auditor); of no case. */
@RestController
@RequestMapping("/api/v1/audit/rejections")
class RejectionController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Disclosures disclosures;
    private final Clock clock;

    RejectionController(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * @param total of all refusals by a rule in these days
     * @param items by rule, operation, role and station, the most frequent first
     */
    record Rejections(LocalDate from, LocalDate to, long total, List<Disclosures.Refused> items) {}

    /**
     * @param from first day in Shanghai, thirty days before the last where it is left out
     * @param to last day, today where it is left out; a year and a day after the first at most
     */
    @ReadBy(Role.AUDITOR)
    @GetMapping
    Rejections counted(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to, Actor actor) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "from");
        }
        List<Disclosures.Refused> items = disclosures.refused(first, last, Scope.ofCases(actor));
        long total = items.stream().mapToLong(Disclosures.Refused::times).sum();
        return new Rejections(first, last, total, items);
    }
}
