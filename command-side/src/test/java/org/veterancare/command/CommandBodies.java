package org.veterancare.command;

import static org.veterancare.command.CaseFixture.CASE;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.veterancare.command.placement.PlacementCommand;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeadlineEvent;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.FundId;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.SelectionOpened;
import org.veterancare.events.PlanId;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;

/** Random bodies of commands: well-formed, with values that fit the name of a field, and with what the case itself says. */
final class CommandBodies {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String ID = "01937b5e-0000-7000-8000-0000000000f1";

    /** How many days after the last step a command may be of. */
    private static final int[] LATER = {0, 0, 0, 0, 1, 2, 8, 16, 31, 45, 70, 100, 200, 400};

    /** Nothing is tried on days for which there is no table of holidays. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    private static final List<String> EMPLOYERS = List.of(
            "12310104425012349P", "11310104002456781Y", "91310104MA1FR0TE9A");

    /** Values that fit the name of a field; what is not named here is made by its type. */
    private static final Map<String, List<?>> BY_NAME = Map.ofEntries(
            Map.entry("situation", List.of("ILLNESS")),
            Map.entry("source", List.of("VISIT")),
            Map.entry("hukouStreet", List.of(Actors.STREET)),
            Map.entry("street", List.of(Actors.STREET, Actors.OTHER_STREET)),
            Map.entry("neighbourhood", List.of(Actors.NEIGHBOURHOOD, "310104008901")),
            Map.entry("hukouRegion", List.of(Actors.NEIGHBOURHOOD, "310104008901")),
            Map.entry("residenceRegion", List.of(Actors.NEIGHBOURHOOD, "310104008901")),
            Map.entry("settlementPlace", List.of(Actors.NEIGHBOURHOOD)),
            Map.entry("citizenId", List.of(Personal.of("310104199708154238"))),
            Map.entry("address", List.of(Personal.of("示例路1号"), Personal.of("示例路2号"))),
            Map.entry("evidence", List.of(HASH)),
            Map.entry("waiverRecord", List.of(HASH)),
            Map.entry("fileReference", List.of(HASH)),
            Map.entry("proof", List.of(HASH)),
            Map.entry("selectionRecord", List.of(HASH)),
            Map.entry("proofOfError", List.of(HASH)),
            Map.entry("declaration", List.of(HASH)),
            Map.entry("signature", List.of(HASH)),
            Map.entry("guardianConsent", List.of(HASH)),
            Map.entry("approvalRecord", List.of(HASH)),
            Map.entry("photo", List.of(HASH)),
            Map.entry("processingRule", List.of("CHILDREN-2021-1")),
            Map.entry("businessLicence", List.of(HASH)),
            Map.entry("into", List.of(CaseId.of(ID))),
            Map.entry("related", List.of(CaseId.of(ID))),
            Map.entry("maskedName", List.of(Personal.of("陈"))),
            Map.entry("category", List.of("DISABLED_SERVICEMAN", "MARTYR_SURVIVOR", "WAR_VETERAN")),
            Map.entry("payer", List.of("310104")),
            Map.entry("decisionNumber", List.of("测试〔2026〕1号")),
            Map.entry("documentNumber", List.of("测试〔2026〕1号", Personal.of("测试〔2026〕1号"))),
            Map.entry("noticeNumber", List.of("测试〔2026〕2号")),
            Map.entry("letterNumber", List.of("测试〔2026〕3号")),
            Map.entry("stopLetterNumber", List.of("测试〔2026〕4号")),
            Map.entry("reference", List.of("测试〔2026〕5号")),
            Map.entry("appraisal", List.of("测试〔2026〕6号")),
            Map.entry("ground",
                    List.of("IMPRISONMENT", "WANTED", "RETENTION_OVER", "UNLAWFUL", "SECRET_SPILL", "ERROR")),
            Map.entry("condition", List.of("REMARRIED")),
            Map.entry("employer", EMPLOYERS),
            Map.entry("properPlace", List.of("310112")),
            Map.entry("brokenRule", List.of("REG-06")),
            Map.entry("destination", List.of("310112")),
            Map.entry("origin", List.of("310112")),
            Map.entry("treatment", List.of("SETTLEMENT", "TRAINING", "OTHER")),
            Map.entry("purpose", List.of("PAPERS")),
            Map.entry("post", List.of("P-1")),
            Map.entry("deadline", DeadlineEvent.PERIODS.stream().sorted().toList()),
            Map.entry("person", List.of("p-901", "p-902", "p-903", "p-904", "p-905", "p-906", "p-907", "p-908")),
            Map.entry("caseWorker", List.of("p-101", "p-102")),
            Map.entry("relation", List.of("SPOUSE")),
            Map.entry("value", List.of("2025-05-05", "310104008000", "CONSCRIPT//SELF_EMPLOYMENT", "5000", "3")),
            Map.entry("phone", List.of(Personal.of("13917000123"))),
            Map.entry("proxyPhone", List.of(Personal.of("13917000124"))),
            Map.entry("personalValue", List.of(Personal.of("测试乙"), Personal.of("13800000000"))),
            Map.entry("command", List.of("seek-employment")),
            Map.entry("receiptNumber", List.of("R-1")),
            Map.entry("outcome", List.of("STANDS")),
            Map.entry("closingReason", List.of("SETTLED")),
            Map.entry("cause", List.of(
                    "NO_POST", "SENTENCE", "PAPERS_MISSING", "EXPIRED", "DISABILITY", Personal.of("测试文字"))),
            Map.entry("causeCode", List.of("NOT_WANTED")),
            Map.entry("enlistedOn", List.of(LocalDate.of(2013, 1, 1))),
            Map.entry("issuedOn", List.of(LocalDate.of(2024, 1, 5))),
            Map.entry("means", List.of(List.of("HOUSEHOLD_VISIT"))),
            Map.entry("likeStaffAverageFen", List.of(1_000L)),
            Map.entry("paidFen", List.of(800L)),
            Map.entry("toRecoverFen", List.of(0L, 5L)),
            Map.entry("heldHours", List.of(8)),
            Map.entry("attendedHours", List.of(8)),
            Map.entry("contractMonths", List.of(36)),
            Map.entry("day", List.of(30, 180, 365)),
            Map.entry("planYear", List.of(2025, 2026)));

