package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.PaperNumbers.Paper;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.eventlog.keys.SubjectKeys;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.law.RuleBroken;

/** The table of numbers: one paper for each, whoever comes at once. */
class PaperNumbersTest extends HttpTest {

    private static final int CALLERS = 8;

    @Autowired
    private PaperNumbers numbers;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private PersonalCipher cipher;

    @Autowired
    private PlatformTransactionManager transactions;

    private void claim(Paper paper, String number, CaseId caseId) {
        new TransactionTemplate(transactions).executeWithoutResult(begun -> numbers.claim(paper, number, caseId));
    }

    private static CaseId someCase() {
        return new CaseId(UUID.randomUUID());
    }

    @Test
    void aNumberIsOfOnePaperOfItsKind() {
        CaseId first = someCase();
        claim(Paper.TRAINING_CERTIFICATE, "沪职-1", first);
        claim(Paper.PRIVILEGE_CARD, "沪职-1", first);
        claim(Paper.PRIVILEGE_CARD, "沪职-1", first);
        assertThatThrownBy(() -> claim(Paper.TRAINING_CERTIFICATE, "沪职-1", first)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> claim(Paper.PRIVILEGE_CARD, "沪职-1", someCase())).isInstanceOf(RuleBroken.class);
        assertThat(new JdbcTemplate(DATABASE.superuser()).queryForList(
                "SELECT encode(token, 'escape') FROM claims.paper_number", String.class))
                .as("no number in clear")
                .noneMatch(token -> token.contains("-1"));
    }

    private void release(Paper paper, Personal number, CaseId caseId) {
        new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("release"));
            work.execute(() -> numbers.release(paper, number, caseId));
        });
    }

    @Test
    void theNumberOfACardIsFreeOnceTheHandOverWasNone() {
        CaseId first = someCase();
        claim(Paper.TRAINING_CERTIFICATE, "沪职-3", first);
        claim(Paper.PRIVILEGE_CARD, "沪优-3", first);
        claim(Paper.PRIVILEGE_CARD, "沪优-4", first);
        claim(Paper.PRIVILEGE_CARD, "沪优-3", first);
        release(Paper.PRIVILEGE_CARD, Personal.of("沪优-3"), first);
        claim(Paper.PRIVILEGE_CARD, "沪优-3", someCase());
        assertThatThrownBy(() -> claim(Paper.PRIVILEGE_CARD, "沪优-4", someCase())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> claim(Paper.TRAINING_CERTIFICATE, "沪职-3", someCase()))
                .isInstanceOf(RuleBroken.class);
    }

    /** As its fact holds it in the log. */
    @Test
    void aNumberThatWasASlipIsFreeForAnother() {
        CaseId first = someCase();
        claim(Paper.TRAINING_CERTIFICATE, "沪职-5", first);
        claim(Paper.TRAINING_CERTIFICATE, "沪职-6", first);
        Personal sealed = new TransactionTemplate(transactions).execute(begun -> {
            keys.create(first.value());
            return Personal.sealed(
                    cipher.seal(first.value(), "CertificateIssued#/certificateNumber", Personal.of("沪职-5")));
        });
        release(Paper.TRAINING_CERTIFICATE, sealed, first);
        assertThatCode(() -> claim(Paper.TRAINING_CERTIFICATE, "沪职-5", someCase())).doesNotThrowAnyException();
        assertThatThrownBy(() -> claim(Paper.TRAINING_CERTIFICATE, "沪职-6", someCase()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void ofManyWhoComeAtOnceOneHasIt() throws Exception {
        Callable<Boolean> one = () -> {
            try {
                claim(Paper.TRAINING_CERTIFICATE, "沪职-2", someCase());
                return true;
            } catch (RuleBroken taken) {
                return false;
            }
        };
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Boolean>> all = callers.invokeAll(Collections.nCopies(CALLERS, one));
            int had = 0;
            for (Future<Boolean> each : all) {
                had += each.get() ? 1 : 0;
            }
            assertThat(had).isEqualTo(1);
        }
    }
}
