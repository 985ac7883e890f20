package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.testing.TestDatabase;

@SpringBootTest(classes = LogApplication.class)
class WiringTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private org.axonframework.config.Configuration axon;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private EventBus bus;

    @Test
    void theStoreIsOursAndSoIsWhatTheFrameworkUses() {
        assertThat(bus).isInstanceOf(FactStore.class);
        assertThat(axon.eventStore()).isSameAs(bus);
        assertThat(axon.getComponent(EventStore.class)).isSameAs(bus);
    }

    @Test
    void transactionsAreTheDatabasesAndNotNone() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(transactions);
    }

    @Test
    void positionsAreKeptInTheDatabase() {
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isSameAs(tokens);
    }
}
