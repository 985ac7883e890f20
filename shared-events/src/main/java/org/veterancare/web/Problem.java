package org.veterancare.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.veterancare.eventlog.access.Outcome;

/** A refusal on its way out: thrown anywhere behind the door, answered as {@code application/problem+json} (RFC 9457). */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    // transient: these exceptions answer a request and are never serialised
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient HttpHeaders headers = new HttpHeaders();
    private transient AsLook look;

    /** @param caseId null where it is the one of the address, if any */
    record AsLook(Outcome outcome, UUID caseId) {}

    private Problem(ProblemCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code);
    }

    /**
     * Adds a member of the answer; the texts of the code may name it in braces.
     *
     * @param value never personal
     */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds what is wrong at one place of the body. */
    public Problem at(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** Says when it is worth trying again; whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    public Problem header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /**
     * Puts it on record as a look, although not every problem of its code is one.
     *
     * @param caseId whose case it tells of; null where the address says
     */
    public Problem asLook(Outcome outcome, UUID caseId) {
        look = new AsLook(outcome, caseId);
        return this;
    }

    /** Null where the code alone tells. */
    AsLook look() {
        return look;
    }

    public ProblemCode code() {
        return code;
    }

    Map<String, Object> members() {
        return members;
    }

    List<Fault> faults() {
        return faults;
    }

    HttpHeaders headers() {
        return headers;
    }
}
