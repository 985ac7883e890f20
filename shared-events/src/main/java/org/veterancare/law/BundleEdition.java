package org.veterancare.law;

import java.time.LocalDate;
import java.util.List;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;

/**
 * One edition of the bundle's list.
 *
 * @param version names it for ever
 * @param from first day on which bundles start from it
 * @param source where it was seen
 * @param items in their order
 */
public record BundleEdition(String version, LocalDate from, String source, List<Item> items) {

    /** Code of the one item that is our own and stands in every edition: the report itself. */
    public static final String REPORT = "REPORT";

    public static final String SELF_EMPLOYMENT_GRANT = "SELF_EMPLOYMENT_GRANT";

    /** Code of the item that the police do on the bureau's letter (PLC-R 53). */
    public static final String HOUSEHOLD_REGISTRATION = "HOUSEHOLD_REGISTRATION";

    /**
     * The item of this code.
     *
     * @throws IllegalArgumentException where the edition has none
     */
    public Item item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + code + " in edition " + version));
    }

    /**
     * One matter of another department, or of our own.
     *
     * @param owner code of the department that handles it
     * @param modes settlement modes it is for; empty for all
     * @param after items that must be done first (ONE-04)
     * @param due periods; the first that fits the category counts
     */
    public record Item(
            String code,
            String zh,
            String en,
            String owner,
            List<SettlementMode> modes,
            List<String> after,
            List<Period> due,
            Evidence evidence) {

        public Item {
            modes = modes == null ? List.of() : List.copyOf(modes);
            after = after == null ? List.of() : List.copyOf(after);
            due = due == null ? List.of() : List.copyOf(due);
        }

        /** Whether it concerns someone settled in this mode (ONE-02). */
        public boolean concerns(SettlementMode mode) {
            return modes.isEmpty() || modes.contains(mode);
        }

        /** Its last day, for a veteran whose bundle starts on this day. */
        public Due due(Service service, LocalDate start, Law law) {
            return due.stream()
                    .filter(period -> period.isFor(service.category()))
                    .findFirst()
                    .orElseThrow()
                    .due(service, start, law);
        }
    }

    /** How days are counted (TIM-01 to TIM-04). */
    public enum Count {
        /** The department's own working days. */
        WORKING_DAYS,
        /** The department's own days, never rolled. */
        OFFICE_DAYS,
        /** The citizen's days, rolled over days of rest. */
        CITIZEN_DAYS
    }

    /** From which day they are counted. */
    public enum Base {
        BUNDLE_START,
        DISCHARGE
    }

    /**
     * A period an item must be done in.
     *
     * @param rule code of the rule that sets it
     * @param categories service categories it is for; empty for all that are left
     */
    public record Period(
            String rule, int days, Count count, Base base, List<ServiceCategory> categories, Evidence evidence) {

        public Period {
            categories = categories == null ? List.of() : List.copyOf(categories);
        }

        boolean isFor(ServiceCategory category) {
            return categories.isEmpty() || categories.contains(category);
        }

        Due due(Service service, LocalDate start, Law law) {
            LocalDate from = base == Base.DISCHARGE ? service.dischargeApprovedOn() : start;
            Rule wording = law.rules().inForce(rule, from);
            return switch (count) {
                case WORKING_DAYS -> Deadlines.workingDays(wording, from, days, law.calendar());
                case OFFICE_DAYS -> Deadlines.officeDays(wording, from, days);
                case CITIZEN_DAYS -> Deadlines.citizenDays(wording, from, days, law.calendar());
            };
        }
    }
}
