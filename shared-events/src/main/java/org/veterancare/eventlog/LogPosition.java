package org.veterancare.eventlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a reader has come. Readers see finished transactions only, in the order of their ids, so there are no gaps to
 * guess about and no clocks to trust.
 *
 * @param transactionId of the last fact that was read
 * @param ordinal running number of that fact
 */
public record LogPosition(
        @JsonProperty("transactionId") long transactionId, @JsonProperty("ordinal") long ordinal)
        implements TrackingToken, Comparable<LogPosition> {

    /** Before the first fact. */
    public static final LogPosition START = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER = Comparator.comparingLong(LogPosition::transactionId)
            .thenComparingLong(LogPosition::ordinal);

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo((LogPosition) other) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo((LogPosition) other) >= 0 ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return other == null || compareTo((LogPosition) other) >= 0;
    }
}
