package org.veterancare.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.command.automation.TimerRebuild;
import org.veterancare.events.Role;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Making the timers' dates anew; it decides nothing and changes no case. */
@RestController
final class TimerController {

    private final TimerRebuild timers;

    TimerController(TimerRebuild timers) {
        this.timers = timers;
    }

    /** Makes the dates of all timers anew from the log; answers at once, how far it is stands in the list of projections. */
    @Operation(operationId = "RebuildTimers", description = "Makes the dates of all timers anew from the log, such as after facts were discarded; reader \"deadlines\" at /api/v1/admin/projections tells how far it is")
    @ApiResponse(responseCode = "202", description = "It goes on by itself")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RateLimited(RateKind.DEAD_LETTER)
    @DoneOnce
    @PostMapping("/api/v1/admin/timers/rebuild")
    @ReadBy(Role.SYSTEM_ADMIN)
    void rebuild() {
        timers.start();
    }
}
