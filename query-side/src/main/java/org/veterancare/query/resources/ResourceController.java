package org.veterancare.query.resources;

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
import org.veterancare.events.Actor;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;

/** Classes, plans and funds with what is still free in them. */
@RestController
@RequestMapping("/api/v1")
class ResourceController {

    private final ResourceRows rows;
    private final Cursors cursors;

    ResourceController(ResourceRows rows, Cursors cursors) {
        this.rows = rows;
        this.cursors = cursors;
    }

    /** Training classes, the newest first. */
    @ReadBy.Cases
    @GetMapping("/training-classes")
    ResponseEntity<Page<TrainingClass>> classes(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(TrainingClass.class, cursor, limit, actor);
    }

    @ReadBy.Cases
    @GetMapping("/training-classes/{id}")
    ResponseEntity<TrainingClass> trainingClass(@PathVariable UUID id, Actor actor) {
        return one(TrainingClass.class, id, actor);
    }

    /** Post plans, the newest first. */
    @ReadBy.Cases
    @GetMapping("/post-plans")
    ResponseEntity<Page<PostPlan>> plans(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(PostPlan.class, cursor, limit, actor);
    }

    @ReadBy.Cases
    @GetMapping("/post-plans/{id}")
    ResponseEntity<PostPlan> plan(@PathVariable UUID id, Actor actor) {
        return one(PostPlan.class, id, actor);
    }

    /** Hardship funds, the newest first. */
    @ReadBy.Cases
    @GetMapping("/hardship-funds")
    ResponseEntity<Page<HardshipFund>> funds(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) String cursor,
            Actor actor) {
        return list(HardshipFund.class, cursor, limit, actor);
    }

    @ReadBy.Cases
    @GetMapping("/hardship-funds/{id}")
    ResponseEntity<HardshipFund> fund(@PathVariable UUID id, Actor actor) {
        return one(HardshipFund.class, id, actor);
    }

    private <T extends Resource> ResponseEntity<T> one(Class<T> type, UUID id, Actor actor) {
        Scope.ofCases(actor);
        T found = rows.read(type, id);
        if (found == null) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok().header(HttpHeaders.ETAG, "\"" + found.version() + "\"").body(found);
    }

    private <T extends Resource> ResponseEntity<Page<T>> list(Class<T> type, String cursor, int limit, Actor actor) {
        Scope.ofCases(actor);
        Object list = Resource.kindOf(type);
        List<String> last = cursor == null ? null : cursors.read(list, cursor);
        ResourceRows.Place after = last == null
                ? null
                : new ResourceRows.Place(LocalDate.parse(last.get(0)), UUID.fromString(last.get(1)));
        int most = Cursors.limit(limit);
        return Page.of(rows.list(type, after, most + 1), most, end -> cursors.next(
                list, end.openedOn().toString(), end.id().toString()))
                .answer();
    }
}
