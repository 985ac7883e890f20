package org.veterancare.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import javax.cache.spi.CachingProvider;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;

class RememberedCasesTest {

    @Test
    void aCommandSideThatStopsLeavesTheMemoryOfAnotherInTheSameProcess() {
        RememberedCases stopping = new RememberedCases();
        RememberedCases staying = new RememberedCases();
        CachingProvider stopped = stopping.memoryOfThisCommandSide();
        stopping.rememberedCases(stopped);
        try (CachingProvider kept = staying.memoryOfThisCommandSide()) {
            Cache cases = staying.rememberedCases(kept);

            stopped.close();

            cases.put("case", "folded");
            assertThat(cases.<String, String>get("case")).isEqualTo("folded");
        }
    }
}
