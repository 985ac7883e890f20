package org.veterancare.events;

/** Names of the metadata that every fact carries: who, in what role, why, on what basis, and from which request. */
public final class Provenance {

    /** The natural person. */
    public static final String ACTOR = "actor";

    public static final String ACCOUNT = "account";
    public static final String ROLE = "role";

    /** 12-digit region code of the actor's station then. */
    public static final String STATION = "station";

    /** Free text, and so a personal value. */
    public static final String REASON = "reason";

    /** List of law references the actor gave, such as {@code PLC-R 25}. */
    public static final String LEGAL_BASIS = "legalBasis";

    /** List of SHA-256 hashes of what was shown. */
    public static final String EVIDENCE = "evidence";

    /** SHA-256 of what a decision was based on, as the reading side showed it. */
    public static final String SEEN = "seen";

    /** List of the rules that the command passed. */
    public static final String RULES = "rules";

    /** Name of the command in addresses, such as {@code record-report}. */
    public static final String COMMAND = "command";

    public static final String REQUEST_ID = "requestId";

    /** The message that led to this one. */
    public static final String CAUSATION_ID = "causationId";

    /** The first message of the chain. */
    public static final String CORRELATION_ID = "correlationId";

    private Provenance() {}
}
