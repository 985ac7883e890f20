package org.veterancare.eventlog.readers;

import java.util.Locale;

/**
 * How one reader of the log stands.
 *
 * @param transactionId of the last fact it has dealt with
 * @param ordinal of that fact
 * @param lagMillis age of the oldest fact it has not dealt with; 0 where none waits
 * @param parkedStreams streams with facts it could not take
 * @param parkedFacts all those facts
 * @param longest parked facts of the stream that has most
 * @param mostStreams so many streams it may park
 * @param mostFacts so many facts it may park of one stream
 */
public record ReaderState(
        String reader,
        long transactionId,
        long ordinal,
        long lagMillis,
        long parkedStreams,
        long parkedFacts,
        long longest,
        int mostStreams,
        int mostFacts) {

    private static final double ALARM = 0.5;

    /** How bad it is, from good to bad. */
    public enum Level {
        /** Nothing is parked. */
        CLEAR,
        /** Some facts wait for somebody; there is plenty of room. */
        PARKING,
        /** Half of the room is used (trust.md A8). */
        ALARM,
        /** No room: the next fact that cannot be taken stops the reader. */
        FULL;

        /** As it is shown. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of the room that is used, by streams or by facts of one stream, whichever is more; 1 is full. */
    public double used() {
        return Math.max((double) parkedStreams / mostStreams, (double) longest / mostFacts);
    }

    public Level level() {
        if (used() >= 1) {
            return Level.FULL;
        }
        if (used() >= ALARM) {
            return Level.ALARM;
        }
        return parkedFacts > 0 ? Level.PARKING : Level.CLEAR;
    }
}
