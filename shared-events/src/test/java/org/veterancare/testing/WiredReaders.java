package org.veterancare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Of a running side: which readers it has, and what of each is not as it must be (trust.md A2, A6). */
public final class WiredReaders {

    private WiredReaders() {}

    /** By reader what is wrong with it; an empty text where nothing is. */
    public static Map<String, String> faults(ApplicationContext side) {
        EventProcessingConfiguration readers = side.getBean(EventProcessingConfiguration.class);
        Map<String, String> faults = new TreeMap<>();
        readers.eventProcessors().forEach((name, reader) -> faults.put(name, fault(readers, name, reader)));
        return faults;
    }

    private static String fault(EventProcessingConfiguration readers, String name, EventProcessor reader) {
        List<String> faults = new ArrayList<>();
        if (!(reader instanceof TrackingEventProcessor)) {
            faults.add("reads no log");
        }
        if (readers.deadLetterQueue(name).filter(JdbcSequencedDeadLetterQueue.class::isInstance).isEmpty()) {
            faults.add("parks nothing in the database");
        }
        if (!(ReflectionTestUtils.getField(reader, "errorHandler") instanceof PropagatingErrorHandler)) {
            faults.add("goes on after failures");
        }
        MultiEventHandlerInvoker handlers = (MultiEventHandlerInvoker) ReflectionTestUtils
                .getField(reader, "eventHandlerInvoker");
        for (EventHandlerInvoker handler : handlers.delegates()) {
            if (!(handler instanceof DeadLetteringEventHandlerInvoker)) {
                faults.add("asks no queue");
            }
            if (!(ReflectionTestUtils.getField(
                    handler, "listenerInvocationErrorHandler") instanceof PropagatingErrorHandler)) {
                faults.add("skips what fails");
            }
        }
        return String.join(", ", faults);
    }

    /** The guard that takes a half done handler back is there, and is ours. */
    public static void assertGuarded(ApplicationContext side) {
        assertThat(side.getBeansOfType(HandlerEnhancerDefinition.class).values())
                .extracting(enhancer -> enhancer.getClass().getName())
                .contains("org.veterancare.eventlog.readers.Savepoints");
    }
}
