package org.veterancare.query.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.events.CaseId;
import org.veterancare.events.District;
import org.veterancare.query.Reveal;
import org.veterancare.query.masking.Opener;
import org.veterancare.web.Language;
import org.veterancare.web.Looks;

/** Puts looks at the access log on record, and writes the answer for the person it is about. */
@Component
class Watched {

    private final Looks looks;
    private final Reveal reveal;
    private final Clock clock;

    Watched(Looks looks, Reveal reveal, Clock clock) {
        this.looks = looks;
        this.reveal = reveal;
        this.clock = clock;
    }

    /** @param about whose reading is looked at, or null */
    void these(Collection<UUID> cases, String about) {
        looks.granted(cases, Fields.ACCESS_LOG, new Look.More(null, null, false, null, about));
    }

    /** Opens the reasons that stand beside the looks at one case. */
    Opener one(CaseId subject) {
        return reveal.of(subject, Fields.ACCESS_LOG);
    }

    String letter(UUID subject, List<Disclosures.Line> lines, Language language) {
        return Letter.page(subject, LocalDate.ofInstant(clock.instant(), District.ZONE), lines, language);
    }
}
