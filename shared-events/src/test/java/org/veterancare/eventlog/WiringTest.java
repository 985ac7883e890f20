package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
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
    private ConfigurableApplicationContext spring;

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

    /** The framework would tell its maker at every start who runs it; in a test it keeps quiet anyway, so its wiring is looked at. */
    @Test
    void nobodyCallsHomeAtTheStart() {
        assertThat(spring.getBeanNamesForType(UpdateCheckerAutoConfiguration.class)).isEmpty();
        assertThat(spring.getBeanNamesForType(UpdateChecker.class)).isEmpty();
        assertThat(axon.getComponent(UpdateChecker.class, () -> null)).isNull();
        assertThat(spring.getEnvironment().getProperty("axon.update-check.disabled", Boolean.class)).isTrue();
    }

    /** The deliberate defect: where nobody leaves it out it is there, also where the setting says no. */
    @Test
    void whatCallsHomeIsThereUnlessItIsLeftOut() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(UpdateCheckerAutoConfiguration.class))
                .withPropertyValues("axon.update-check.disabled=true")
                .run(careless -> assertThat(careless).hasSingleBean(UpdateCheckerAutoConfiguration.class));
    }

    @Test
    void positionsAreKeptInTheDatabase() {
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isSameAs(tokens);
    }
}
