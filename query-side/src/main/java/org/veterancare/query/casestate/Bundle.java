package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.veterancare.events.District;
import org.veterancare.events.Due;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent;
import org.veterancare.events.RegistrationEvent.ArrivalExpected;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemReopened;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.LocalGrant;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.ReportingOverdue;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/**
 * 退役军人服务"一件事": the items of one form and what their departments answered (domain 3.2).
 *
 * @param took how long it took; null until it is completed
 */
public record Bundle(String catalogueVersion, Mark started, List<Item> items, Mark completed, Took took) {

    /**
     * Working days from the recording of the start to that of the completion, the first day left out (domain 7).
     *
     * @param calendarVersion the holiday table they were counted by
     */
    public record Took(int workingDays, String calendarVersion) {

        static Took between(Mark from, Mark to) {
            LocalDate first = LocalDate.ofInstant(from.at(), District.ZONE);
            LocalDate last = LocalDate.ofInstant(to.at(), District.ZONE);
            return new Took(Workdays.between(first, last), Workdays.calendarVersion());
        }
    }

    /** Where an item stands with its department. */
    public enum ItemState {
        OPEN,
        DONE,
        FAILED,
        NOT_APPLICABLE
    }

    /**
     * @param cause why it failed, in the department's words
     * @param causeCode why it does not apply, as a code
     * @param localGrant what the locality was to give when it was done; null where that is not told
     */
    public record Item(
            String code,
            String owner,
            Due due,
            ItemState state,
            String receiptNumber,
            Personal cause,
            String causeCode,
            Mark answered,
            LocalGrant localGrant) {

        boolean isOpen() {
            return state == ItemState.OPEN || state == ItemState.FAILED;
        }

        private Item answered(ItemState next, Personal why, String code, Mark mark) {
            return new Item(this.code, owner, due, next, null, why, code, mark, null);
        }

        private Item done(BundleItemDone fact, Mark mark) {
            return new Item(
                    code, owner, due, ItemState.DONE, fact.receiptNumber(), null, null, mark, fact.localGrant());
        }

        private static Item open(String code, String owner, Due due) {
            return new Item(code, owner, due, ItemState.OPEN, null, null, null, null, null);
        }
    }

    /** What must be settled before this item and is not, by the edition that the bundle was started from (ONE-04). */
    Stream<Item> openBefore(Item item) {
        List<String> before = LastDay.LAW.bundle()
                .editions()
                .stream()
                .filter(edition -> edition.version().equals(catalogueVersion))
                .flatMap(edition -> edition.items().stream())
                .filter(known -> known.code().equals(item.code()))
                .flatMap(known -> known.after().stream())
                .toList();
        return items.stream().filter(each -> each.isOpen() && before.contains(each.code()));
    }

    /** The bundle after a fact; null while none was started. */
    static Bundle after(Bundle bundle, RegistrationEvent event, Mark mark) {
        return switch (event) {
            case BundleStarted fact -> started(fact, mark);
            case BundleItemDone fact -> bundle.with(fact.item(), item -> item.done(fact, mark));
            case BundleItemFailed fact ->
                bundle.with(fact.item(), item -> item.answered(ItemState.FAILED, fact.cause(), null, mark));
            case BundleItemResubmitted fact ->
                bundle.with(fact.item(), item -> item.answered(ItemState.OPEN, null, null, mark));
            case BundleItemNotApplicable fact ->
                bundle.with(
                        fact.item(),
                        item -> item.answered(ItemState.NOT_APPLICABLE, null, fact.cause(), mark));
            case BundleItemReopened fact -> bundle.reopened(fact);
            case BundleCompleted fact ->
                new Bundle(
                        bundle.catalogueVersion, bundle.started, bundle.items, mark,
                        Took.between(bundle.started, mark));
            case ReportingNoticeIssued fact -> bundle;
            case VeteranReported fact -> bundle;
            case LateReportReceived fact -> bundle;
            case ReportingOverdue fact -> bundle;
            case ForfeitureReviewOpened fact -> bundle;
            case SettlementForfeited fact -> bundle;
            case LateReportExcused fact -> bundle;
            case SettlementAccepted fact -> bundle;
            case ReportDueRecomputed fact -> bundle;
            case ArrivalExpected fact -> bundle;
            case SettlementPlaceRejected fact -> bundle;
            case PlaceRejectionRevoked fact -> bundle;
            case ForfeitureRevoked fact -> bundle;
        };
    }

    private Bundle reopened(BundleItemReopened fact) {
        List<Item> after = Lists.replace(
                items, item -> item.code().equals(fact.item()),
                item -> Item.open(item.code(), item.owner(), fact.due()));
        return new Bundle(catalogueVersion, started, after, null, null);
    }

    /** An answer that was a slip leaves its item open, and with it the bundle. */
    Bundle without(long version) {
        if (items.stream().noneMatch(item -> Mark.isOf(item.answered(), version))) {
            return this;
        }
        List<Item> after = items.stream()
                .map(item -> Mark.isOf(item.answered(), version)
                        ? Item.open(item.code(), item.owner(), item.due())
                        : item)
                .toList();
        return new Bundle(catalogueVersion, started, after, null, null);
    }

    private static Bundle started(BundleStarted fact, Mark mark) {
        List<Item> items = fact.items()
                .stream()
                .map(item -> Item.open(item.code(), item.owner(), item.due()))
                .toList();
        return new Bundle(fact.catalogueVersion(), mark, items, null, null);
    }

    private Bundle with(String code, UnaryOperator<Item> change) {
        return new Bundle(
                catalogueVersion, started, Lists.replace(items, item -> item.code().equals(code), change), completed,
                took);
    }
}
