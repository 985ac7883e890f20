package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.veterancare.testing.WiredReaders;

/** The side as it runs, for in a test of the log alone its readers are not there. */
class ReadersTest extends HttpTest {

    @Test
    void itsOneReaderSkipsNothingAndParksWhatItCannotTake(@Autowired ApplicationContext side) {
        assertThat(WiredReaders.faults(side)).isEqualTo(Map.of("deadlines", ""));
        WiredReaders.assertGuarded(side);
    }
}
