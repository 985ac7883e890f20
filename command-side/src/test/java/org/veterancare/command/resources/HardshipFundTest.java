package org.veterancare.command.resources;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.resources.HardshipFundCommand.OpenFund;
import org.veterancare.events.CaseId;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipFundEvent.CommitmentPaid;
import org.veterancare.events.HardshipFundEvent.FundCommitted;
import org.veterancare.events.HardshipFundEvent.FundOpened;
import org.veterancare.events.Money;

/** A yuan is committed once, and paid once. */
class HardshipFundTest {

    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");
    private static final CaseId CASE = CaseFixture.CASE;
    private static final CaseId OTHER = CaseId.of("01937b5e-0000-7000-8000-000000000002");
    private static final LocalDate ON = LocalDate.of(2025, 10, 28);
    private static final Money BUDGET = Money.ofFen(5_000_00);
    private static final Money MOST = Money.ofFen(3_000_00);
    private static final Money REST = Money.ofFen(2_000_00);

    private static ResultValidator<HardshipFund> invoking(Consumer<HardshipFund> call, Object... before) {
        TestExecutor<HardshipFund> given = new AggregateTestFixture<>(HardshipFund.class)
                .given(new FundOpened(FUND, ON, 2025, BUDGET));
        return given.andGiven(before).whenInvoking(FUND.toString(), call);
    }

    private static FundCommitted committed(CaseId caseId, Money amount) {
        return new FundCommitted(FUND, ON, caseId, 1, amount);
    }

    @Test
    void aFundOpensWithItsBudget() {
        new AggregateTestFixture<>(HardshipFund.class)
                .givenNoPriorActivity()
                .when(new OpenFund(FUND, ON, 2025, BUDGET.fen()), by(DISTRICT_APPROVER))
                .expectEvents(new FundOpened(FUND, ON, 2025, BUDGET));
        new AggregateTestFixture<>(HardshipFund.class)
                .givenNoPriorActivity()
                .when(new OpenFund(FUND, ON, 2025, 0L), by(DISTRICT_APPROVER))
                .expectException(broken("VAL-MONEY-1"));
    }

    @Test
    void theLastYuanIsCommittedAndNotOneMore() {
        invoking(fund -> fund.commit(OTHER, ON, 1, REST), committed(CASE, MOST)).expectEvents(committed(OTHER, REST));
        invoking(fund -> fund.commit(OTHER, ON, 1, Money.ofFen(REST.fen() + 1)), committed(CASE, MOST))
                .expectException(broken("FUND-MONEY"));
    }

    @Test
    void whatWasPaidIsNotThereAgain() {
        CommitmentPaid paid = new CommitmentPaid(FUND, ON, CASE, 1, MOST);
        invoking(fund -> fund.commit(OTHER, ON, 1, MOST), committed(CASE, MOST), paid)
                .expectException(broken("FUND-MONEY"));
    }

    @Test
    void anApplicationHasItsMoneyOnce() {
        invoking(fund -> fund.commit(CASE, ON, 1, REST), committed(CASE, REST)).expectException(broken("FUND-MONEY"));
        invoking(fund -> fund.commit(CASE, ON, 2, REST), committed(CASE, REST))
                .expectEvents(new FundCommitted(FUND, ON, CASE, 2, REST));
    }

    @Test
    void aFundIsForItsYear() {
        invoking(fund -> fund.commit(CASE, LocalDate.of(2026, 1, 1), 1, REST)).expectException(broken("HRD-15"));
    }

    @Test
    void nothingIsCommittedForNothing() {
        invoking(fund -> fund.commit(CASE, ON, 1, Money.ofFen(0))).expectException(broken("VAL-MONEY-1"));
    }

    @Test
    void whatWasCommittedIsPaidOnceAndAsItWas() {
        CommitmentPaid paid = new CommitmentPaid(FUND, ON, CASE, 1, MOST);
        invoking(fund -> fund.pay(CASE, ON, 1, MOST), committed(CASE, MOST)).expectEvents(paid);
        invoking(fund -> fund.pay(CASE, ON, 1, REST), committed(CASE, MOST)).expectException(broken("FUND-MONEY"));
        invoking(fund -> fund.pay(OTHER, ON, 1, MOST), committed(CASE, MOST)).expectException(broken("FUND-MONEY"));
        invoking(fund -> fund.pay(CASE, ON, 1, MOST), committed(CASE, MOST), paid)
                .expectException(broken("FUND-MONEY"));
    }
}
