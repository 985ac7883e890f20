package org.veterancare.query.operations;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.readers.ReaderState;
import org.veterancare.eventlog.readers.ReaderStates;
import org.veterancare.events.Role;
import org.veterancare.query.rebuild.RebuildJob;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** How far the views are, and making them anew. */
@RestController
@RequestMapping("/api/v1/admin/projections")
class ProjectionController {

    private static final long LAGGING_MILLIS = 10_000;

    private final ReaderStates states;
    private final RebuildJob rebuilds;
    private final Reconciliation reconciliation;

    ProjectionController(ReaderStates states, RebuildJob rebuilds, Reconciliation reconciliation) {
        this.states = states;
        this.rebuilds = rebuilds;
        this.reconciliation = reconciliation;
    }

    /** What a reader is doing. */
    enum Status {
        /** At the end of the log, or a few seconds behind it. */
        CURRENT,
        /** More than ten seconds behind. */
        LAGGING,
        /** Current, but some facts wait for an administrator. */
        PARKING,
        /** Behind, and without room to park what it cannot take: it stands still. */
        STOPPED
    }

    /**
     * One reader of the log and the rows it keeps.
     *
     * @param position transaction and ordinal of the last fact it has dealt with
     * @param lagMs age of the oldest fact it has not dealt with, 0 where none waits
     * @param used part of the room for parked facts that is used, 1 is full
     */
    record Projection(
            String reader,
            Status status,
            String position,
            long lagMs,
            long deadLetters,
            long deadLetterStreams,
            double used) {}

    /**
     * @param rebuild the last one asked for here since the start of this process, or null
     * @param reconciled case files held against the log
     */
    record Overview(List<Projection> items, RebuildJob.Run rebuild, Reconciliation.Result reconciled) {}

    @GetMapping
    @ReadBy(Role.SYSTEM_ADMIN)
    Overview all() {
        return new Overview(
                states.all().stream().map(ProjectionController::shown).toList(),
                rebuilds.last().orElse(null),
                reconciliation.last());
    }

    /** Makes every view anew while the old ones serve; answers at once, how far it is stands in the list. */
    @ApiResponse(responseCode = "202", description = "It goes on by itself")
    @ApiResponse(responseCode = "409", description = "concurrent-change", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @DoneOnce
    @PostMapping("/rebuild")
    @ReadBy(Role.SYSTEM_ADMIN)
    ResponseEntity<RebuildJob.Run> rebuild() {
        return ResponseEntity.accepted()
                .body(rebuilds.start().orElseThrow(() -> Problem.of(ProblemCode.CONCURRENT_CHANGE)));
    }

    private static Projection shown(ReaderState state) {
        return new Projection(
                state.reader(),
                status(state),
                state.transactionId() + "." + state.ordinal(),
                state.lagMillis(),
                state.parkedFacts(),
                state.parkedStreams(),
                state.used());
    }

    private static Status status(ReaderState state) {
        if (state.lagMillis() > LAGGING_MILLIS) {
            return state.level() == ReaderState.Level.FULL ? Status.STOPPED : Status.LAGGING;
        }
        return state.parkedFacts() > 0 ? Status.PARKING : Status.CURRENT;
    }
}
