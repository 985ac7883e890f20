package org.veterancare.eventlog.readers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires every reader alike: nothing is skipped, nothing is only logged, each reader works through its facts alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReaderProperties.class)
public class Readers {

    // A batch is what is there at the moment, so it costs no time when little is; it saves commits when much is.
    public static final int BATCH = 100;

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, JdbcClient jdbc, ReaderProperties readers) {
        String owner = readers.owner() == null ? ManagementFactory.getRuntimeMXBean().getName() : readers.owner();
        return new Positions(connections, serializer, jdbc, owner);
    }

    @Bean
    HandlerEnhancerDefinition savepoints(DataSource dataSource) {
        return new Savepoints(dataSource);
    }

    @Bean
    ConfigurerModule readerRules(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ReaderProperties bounds) {
        return configurer -> configurer.eventProcessing(readers -> {
            rules(readers);
            readers.registerDeadLetterQueueProvider(reader -> c -> new ParkingQueue(
                    reader,
                    JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                            .connectionProvider(connections)
                            .transactionManager(transactions)
                            .schema(DEAD_LETTERS)
                            .maxSequences(bounds.mostStreams())
                            .maxSequenceSize(bounds.mostFacts())
                            .genericSerializer(serializer)
                            .eventSerializer(eventSerializer)));
        });
    }

    private static void rules(EventProcessingConfigurer readers) {
        readers.usingTrackingEventProcessors()
                .registerTrackingEventProcessorConfiguration(
                        c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(BATCH)
                                .andInitialTrackingToken(source -> source.createTailToken()))
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultDeadLetterPolicy(c -> (letter, failure) -> Decisions.enqueue(Parked.because(failure)));
    }

    private static final DeadLetterSchema DEAD_LETTERS = DeadLetterSchema.builder()
            .deadLetterTable("tail.dead_letter")
            .deadLetterIdentifierColumn("dead_letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .metaDataColumn("metadata")
            .aggregateTypeColumn("type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .build();

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, EventProcessingConfiguration readers) {
        return new DeadLetters(jdbc, readers);
    }

    @Bean
    ReaderStates readerStates(JdbcClient jdbc, ReaderProperties bounds, EventProcessingConfiguration readers) {
        return new ReaderStates(jdbc, bounds, readers);
    }

    @Bean
    FromTheStart fromTheStart(JdbcClient jdbc) {
        return new FromTheStart(jdbc);
    }

    @Bean
    ReaderHealth readersHealthIndicator(ReaderStates states) {
        return new ReaderHealth(states);
    }

    @Bean
    ReaderWatch readerWatch(ReaderStates states, DeadLetters letters, ObjectProvider<MeterRegistry> registry) {
        return new ReaderWatch(states, letters, registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
