package org.veterancare.query.rebuild;

import java.util.List;
import java.util.Objects;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.AccessEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.ResourceEvent;
import org.veterancare.query.casestate.CaseFold;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.resources.Resource;
import org.veterancare.query.resources.ResourceProjection;

/** Folds one stream after the other, so that no more than one is held. */
final class Views {

    private final ViewRows rows;
    private String stream;
    private CaseFold fold;
    private Resource resource;

    /** @param rows takes what a stream has come to */
    Views(ViewRows rows) {
        this.rows = rows;
    }

    /** @throws IllegalStateException naming stream and version where a fact cannot be taken: no view is made over a hole */
    void take(List<RecordedFact> facts) {
        for (RecordedFact recorded : facts) {
            try {
                take(recorded);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "cannot take version " + recorded.version() + " of stream " + recorded.fact().streamId(), e);
            }
        }
    }

    private void take(RecordedFact recorded) {
        if (!Objects.equals(stream, recorded.fact().streamId())) {
            end();
            stream = recorded.fact().streamId();
            fold = new CaseFold(null);
        }
        switch (recorded.fact()) {
            case CaseEvent fact -> fold.take(recorded);
            case AccessEvent fact -> {
                // read from the log itself
            }
            case ResourceEvent fact -> resource = ResourceProjection.next(resource, recorded);
        }
    }

    /** The last stream has ended. */
    void end() {
        CaseState state = fold == null ? null : fold.state();
        if (state != null) {
            rows.add(state);
        } else if (resource != null) {
            rows.add(resource);
        }
        fold = null;
        resource = null;
    }
}
