package org.veterancare.query.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.events.District;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.law.Region;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** The office itself: its stations as a tree, and who holds which role. */
@RestController
@RequestMapping("/api/v1")
class OfficeController {

    /** More stations than a district has. */
    private static final int ALL = 5_000;

    private final ResourceRows rows;
    private final Cursors cursors;
    private final Law law;
    private final Clock clock;

    OfficeController(ResourceRows rows, Cursors cursors, Law law, Clock clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.law = law;
        this.clock = clock;
    }

    /** The network of stations as a tree, with its coverage. */
    @ReadBy.Everyone
    @GetMapping("/stations")
    Network stations() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), District.ZONE);
        List<String> streets = law.regions().streets(today).stream().map(Region::code).toList();
        return Network.of(rows.list(Station.class, null, ALL), streets);
    }

    @ReadBy.Everyone
    @GetMapping("/stations/{id}")
    ResponseEntity<Station> station(@PathVariable UUID id) {
        return one(Station.class, id);
    }

    /** Everybody who was ever enrolled, with their roles; the newest first. */
    @ReadBy({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR})
    @GetMapping("/staff")
    ResponseEntity<Page<StaffMember>> staff(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor) {
        Object list = Resource.kindOf(StaffMember.class);
        List<String> last = cursor == null ? null : cursors.read(list, cursor);
        ResourceRows.Place after = last == null
                ? null
                : new ResourceRows.Place(LocalDate.parse(last.get(0)), UUID.fromString(last.get(1)));
        int most = Cursors.limit(limit);
        return Page.of(rows.list(StaffMember.class, after, most + 1), most, end -> cursors.next(
                list, end.openedOn().toString(), end.id().toString()))
                .answer();
    }

    @ReadBy({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR})
    @GetMapping("/staff/{id}")
    ResponseEntity<StaffMember> member(@PathVariable UUID id) {
        return one(StaffMember.class, id);
    }

    private <T extends Resource> ResponseEntity<T> one(Class<T> type, UUID id) {
        T found = rows.read(type, id);
        if (found == null) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok().header(HttpHeaders.ETAG, "\"" + found.version() + "\"").body(found);
    }
}
