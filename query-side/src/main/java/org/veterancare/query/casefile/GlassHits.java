package org.veterancare.query.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veterancare.query.Histories;
import org.veterancare.query.OpenGlass;
import org.veterancare.query.Page;
import org.veterancare.query.Reveal;
import org.veterancare.query.Scope;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.masking.Opener;

/** Finds, of the cases of other stations that are open to a reader, those a term finds; each is flagged, and so is the look. */
@Component
class GlassHits {

    private final JdbcClient jdbc;
    private final Histories histories;
    private final Reveal reveal;

    GlassHits(JdbcClient jdbc, Histories histories, Reveal reveal) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.reveal = reveal;
    }

    /** The last part of a search with these behind it; they are few, and no limit counts them. */
    Page<CaseSummary> behind(Page<CaseSummary> page, CaseFiles.Term term, Scope scope) {
        if (page.nextCursor() != null) {
            return page;
        }
        List<CaseSummary> hits = found(term).stream()
                .map(histories::underBreakGlass)
                .flatMap(Optional::stream)
                .filter(state -> !scope.covers(state.street(), state.neighbourhood()) && !state.isRestricted())
                .map(state -> summary(state, reveal.of(state.caseId())))
                .toList();
        return page.with(hits);
    }

    private List<UUID> found(CaseFiles.Term term) {
        UUID[] open = histories.openGlass().stream().map(OpenGlass::caseId).distinct().toArray(UUID[]::new);
        return open.length == 0
                ? List.of()
                : jdbc.sql("""
                    SELECT t.subject FROM keys.search_token t
                    WHERE t.kind IN (:kind, 'FORMER_' || :kind) AND t.token = ANY (:tokens) AND t.subject = ANY (:open)
                    GROUP BY t.subject""" + term.isMet() + " ORDER BY t.subject")
                        .param("kind", term.kind().name())
                        .param("tokens", term.tokens())
                        .param("open", open)
                        .param("all", term.tokens().length)
                        .query(UUID.class)
                        .list();
    }

    private static CaseSummary summary(CaseState state, Opener opener) {
        return new CaseSummary(
                state.caseId().value(),
                state.version(),
                state.street(),
                state.neighbourhood(),
                state.subject().kind().name(),
                state.stage().name(),
                state.openedOn(),
                state.closedOn(),
                CaseRows.nextDue(state),
                opener.apply(state.subject().name()),
                opener.masked(state.subject().citizenId()),
                opener.masked(state.subject().phone()),
                true);
    }
}
