package org.veterancare.query.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.query.Histories;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** A point in the history of a case: a version such as {@code 7} or {@code v7}, or an instant with its offset. */
record Moment(Long version, Instant instant) {

    private static final Pattern VERSION = Pattern.compile("v?\\d{1,9}");

    /** @throws Problem bad-parameter where the text is neither */
    static Moment parse(String parameter, String text) {
        if (VERSION.matcher(text).matches()) {
            return new Moment(Long.valueOf(text.startsWith("v") ? text.substring(1) : text), null);
        }
        try {
            return new Moment(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", parameter);
        }
    }

    /** The facts up to here. */
    List<RecordedFact> of(List<RecordedFact> facts, Instant now) {
        return version == null ? Histories.knownAt(facts, instant, now) : Histories.upTo(facts, version);
    }
}
