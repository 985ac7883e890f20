package org.veterancare.query.access;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Role;
import org.veterancare.query.Histories;
import org.veterancare.query.OpenGlass;
import org.veterancare.web.Discloses;
import org.veterancare.web.Looks;
import org.veterancare.web.ReadBy;

/** Which cases of other stations the caller may read just now, and how long. */
@RestController
class OwnGlassController {

    private final Histories histories;
    private final Looks looks;

    OwnGlassController(Histories histories, Looks looks) {
        this.histories = histories;
        this.looks = looks;
    }

    /** @param items that which ends last first */
    record Glass(List<OpenGlass> items) {}

    /** The caller's own, and only what is open. */
    @ReadBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    @Discloses(Fields.SUMMARY)
    @GetMapping("/api/v1/break-glass")
    Glass open() {
        List<OpenGlass> items = histories.openGlass();
        if (!items.isEmpty()) {
            looks.granted(items.stream().map(OpenGlass::caseId).toList());
        }
        return new Glass(items);
    }
}
