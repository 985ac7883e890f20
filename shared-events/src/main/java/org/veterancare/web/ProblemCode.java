package org.veterancare.web;

import java.util.Locale;

/** Every answer that is not a success, by its stable code: clients branch on it, texts stand in {@code web/problems_*.properties}. */
public enum ProblemCode {
    BAD_REQUEST(400),
    NOT_JSON(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    BAD_TEXT(400),
    LIMIT_EXCEEDED(400),
    BAD_HEADER(400),
    BAD_PARAMETER(400),
    BAD_CURSOR(400),
    TIME_IN_FUTURE(400),
    TOKEN_MISSING(401),
    TOKEN_INVALID(401),
    /** The token names a role that its holder was not given, or has no longer. */
    GRANT_MISSING(403),
    INSUFFICIENT_ROLE(403),
    FOUR_EYES(403),
    REASON_REQUIRED(403),
    NOT_FOUND(404),
    CASE_NOT_FOUND(404),
    /** To a station that had the case before: where it went and when, and nothing else of it. */
    CASE_TRANSFERRED(404),
    COMMAND_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    DUPLICATE_PERSON(409),
    RESOURCE_TAKEN(409),
    TRANSITION_NOT_ALLOWED(409),
    KEY_IN_FLIGHT(409),
    /** Others changed the same thing again and again; sending the command once more may do. */
    CONCURRENT_CHANGE(409),
    BREAK_GLASS_NOT_NEEDED(409),
    SUBJECT_ERASED(410),
    VERSION_CONFLICT(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    CONSTRAINT_VIOLATED(422),
    RULE_BROKEN(422),
    IDEMPOTENCY_KEY_REUSED(422),
    /** What was true on a day cannot be said: the order of recording contradicts the days. */
    VALID_TIME_UNCLEAR(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    /** A coding of the body that this server does not know (RFC 9110, 15.6.2). */
    NOT_IMPLEMENTED(501),
    DATABASE_UNAVAILABLE(503),
    /** Too many large bodies are being read at once. */
    SERVER_BUSY(503),
    SIGN_IN_UNAVAILABLE(503),
    PROJECTION_LAGGING(503),
    /** What was asked for cannot be put on record, and so is not shown. */
    ACCESS_LOG_UNAVAILABLE(503),
    /** The server takes no calls at the moment: it starts or stops. */
    SERVICE_UNAVAILABLE(503),
    HTTP_VERSION_UNSUPPORTED(505);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it is sent, such as {@code case-not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a bare HTTP status means here, for errors that the framework finds before we do. */
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> TOKEN_INVALID;
            case 403 -> INSUFFICIENT_ROLE;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 417 -> EXPECTATION_FAILED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> SERVICE_UNAVAILABLE;
            case 505 -> HTTP_VERSION_UNSUPPORTED;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
