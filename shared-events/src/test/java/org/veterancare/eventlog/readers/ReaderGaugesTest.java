package org.veterancare.eventlog.readers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderGaugesTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ReaderGauges gauges = new ReaderGauges(registry);
    private final List<Meter> takenOut = new ArrayList<>();

    @Test
    void aGaugeTellsTheLatestAndIsNeverTakenOutWhileItsReaderLives() {
        registry.config().onMeterRemoved(takenOut::add);

        gauges.show(List.of(parking("cases", 0)));
        assertThat(facts("cases").value()).isZero();
        gauges.show(List.of(parking("cases", 3), parking("deadlines", 1)));

        assertThat(facts("cases").value()).isEqualTo(3);
        assertThat(facts("deadlines").value()).isEqualTo(1);
        assertThat(takenOut).as("a scrape beside it would find it twice, and answer nothing at all").isEmpty();
    }

    @Test
    void aReaderThatIsHereNoMoreIsNotTold() {
        gauges.show(List.of(parking("cases", 0), parking("deadlines", 1)));

        gauges.show(List.of(parking("cases", 0)));

        assertThat(registry.find("veterancare.dead.letters").tag("reader", "deadlines").gauges()).isEmpty();
    }

    private static ReaderState parking(String reader, long facts) {
        return new ReaderState(reader, 0, 0, 0, facts, facts, facts, 10, 10);
    }

    private Gauge facts(String reader) {
        return registry.get("veterancare.dead.letters").tag("reader", reader).gauge();
    }
}
