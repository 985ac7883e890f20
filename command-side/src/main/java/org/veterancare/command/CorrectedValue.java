package org.veterancare.command;

import static org.veterancare.law.Guard.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.RuleBroken;

/** What a correction says is right, in the form that its field asks for. */
public final class CorrectedValue {

    private static final String SERVICE = names(ServiceCategory.values()) + "/(" + names(NcoTier.values()) + ")?/"
            + names(SettlementMode.values());

    private CorrectedValue() {}

    /** @throws org.veterancare.law.RuleBroken CORRECTION-TARGET where the fact does not hold the field */
    public static void requireTarget(boolean holds, CorrectFact command) {
        require(holds, "CORRECTION-TARGET", Map.of("factVersion", command.factVersion()));
    }

    /** @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where it is no date */
    public static LocalDate date(CorrectFact command) {
        try {
            return LocalDate.parse(matching("[0-9-]+", command));
        } catch (DateTimeException notADate) {
            throw new RuleBroken("CORRECTION-VALUE", Map.of("field", command.field().name()));
        }
    }

    /** @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where it has another form */
    public static String matching(String form, CorrectFact command) {
        boolean fits = command.value() != null && command.value().matches(form);
        require(fits, "CORRECTION-VALUE", Map.of("field", command.field().name()));
        return command.value();
    }

    /** @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where it is missing */
    public static Personal personal(CorrectFact command) {
        require(command.personalValue() != null, "CORRECTION-VALUE", Map.of("field", command.field().name()));
        return command.personalValue();
    }

    /**
     * The fact of a routing value that was put right.
     *
     * @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where nothing would change
     */
    public static FactCorrected replaced(CorrectFact command, Object before, Object after) {
        requireChange(command, before, after);
        return new FactCorrected(
                command.caseId(),
                command.occurredOn(),
                command.factVersion(),
                command.field(),
                String.valueOf(before),
                String.valueOf(after),
                null,
                null);
    }

    /** @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where nothing would change */
    public static void requireChange(CorrectFact command, Object before, Object after) {
        require(!after.equals(before), "CORRECTION-VALUE", Map.of("field", command.field().name()));
    }

    /**
     * The fact of a category, tier and mode that were put right.
     *
     * @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where it has another form, or nothing would change
     */
    public static FactCorrected service(CorrectFact command, Service before) {
        return replaced(command, before.kind(), matching(SERVICE, command));
    }

    /** @throws org.veterancare.law.RuleBroken CORRECTION-VALUE where it is no kind of person */
    public static SubjectKind kind(CorrectFact command) {
        return SubjectKind.valueOf(matching(names(SubjectKind.values()), command));
    }

    private static String names(Enum<?>[] constants) {
        return "(" + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"))
                + ")";
    }
}
