package org.veterancare.eventlog.readers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Named for what F38 asks for; every gauge is split by reader. */
final class ReaderGauges {

    private final List<OneGauge> all;
    private final Map<String, ReaderState> latest = new ConcurrentHashMap<>();

    private record OneGauge(MultiGauge gauge, ToDoubleFunction<ReaderState> value) {}

    ReaderGauges(MeterRegistry registry) {
        all = Stream.of(
                gauge(registry, "veterancare.dead.letters", "Facts that a reader could not take",
                        ReaderState::parkedFacts),
                gauge(registry, "veterancare.dead.letters.streams", "Streams with such facts",
                        ReaderState::parkedStreams),
                gauge(registry, "veterancare.dead.letters.bound",
                        "Streams that may have such facts before the reader stops", ReaderState::mostStreams),
                gauge(registry, "veterancare.dead.letters.used",
                        "Part of the room for such facts that is used, 1 is full", ReaderState::used),
                gauge(registry, "veterancare.projection.lag.seconds",
                        "Age of the oldest fact that a reader has not taken", state -> state.lagMillis() / 1000.0))
                .toList();
    }

    private static OneGauge gauge(
            MeterRegistry registry, String name, String says, ToDoubleFunction<ReaderState> value) {
        return new OneGauge(MultiGauge.builder(name).description(says).register(registry), value);
    }

    /** A reader's gauge stays and reads the latest: one that is taken out and put in anew stands twice in a scrape beside it, and fails it. */
    void show(List<ReaderState> now) {
        now.forEach(state -> latest.put(state.reader(), state));
        all.forEach(one -> one.gauge()
                .register(
                        now.stream()
                                .map(ReaderState::reader)
                                .map(reader -> MultiGauge.Row.of(
                                        Tags.of("reader", reader), () -> one.value().applyAsDouble(latest.get(reader))))
                                .toList()));
    }
}
