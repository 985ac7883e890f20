package org.veterancare.query.casestate;

/** What was true on a day cannot be said: something counts on it that rests on something that happened only later. */
public final class UnclearDate extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long version;
    private final long later;

    UnclearDate(long version, long later) {
        super("version " + version + " rests on version " + later + ", which happened later");
        this.version = version;
        this.later = later;
    }

    /** Version of the fact that counts on the day. */
    public long version() {
        return version;
    }

    /** Version of the fact it rests on, which happened after the day. */
    public long later() {
        return later;
    }
}
