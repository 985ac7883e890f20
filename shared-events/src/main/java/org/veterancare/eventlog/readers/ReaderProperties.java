package org.veterancare.eventlog.readers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a reader may park before it stops: a full parking place is right to stop it, but must stay far off, so every
 * case of the district fits.
 *
 * @param mostStreams streams of one reader that may have parked facts
 * @param mostFacts parked facts of one stream
 * @param owner name under which positions are owned; null for this process's own, which the next process waits for until the
 *     claim expires
 */
@ConfigurationProperties("veterancare.readers")
record ReaderProperties(@DefaultValue("50000") int mostStreams, @DefaultValue("10000") int mostFacts, String owner) {}
