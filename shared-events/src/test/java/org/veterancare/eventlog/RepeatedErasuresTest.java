package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.keys.ErasureList;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.testing.TestDatabase;

/** The list of erasures and the log are compared while people are erased (S5). */
@SpringBootTest(classes = LogApplication.class)
class RepeatedErasuresTest {

    private static final LocalDate DAY = LogApplication.DAY;
    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private FactStore log;

    @Autowired
    private EventLogReader reader;

    @Autowired
    private ErasureList list;

    @Autowired
    private DataSource dataSource;

    @Test
    void anErasureThatIsCarriedOutWhileListAndLogAreComparedIsNotRepeated() {
        CaseId caseId = open();
        AtomicInteger answered = new AtomicInteger();
        DataSource interrupted = afterEachAnswer(() -> {
            // the first asks what our role may do, the second is the log
            if (answered.incrementAndGet() == 2) {
                write(caseId, 1, new SubjectErased(caseId, DAY, "测试〔2025〕1号"));
            }
        });
        new RepeatedErasures(JdbcClient.create(interrupted), log, list);
        assertThat(answered.get()).isGreaterThan(2);
        assertThat(list.carriedOut()).containsKey(caseId.value());
        assertThat(reader.stream(caseId.value())).as("opened, and erased once").hasSize(2);
    }

    private DataSource afterEachAnswer(Runnable then) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[]{Connection.class}, (proxy, method, args) -> {
                            Object result = method.invoke(connection, args);
                            if (method.getName().equals("close")) {
                                then.run();
                            }
                            return result;
                        });
            }
        };
    }

    private void write(CaseId caseId, long version, Fact fact) {
        log.publish(LogApplication.message(caseId, version, fact, Instant.now()));
    }

    private CaseId open() {
        CaseId caseId = LogApplication.someCase();
        write(caseId, 0,
                new CaseOpened(caseId, DAY, SubjectKind.VETERAN, Personal.of("310104198501010013"), Personal.of("试删员"),
                        null, Sex.MALE, YearMonth.of(1985, 1), false, "310104016000", "310104016901", "310104016901",
                        "310104016901", null, null));
        return caseId;
    }
}
