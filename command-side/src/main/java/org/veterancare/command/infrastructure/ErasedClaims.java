package org.veterancare.command.infrastructure;

import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.eventlog.FactStore;
import org.veterancare.eventlog.RepeatedErasures;
import org.veterancare.eventlog.keys.Erasures;
import org.veterancare.eventlog.keys.SubjectKeys;
import org.veterancare.events.PrivacyEvent.SubjectErased;

/**
 * What is kept of a person beside the log, the claims of numbers and of the household and the answers for
 * repeated calls, goes with the key: in the transaction of the erasure, and again at the start where a backup brought it back.
 */
@Component
@Order(3)
final class ErasedClaims implements MessageHandlerInterceptor<CommandMessage<?>>, InitializingBean {

    private static final String RISEN = """
        SELECT e.stream_id FROM event_log.event e
        WHERE e.type = 'SubjectErased'
          AND (EXISTS (SELECT FROM claims.identity i WHERE i.case_id = e.stream_id)
               OR EXISTS (SELECT FROM claims.household h WHERE e.stream_id IN (h.case_id, h.passed_from))
               OR EXISTS (SELECT FROM claims.paper_number n WHERE n.case_id = e.stream_id)
               OR EXISTS (SELECT FROM claims.answer a WHERE a.stream_id = e.stream_id)
               OR EXISTS (SELECT FROM tail.kept_answer t WHERE position(e.stream_id::text in concat(t.route, t.body)) > 0))""";

    private final JdbcClient jdbc;
    private final FactStore log;
    private final SubjectKeys keys;
    private final Erasures erasures;
    private final RepeatedErasures repeated;
    private final TransactionTemplate transactions;

    ErasedClaims(JdbcClient jdbc, FactStore log, Erased erased, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.keys = erased.keys();
        this.erasures = erased.erasures();
        this.repeated = erased.repeated();
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The keys, and what is to be done about them after an erasure. */
    @Component
    record Erased(SubjectKeys keys, Erasures erasures, RepeatedErasures repeated) {}

    @Override
    public void afterPropertiesSet() {
        forgetTheRisen();
    }

    private void forgetTheRisen() {
        jdbc.sql(RISEN)
                .query(UUID.class)
                .list()
                .forEach(subject -> transactions.executeWithoutResult(status -> forget(subject)));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        for (EventMessage<?> staged : log.staged()) {
            if (staged.getPayload() instanceof SubjectErased erased) {
                work.onCommit(committing -> forget(erased.caseId().value()));
            }
        }
        return result;
    }

    private void forget(UUID subject) {
        int claims = jdbc.sql("DELETE FROM claims.identity WHERE case_id = ?")
                .param(subject)
                .update();
        claims += jdbc.sql("DELETE FROM claims.household WHERE case_id = ?").param(subject).update();
        jdbc.sql("UPDATE claims.household SET passed_from = NULL WHERE passed_from = ?").param(subject).update();
        claims += jdbc.sql("DELETE FROM claims.paper_number WHERE case_id = ?").param(subject).update();
        jdbc.sql("DELETE FROM claims.assignment WHERE case_id = ?").param(subject).update();
        int answers = jdbc.sql("DELETE FROM claims.answer WHERE stream_id = ?")
                .param(subject)
                .update();
        // an answer for many cases that names this one goes whole
        answers += jdbc.sql("DELETE FROM tail.kept_answer WHERE position(?::text in concat(route, body)) > 0")
                .param(subject)
                .update();
        keys.destroyed(subject, "IDENTITY_CLAIM", claims);
        keys.destroyed(subject, "KEPT_ANSWER", answers);
    }

    /** Not in the transaction of an erasure: a table can't be written anew in there. */
    @Scheduled(fixedDelayString = "${veterancare.keys.sweep:PT20S}")
    void sweep() {
        if (repeated.afterARestore()) {
            forgetTheRisen();
        }
        if (erasures.sweep()) {
            jdbc.sql("VACUUM claims.identity").update();
            jdbc.sql("VACUUM claims.household").update();
            jdbc.sql("VACUUM claims.paper_number").update();
            jdbc.sql("VACUUM claims.answer").update();
            jdbc.sql("VACUUM tail.kept_answer").update();
        }
    }
}
