package org.veterancare.eventlog.access;

/**
 * Somebody looks at one or more cases.
 *
 * @param by who, with the role and station of that moment
 * @param call from where, by which operation
 * @param fields class of what is shown
 * @param more what else is known about it
 */
public record Look(By by, Call call, Fields fields, Outcome outcome, More more) {

    /** @param role name of the role; what a token claims may be none of ours */
    public record By(String person, String account, String role, String station) {}

    /**
     * @param operation method and pattern of the address, never the address itself
     * @param source network address of the caller
     */
    public record Call(String operation, String requestId, String source) {}

    /**
     * @param detail names of unmasked fields, or the code of the rule that refused a command, or null
     * @param reason the envelope of the reason that was given, or null
     * @param breakGlass whether the case is shown although it is another station's
     * @param openTask whether the case has an open task, null where that was not asked
     * @param about whose reading is looked at, null where it is not this log that is shown
     */
    public record More(String detail, String reason, boolean breakGlass, Boolean openTask, String about) {

        public static final More NOTHING = new More(null, null, false, null, null);
    }
}
