package org.veterancare.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.eventlog.access.AccessLog;
import org.veterancare.eventlog.answers.KeptAnswers;
import org.veterancare.eventlog.keys.BlindIndex;
import org.veterancare.eventlog.keys.ErasureList;
import org.veterancare.eventlog.keys.Erasures;
import org.veterancare.eventlog.keys.FileKeyWrapper;
import org.veterancare.eventlog.keys.HashKeys;
import org.veterancare.eventlog.keys.KeptHashKeys;
import org.veterancare.eventlog.keys.KeyChange;
import org.veterancare.eventlog.keys.KeyNews;
import org.veterancare.eventlog.keys.KeyWrapper;
import org.veterancare.eventlog.keys.PeopleIndex;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.eventlog.keys.SubjectKeys;
import org.veterancare.eventlog.readers.Readers;
import org.veterancare.eventlog.roles.HeldRoles;
import org.veterancare.eventlog.upcasters.Upcaster;

/**
 * All of the framework's wiring, said out loud: on this stack its own configuration silently runs with no event store and no
 * transactions. Whoever imports this has a log that is migrated, checked and safe, or does not start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
@Import(Readers.class)
@PropertySource("classpath:event-log.properties")
public class EventLog {

    /** The schemas every side needs, before those that a side brings along. */
    @Bean
    @Order(0)
    Migrations eventLogSchema() {
        return new Migrations("event_log", "classpath:db/event_log");
    }

    @Bean
    @Order(1)
    Migrations keysSchema() {
        return new Migrations("keys", "classpath:db/keys");
    }

    @Bean
    @Order(2)
    Migrations tailSchema() {
        return new Migrations("tail", "classpath:db/tail");
    }

    @Bean
    @Order(4)
    Migrations accessSchema() {
        return new Migrations("access", "classpath:db/access");
    }

    @Bean
    HeldRoles heldRoles(JdbcClient jdbc) {
        return new HeldRoles(jdbc);
    }

    @Bean
    @Order(5)
    Migrations accessLogSchema() {
        return new Migrations("access_log", "classpath:db/access_log");
    }

    @Bean
    AccessLog accessLog(JdbcTemplate jdbc) {
        return new AccessLog(jdbc);
    }

    @Bean
    KeptAnswers keptAnswers(JdbcClient jdbc, HashKeys keys) {
        return new KeptAnswers(jdbc, keys);
    }

    /** Stands for a log that is migrated and checked; what touches the log asks for it. */
    @Bean
    LogReady logReady(
            DataSourceProperties database, LogProperties log, List<Migrations> schemas, DataSource dataSource) {
        if (log.ownerUsername() != null) {
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setUrl(database.determineUrl());
            owner.setUser(log.ownerUsername());
            owner.setPassword(log.ownerPassword());
            Migrations.run(owner, schemas);
        }
        new LogSafety(JdbcClient.create(dataSource)).check();
        return new LogReady();
    }

    @Bean
    KeyWrapper keyWrapper(LogProperties log, LogReady ready, JdbcClient jdbc) {
        Path file = log.keyFile();
        boolean unused = jdbc.sql("""
            SELECT NOT EXISTS (SELECT FROM keys.subject_key) AND NOT EXISTS (SELECT FROM keys.hash_key)""")
                .query(Boolean.class)
                .single();
        if (unused) {
            // also where a first start was cut off after it had made the file and before it had written the key
            FileKeyWrapper.create(file);
        }
        return FileKeyWrapper.read(file);
    }

    @Bean
    SubjectKeys subjectKeys(JdbcClient jdbc, KeyWrapper wrapper) {
        return new SubjectKeys(jdbc, wrapper);
    }

    /** Before anything is answered: a restored key of an erased person is destroyed again, or nothing starts. */
    @Bean
    Erasures erasures(JdbcTemplate jdbc, SubjectKeys keys, PlatformTransactionManager transactions) {
        Erasures erasures = new Erasures(jdbc, keys, new TransactionTemplate(transactions));
        erasures.reapply();
        return erasures;
    }

    @Bean
    ErasureList erasureList(LogProperties log) {
        Path beside = log.keyFile().toAbsolutePath().resolveSibling("erased-persons.list");
        return new ErasureList(log.erasureList() == null ? beside : log.erasureList());
    }

    /** Everything is wrapped with the present key-encryption key from here on, and what hashes are made with stays. */
    @Bean
    HashKeys hashKeys(
            JdbcTemplate jdbc, KeyWrapper wrapper, PlatformTransactionManager transactions, Erasures erased) {
        KeyChange change = new KeyChange(jdbc, wrapper, new TransactionTemplate(transactions));
        change.requireHeld();
        // before a key changes its wrapping: it tells what these were made from
        HashKeys hashKeys = new KeptHashKeys(JdbcClient.create(jdbc), wrapper);
        change.run();
        return hashKeys;
    }

    @Bean
    KeyNews keyNews(DataSourceProperties database, SubjectKeys keys) {
        return new KeyNews(
                database.determineUrl(), database.determineUsername(), database.determinePassword(), keys);
    }

    @Bean
    PersonalCipher personalCipher(SubjectKeys keys, ObjectProvider<MeterRegistry> registry) {
        return new PersonalCipher(keys, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    BlindIndex blindIndex(HashKeys keys) {
        return new BlindIndex(keys);
    }

    @Bean
    PeopleIndex peopleIndex(JdbcClient jdbc, BlindIndex index) {
        return new PeopleIndex(jdbc, index);
    }

    @Bean
    EventSerializer factFormat(PersonalCipher cipher, ObjectProvider<Upcaster> upcasters) {
        return new EventSerializer(cipher, upcasters.orderedStream().toList());
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    Serializer eventSerializer(EventSerializer facts, Serializer serializer) {
        return new FactSerializer(facts, serializer);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    PostgresEventStorage eventStorage(
            JdbcTemplate jdbc,
            EventSerializer facts,
            @Qualifier("eventSerializer") Serializer unopened,
            PlatformTransactionManager transactions,
            SubjectKeys keys,
            PeopleIndex people,
            ErasureList erasures,
            List<WrittenWith> others) {
        return new PostgresEventStorage(
                jdbc,
                facts,
                unopened,
                new FoundByTokens(new TransactionTemplate(transactions), keys, people, erasures, others));
    }

    @Bean
    FactStore eventBus(PostgresEventStorage storage) {
        return new FactStore(storage);
    }

    /** Before anything is answered: who was erased after the backup from which this database was restored is erased again. */
    @Bean
    RepeatedErasures repeatedErasures(JdbcClient jdbc, FactStore log, ErasureList list, HashKeys wrapped) {
        return new RepeatedErasures(jdbc, log, list);
    }

    @Bean
    EventLogReader eventLogReader(JdbcTemplate jdbc, EventSerializer facts) {
        return new EventLogReader(jdbc, facts);
    }

    /** A log that is migrated and checked. */
    static final class LogReady {}
}
