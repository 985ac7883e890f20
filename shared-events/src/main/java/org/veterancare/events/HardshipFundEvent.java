package org.veterancare.events;

import java.time.LocalDate;

/** 解困帮扶资金 of one year: money is committed before relief is approved, and paid out of what was committed. */
public sealed interface HardshipFundEvent extends ResourceEvent {

    FundId fundId();

    @Override
    default String streamId() {
        return fundId().toString();
    }

    record FundOpened(FundId fundId, LocalDate occurredOn, int year, Money budget) implements HardshipFundEvent {}

    /** @param application number of the application in the case */
    record FundCommitted(FundId fundId, LocalDate occurredOn, CaseId caseId, int application, Money amount)
            implements HardshipFundEvent {}

    record CommitmentPaid(FundId fundId, LocalDate occurredOn, CaseId caseId, int application, Money amount)
            implements HardshipFundEvent {}
}
