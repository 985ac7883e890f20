package org.veterancare.standalone.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Several senders at once, each with streams, people and a chance of its own, so that one does not change what another sends. */
public final class Fuzz {

    private static final int MOST_FAULTS = 30;

    /** Rebuilds under writes have a test of their own; here one at the end is what the views are compared with. */
    private static final String REBUILD = "/api/v1/admin/projections/rebuild";

    /** The first answers of a process that has just started may take their time. */
    private static final int COLD = 300;

    private final List<Operation> operations;
    private final Verdict verdict;
    private final Wire wire;
    private final List<String> faults = new ArrayList<>();
    private final AtomicReference<Slowest> slowest = new AtomicReference<>(new Slowest(0, "none"));
    private final AtomicInteger slow = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Integer, Integer>> byOperation = new TreeMap<>();

    /**
     * @param document OpenAPI, as the server gives it
     * @param tokens from an account to its token
     */
    public Fuzz(JsonNode document, URI address, UnaryOperator<String> tokens) {
        this.operations = Operation.of(document)
                .stream()
                .filter(operation -> operation.path().startsWith("/api/")
                        && !operation.path().equals(REBUILD))
                .toList();
        this.verdict = new Verdict(document);
        this.wire = new Wire(address, tokens);
    }

    /** The answer that took longest, but for the first ones. */
    public record Slowest(long millis, String operation) {

        @Override
        public String toString() {
            return millis + " ms for " + operation;
        }
    }

    /** A case that is there from the start. */
    public record Start(String caseId, String street, long version) {}

    /** Sends so many requests from so many senders. */
    public void run(long seed, int requests, int senders, List<Start> cases) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Callable<Void>> work = IntStream.range(0, senders)
                    .<Callable<Void>>mapToObj(sender -> () -> {
                        send(sender, senders, new SplittableRandom(seed * 31 + sender), requests, cases);
                        return null;
                    })
                    .toList();
            for (Future<Void> sent : threads.invokeAll(work)) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void send(int sender, int senders, SplittableRandom random, int requests, List<Start> cases) {
        Known known = new Known();
        for (int n = sender; n < cases.size(); n += senders) {
            Start start = cases.get(n);
            known.add(new Known.Stream("cases", start.caseId(), start.street(), start.version()));
        }
        Calls calls = new Calls(operations, known, random, 500_000 + sender * 50_000);
        Nasty nasty = new Nasty(random.split());
        for (int n = sender; n < requests && faults() < MOST_FAULTS; n += senders) {
            one(n, calls.next(), known, nasty);
        }
    }

    private void one(int number, Call call, Known known, Nasty nasty) {
        try {
            List<Reply> replies = wire.send(call, nasty);
            if (replies.isEmpty()) {
                count(call, 0);
            }
            replies.forEach(reply -> count(call, reply.status()));
            if (!call.raw()) {
                known.learn(call, replies.getFirst(), call.account() == null ? null : street(call.account()));
            }
            replies.forEach(reply -> judge(number, call, reply));
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        }
    }

    private void judge(int number, Call call, Reply reply) {
        Reply warm = number < COLD ? new Reply(reply.status(), reply.type(), reply.text(), 0) : reply;
        if (Verdict.isSlow(call, warm)) {
            slow.incrementAndGet();
        }
        slowest.accumulateAndGet(
                new Slowest(warm.millis(), call.operation() == null ? "raw bytes" : call.operation().name()),
                (one, other) -> one.millis() >= other.millis() ? one : other);
        verdict.faults(call, warm)
                .forEach(fault -> report(
                        "request " + number + ": " + fault + "\n" + call + "\n-> " + reply.status() + " "
                                + reply.type() + " "
                                + reply.text()));
    }

    private static String street(String account) {
        String station = Staff.of(account).station();
        return station.endsWith("000000") ? "310104016000" : station.substring(0, 9) + "000";
    }

    private void count(Call call, int status) {
        statuses.computeIfAbsent(status, none -> new AtomicInteger()).incrementAndGet();
        if (call.operation() != null && !call.raw()) {
            synchronized (byOperation) {
                byOperation.computeIfAbsent(call.operation().name(), none -> new TreeMap<>())
                        .merge(status, 1, Integer::sum);
            }
        }
    }

    private synchronized void report(String fault) {
        faults.add(fault.length() > 3_000 ? fault.substring(0, 3_000) + "…" : fault);
    }

    private synchronized int faults() {
        return faults.size();
    }

    /** What was wrong, each with its request. */
    public synchronized List<String> found() {
        return List.copyOf(faults);
    }

    /** How many answers took longer than is promised (I1). */
    public int slow() {
        return slow.get();
    }

    public Slowest slowest() {
        return slowest.get();
    }

    /** How many answers of each status; 0 where bytes had no answer. */
    public Map<Integer, Integer> statuses() {
        Map<Integer, Integer> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    /** Operations that were never asked, and those never asked for with success. */
    public List<String> neverAccepted() {
        synchronized (byOperation) {
            return operations.stream()
                    .map(Operation::name)
                    .filter(name -> byOperation.getOrDefault(name, Map.of())
                            .keySet()
                            .stream()
                            .noneMatch(s -> s >= 200 && s < 300))
                    .map(name -> name + " " + byOperation.get(name))
                    .toList();
        }
    }

    /** Operations that were never asked at all. */
    public List<String> neverAsked() {
        synchronized (byOperation) {
            return operations.stream().map(Operation::name).filter(name -> !byOperation.containsKey(name)).toList();
        }
    }
}