    private final RandomGenerator random;

    CommandBodies(RandomGenerator random) {
        this.random = random;
    }

    /** Empty where what was made up is not well-formed. */
    Optional<CaseCommand> of(Class<? extends CaseCommand> type, List<CaseEvent> facts) {
        LocalDate last = facts.getLast().occurredOn();
        LocalDate day = last.plusDays(LATER[random.nextInt(LATER.length)]);
        CaseCommand command = (CaseCommand) made(type, day.isAfter(LAST_DAY) ? last : day, facts);
        return VALIDATOR.validate(command).isEmpty() ? Optional.of(command) : Optional.empty();
    }

    private Object made(Class<?> type, LocalDate day, List<CaseEvent> facts) {
        RecordComponent[] fields = type.getRecordComponents();
        Class<?>[] types = new Class<?>[fields.length];
        Object[] values = new Object[fields.length];
        for (int n = 0; n < fields.length; n++) {
            types[n] = fields[n].getType();
            values[n] = value(type, fields[n], day, facts);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private Object value(Class<?> owner, RecordComponent field, LocalDate day, List<CaseEvent> facts) {
        String name = field.getName();
        Class<?> type = field.getType();
        if (name.equals("occurredOn")) {
            return day;
        }
        if (name.equals("factVersion")) {
            return (long) random.nextInt(facts.size());
        }
        if (name.equals("amountFen") || name.equals("proposedFen")) {
            return random.nextBoolean() ? 1L : 15_000_00L;
        }
        if (name.equals("employer") && PlacementCommand.class.isAssignableFrom(owner) && random.nextBoolean()) {
            return said(facts, "employer").orElse(EMPLOYERS.getFirst());
        }
        if (name.equals("item")) {
            return said(facts, "items").orElse("ID_CARD");
        }
        if (name.equals("certificateNumber")) {
            return type == Personal.class && random.nextInt(3) > 0 ? Personal.of("退字第2025-001号") : null;
        }
        if (name.equals("ends") || name.equals("after")) {
            return name.equals("ends") && random.nextBoolean() ? List.of((long) random.nextInt(facts.size())) : null;
        }
        if (name.equals("fromMonth") && random.nextBoolean()) {
            return null;
        }
        if (name.equals("ref")) {
            return random.nextBoolean() ? said(facts, "items").orElse("") : random.nextBoolean() ? "" : "1";
        }
        if (name.equals("planId")) {
            return facts.stream()
                    .filter(SelectionOpened.class::isInstance)
                    .reduce((one, other) -> other)
                    .map(fact -> ((SelectionOpened) fact).planId())
                    .orElse(PlanId.of(ID));
        }
        if ((type == Integer.class || type == YearMonth.class) && random.nextInt(4) > 0) {
            List<?> numbers = all(facts, name).stream().filter(type::isInstance).toList();
            if (!numbers.isEmpty()) {
                return numbers.get(random.nextInt(numbers.size()));
            }
        }
        List<?> named = BY_NAME.getOrDefault(name, List.of()).stream().filter(boxed(type)::isInstance).toList();
        if (!named.isEmpty()) {
            return named.get(random.nextInt(named.size()));
        }
        if (type == Terms.class) {
            return terms(day);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return byType(field.getGenericType(), type, day);
    }

    /** The latest that the case says under this name; of the items of a bundle any. */
    private Optional<String> said(List<CaseEvent> facts, String name) {
        List<String> all = all(facts, name).stream()
                .flatMap(value -> value instanceof List<?> items ? items.stream() : Stream.of(value))
                .map(value -> value instanceof BundleItem item ? item.code() : value.toString())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.equals("items") ? all.get(random.nextInt(all.size())) : all.getLast());
    }

    /** What the facts say under this name, in their order. */
    private static List<?> all(List<CaseEvent> facts, String name) {
        List<Object> all = new ArrayList<>();
        for (CaseEvent fact : facts) {
            for (RecordComponent field : fact.getClass().getRecordComponents()) {
                if (field.getName().equals(name)) {
                    try {
                        Optional.ofNullable(field.getAccessor().invoke(fact)).ifPresent(all::add);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(name, e);
                    }
                }
            }
        }
        return all;
    }

    private Terms terms(LocalDate day) {
        TrainingKind[] kinds = TrainingKind.values();
        DeliveryMode[] modes = DeliveryMode.values();
        return new Terms(
                kinds[random.nextInt(kinds.length)], modes[random.nextInt(modes.length)], day, day.plusDays(5),
                random.nextBoolean(), random.nextBoolean());
    }

    private List<?> one(Type of) {
        if (of == String.class) {
            return List.of("A");
        }
        return of instanceof Class<?> kind && kind.isEnum() && random.nextBoolean()
                ? List.of(kind.getEnumConstants()[random.nextInt(kind.getEnumConstants().length)])
                : List.of();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == long.class ? Long.class : type;
    }

    private Object byType(Type generic, Class<?> type, LocalDate day) {
        if (type == Set.class || type == List.class) {
            List<?> one = one(((ParameterizedType) generic).getActualTypeArguments()[0]);
            return type == Set.class ? new HashSet<>(one) : one.isEmpty() ? null : new ArrayList<>(one);
        }
        return switch (type.getSimpleName()) {
            case "CaseId" -> CASE;
            case "CaseCommand" -> new SeekEmployment(CASE, day);
            case "LocalDate" -> day.plusDays(new int[]{-30, -10, -1, 0, 1, 10, 40}[random.nextInt(7)]);
            case "YearMonth" -> YearMonth.from(day).plusMonths(random.nextInt(4) - 2);
            case "Boolean", "boolean" -> random.nextBoolean();
            case "Integer", "int" -> random.nextInt(3) + 1;
            case "Long", "long" -> (long) random.nextInt(4);
            case "Personal" -> Personal.of("测试文字");
            case "String" -> random.nextBoolean() ? "TEST-1" : null;
            case "FundId" -> FundId.of(ID);
            case "PlanId" -> PlanId.of(ID);
            case "ClassId" -> ClassId.of(ID);
            default -> null;
        };
    }
}
