package org.veterancare.query.operations;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.readers.DeadLetters;
import org.veterancare.eventlog.readers.DeadLetters.Parking;
import org.veterancare.eventlog.readers.DeadLetters.Place;
import org.veterancare.eventlog.readers.ParkingOrder;
import org.veterancare.eventlog.readers.ParkingOrder.Reason;
import org.veterancare.events.Actor;
import org.veterancare.events.Role;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Facts that a reader could not take: looking at them, another try, giving them up. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters")
class DeadLetterController {

    private static final String LIST = "dead-letters";

    private final DeadLetters letters;
    private final Cursors cursors;

    DeadLetterController(DeadLetters letters, Cursors cursors) {
        this.letters = letters;
        this.cursors = cursors;
    }

    /**
     * Why something is done about parked facts.
     *
     * @param ticket letters, digits and dashes; a run of seven digits could name a person and is refused
     */
    record Why(@NotNull Reason reason, @Pattern(regexp = "(?!.*\\d{7})[A-Za-z0-9-]{1,40}") String ticket) {

        ParkingOrder.Why said() {
            return new ParkingOrder.Why(reason, ticket);
        }
    }

    /**
     * Parked facts of one stream, and what was done about them so far.
     *
     * @param parked null where none is parked any more
     * @param orders newest first
     */
    record Shown(Parking parked, List<ParkingOrder> orders) {}

    /** By reader and stream. */
    @GetMapping
    @ReadBy(Role.SYSTEM_ADMIN)
    ResponseEntity<Page<Parking>> list(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor) {
        int shown = Cursors.limit(limit);
        List<String> last = cursor == null ? List.of() : cursors.read(LIST, cursor);
        Place after = last.isEmpty() ? null : new Place(last.get(0), last.get(1));
        return Page.of(letters.list(after, shown + 1), shown, end -> cursors.next(LIST, end.reader(), end.stream()))
                .answer();
    }

    /** The parked facts of one stream of one reader. */
    @GetMapping("/{reader}/{stream}")
    @ReadBy(Role.SYSTEM_ADMIN)
    Shown one(@PathVariable String reader, @PathVariable UUID stream) {
        Parking parked = letters.find(reader, stream.toString()).orElse(null);
        List<ParkingOrder> orders = letters.orders(reader, stream.toString());
        if (parked == null && orders.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return new Shown(parked, orders);
    }

    /** Hands them to their reader again; 202 where that reader runs in another process and will get to it. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "202", description = "Asked of the process whose reader it is")
    @RateLimited(RateKind.DEAD_LETTER)
    @DoneOnce
    @PostMapping("/{reader}/{stream}/retry")
    @ReadBy(Role.SYSTEM_ADMIN)
    ResponseEntity<ParkingOrder> retry(
            @PathVariable String reader, @PathVariable UUID stream, @Valid @RequestBody Why why, Actor actor) {
        return answer(letters.retry(reader, stream.toString(), actor, why.said()));
    }

    /** Gives them up for their reader; the log keeps them. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "202", description = "Asked of the process whose reader it is")
    @RateLimited(RateKind.DEAD_LETTER)
    @DoneOnce
    @PostMapping("/{reader}/{stream}/discard")
    @ReadBy(Role.SYSTEM_ADMIN)
    ResponseEntity<ParkingOrder> discard(
            @PathVariable String reader, @PathVariable UUID stream, @Valid @RequestBody Why why, Actor actor) {
        return answer(letters.discard(reader, stream.toString(), actor, why.said()));
    }

    private static ResponseEntity<ParkingOrder> answer(Optional<ParkingOrder> order) {
        ParkingOrder asked = order.orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        boolean open = asked.state() == ParkingOrder.State.OPEN;
        return ResponseEntity.status(open ? HttpStatus.ACCEPTED : HttpStatus.OK).body(asked);
    }
}
