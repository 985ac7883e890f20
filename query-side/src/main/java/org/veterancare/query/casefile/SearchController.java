package org.veterancare.query.casefile;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.keys.PeopleIndex;
import org.veterancare.events.Actor;
import org.veterancare.events.FoundBy;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.query.Cursors;
import org.veterancare.query.Page;
import org.veterancare.query.Scope;
import org.veterancare.query.masking.Masks;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.query.masking.Sight;
import org.veterancare.web.Discloses;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;

/** Finds people by what a caseworker typed; it stands in the body, since addresses end in logs. */
@RestController
@RequestMapping("/api/v1/cases")
class SearchController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LONGEST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{17}[\\dXx]|\\d{15}|\\d{3}[\\dXx]");
    private static final Pattern WHOLE_NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s-]{7,20}");

    private final CaseReader cases;
    private final PeopleIndex people;
    private final GlassHits glass;
    private final Misses misses;

    SearchController(CaseReader cases, PeopleIndex people, GlassHits glass, Misses misses) {
        this.cases = cases;
        this.people = people;
        this.glass = glass;
        this.misses = misses;
    }

    /**
     * What is looked for.
     *
     * @param text identity number, also the 15 digits of an old paper file, or its last four, phone, name or a part of it, or the initials of its pinyin
     * @param by what it is, where it should not be guessed from its form
     * @param limit at most 200, 50 where left out
     */
    record Search(
            @NotNull Personal text, FoundBy.Kind by, Integer limit, @Size(max = 500) String cursor) {}

    /**
     * The newest cases first; exactly those whose people carry all of what was typed. A search that finds nobody is on record as
     * one that was denied. Behind the last one stand those of other
     * stations that the caller may read by break-glass; the limit does not count them.
     */
    @ReadBy.Cases
    @RateLimited(RateKind.SEARCH)
    @Discloses(Fields.SEARCH_HIT)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "bad-cursor", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping("/search")
    Page<CaseSummary> search(@Valid @RequestBody Search search, Actor actor) {
        Scope scope = Scope.ofCases(actor);
        int limit = Cursors.limit(search.limit() == null ? DEFAULT_LIMIT : search.limit());
        // full-width digits and letters are what they look like
        String typed = Normalizer.normalize(search.text().clear(), Normalizer.Form.NFKC).strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "text");
        }
        FoundBy.Kind kind = search.by() == null ? guess(typed) : search.by();
        boolean whole = mustBeWhole(kind, typed, actor.role());
        misses.before(kind, actor);
        byte[][] tokens = whole
                ? people.allTokens(kind, typed)
                : people.tokens(kind, kind == FoundBy.Kind.CITIZEN_ID ? CitizenIdNumber.lookedFor(typed) : typed);
        CaseFiles.Term term = new CaseFiles.Term(kind, tokens, whole);
        Page<CaseSummary> found = glass.behind(
                cases.search(term, name(kind, tokens), search.cursor(), limit, scope), term, scope);
        if (found.items().isEmpty()) {
            misses.put(kind, actor);
        }
        return found;
    }

    /** Whoever never sees a value does not look people up by it; whoever sees names on a reason only does by whole ones. */
    private static boolean mustBeWhole(FoundBy.Kind kind, String typed, Role role) {
        Sight sight = Masks.of(role, switch (kind) {
            case CITIZEN_ID -> Sensitive.CITIZEN_ID;
            case PHONE -> Sensitive.PHONE;
            case NAME -> Sensitive.OTHER;
        });
        if (sight == Sight.NEVER) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        boolean whole = kind == FoundBy.Kind.NAME && sight == Sight.ON_REASON;
        if (whole && !WHOLE_NAME.matcher(typed).matches()) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "text");
        }
        return whole;
    }

    private static FoundBy.Kind guess(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            return FoundBy.Kind.CITIZEN_ID;
        }
        return PHONE.matcher(typed).matches() ? FoundBy.Kind.PHONE : FoundBy.Kind.NAME;
    }

    /** The keyed hashes stand for the term, so that a cursor fits one search only. */
    private static String name(FoundBy.Kind kind, byte[][] tokens) {
        StringBuilder name = new StringBuilder(kind.name());
        Arrays.stream(tokens).map(Base64.getEncoder()::encodeToString).forEach(name::append);
        return name.toString();
    }
}
