package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.ReopenCase;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.ClassId;
import org.veterancare.events.FundId;
import org.veterancare.events.Personal;
import org.veterancare.events.PlanId;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.Seen;

/**
 * Random well-formed commands by random people, one after the other: whatever is accepted was said to be allowed just before,
 * whatever is refused names a rule, and every fact is one that the model knows of in that state. And the other way round: for
 * whatever is said to be allowed there is a body that is accepted, or refused for what it says and not for how the case stands.
 */
class AllowedCommandsSearchTest {

    private static final int CASES = 30;
    private static final int COMMANDS = 150;

    /** After how many commands it is asked whether all that is allowed can be done. */
    private static final int PAUSE = 50;

    private static final int BODIES = 40;

    /** What no other body of the same command could change. */
    private static final Set<String> OF_THE_STATE = Set.of(
            "CASE-STATE", "CASE-OPEN", "CASE-LIVING", "CASE-MERGED", "CASE-AWAY", "CASE-BUSY", "RECUSAL", "PRI-05",
            "SUBJECT-ERASED", "LEGAL-HOLD", "FOUR-EYES", "HRD-13", "TWO-APPROVERS", "DECISION-SEEN");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 3);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final String ID = "01937b5e-0000-7000-8000-0000000000f1";

    private static final List<Actor> ACTORS = List.of(
            Actors.NEIGHBOURHOOD_WORKER, Actors.STREET_WORKER, Actors.STATION_HEAD, Actors.DISTRICT_OFFICER,
            Actors.DISTRICT_APPROVER, Actors.FINANCE, Actors.PRIVACY_OFFICER,
            Actors.as(Actors.STREET_WORKER, Role.DISTRICT_APPROVER, Actors.DISTRICT));

    /** Values that fit the name of a field; what is not named here is made by its type. */
    private static final Map<String, List<?>> BY_NAME = Map.ofEntries(
            Map.entry("situation", List.of("ILLNESS")),
            Map.entry("source", List.of("VISIT")),
            Map.entry("hukouStreet", List.of(Actors.STREET)),
            Map.entry("settlementPlace", List.of(Actors.NEIGHBOURHOOD)),
            Map.entry("evidence", List.of(HASH)),
            Map.entry("waiverRecord", List.of(HASH)),
            Map.entry("fileReference", List.of(HASH)),
            Map.entry("proof", List.of(HASH)),
            Map.entry("proofOfError", List.of(HASH)),
            Map.entry("into", List.of(CaseId.of(ID))),
            Map.entry("related", List.of(CaseId.of(ID))),
            Map.entry("maskedName", List.of(Personal.of("陈"))),
            Map.entry("category", List.of("DISABLED_SERVICEMAN", "MARTYR_SURVIVOR")),
            Map.entry("payer", List.of("310104")),
            Map.entry("decisionNumber", List.of("测试〔2026〕1号")),
            Map.entry("noticeNumber", List.of("测试〔2026〕2号")),
            Map.entry("ground", List.of("IMPRISONMENT", "WANTED")),
            Map.entry("condition", List.of("REMARRIED")),
            Map.entry("employer", List.of("12310104425012349P")),
            Map.entry("letterNumber", List.of("测试〔2026〕3号")),
            Map.entry("post", List.of("P-1")),
            Map.entry("deadline", List.of("HARDSHIP_ACCEPTANCE", "HARDSHIP_REVIEW", "HARDSHIP_DECISION")),
            Map.entry("ref", List.of("1")),
            Map.entry("item", List.of("ID_CARD", "SOCIAL_SECURITY_CARD")),
            Map.entry("person", List.of("p-901", "p-902")),
            Map.entry("relation", List.of("SPOUSE")),
            Map.entry("value", List.of("2026-01-05", "310104008000", "CONSCRIPT//SELF_EMPLOYMENT")),
            Map.entry("outcome", List.of("STANDS")),
            Map.entry("closingReason", List.of("SETTLED")),
            Map.entry("means", List.of(List.of("HOUSEHOLD_VISIT"))),
            Map.entry("amountFen", List.of(1_000_00L, 15_000_00L)),
            Map.entry("proposedFen", List.of(1_000_00L, 15_000_00L)));

    private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    private final Set<Class<?>> accepted = new HashSet<>();
    private final Set<String> differences = new TreeSet<>();
    private final Set<String> outsideTheModel = new TreeSet<>();
    private CaseModel model = CaseModel.ofTheDomain();

    /** Of the walk that is under way. */
    private CaseModel.Fold fold;

    /** Commands that were allowed while no body of theirs would do. */
    private final Set<String> empty = new TreeSet<>();

    /** Commands of which a body was well-formed when it was asked. */
    private final Set<Class<?>> tried = new HashSet<>();

    /** What is said of a command of this kind before it is sent. */
    private interface Verdict {

        boolean allows(VeteranCase veteranCase, Class<? extends CaseCommand> type, Actor actor);

        default boolean allows(DecidedCase decided, Class<? extends CaseCommand> type, Actor actor) {
            boolean[] allowed = {false};
            decided.ask(veteranCase -> allowed[0] = allows(veteranCase, type, actor));
            return allowed[0];
        }
    }

    private static boolean asTheCaseSays(VeteranCase veteranCase, Class<? extends CaseCommand> type, Actor actor) {
        try {
            veteranCase.admit(type, actor);
            return true;
        } catch (RuleBroken inTheWay) {
            return false;
        }
    }

    private void search(int cases, Verdict verdict) {
        List<Class<? extends CaseCommand>> types = DecidedCase.commands();
        List<List<CaseEvent>> histories = List.copyOf(CaseSeeds.all().values());
        for (int seed = 0; seed < cases; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            // every other walk begins with a case that was just opened
            DecidedCase decided = begun(
                    seed % 2 == 0 ? List.of(CaseFixture.opened()) : histories.get(seed / 2 % histories.size()));
            LocalDate day = Stream.of(FIRST_DAY, decided.facts().getLast().occurredOn())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            for (int n = 0; n < COMMANDS; n++) {
                day = day.plusDays(random.nextInt(4));
                Class<? extends CaseCommand> type = types.get(random.nextInt(types.size()));
                Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
                decided = sent(decided, command(type, day, random), actor, verdict);
                if (n % PAUSE == PAUSE - 1) {
                    askedWhatCanBeDone(decided, day, random, verdict);
                }
            }
        }
    }

    private DecidedCase begun(List<CaseEvent> facts) {
        fold = model.fold();
        facts.forEach(fold::take);
        DecidedCase decided = DecidedCase.begun(facts.getFirst(), MetaData.emptyInstance());
        for (CaseEvent fact : facts.subList(1, facts.size())) {
            decided = decided.with(fact, MetaData.emptyInstance());
        }
        return decided;
    }

    private DecidedCase sent(DecidedCase decided, CaseCommand command, Actor actor, Verdict verdict) {
        if (!validator.validate(command).isEmpty()) {
            return decided;
        }
        Optional<DecidedCase> next = decided.after(command, looking(decided, command, actor));
        if (next.isEmpty()) {
            return decided;
        }
        accepted.add(command.getClass());
        if (!verdict.allows(decided, command.getClass(), actor)) {
            differences.add(command.getClass().getSimpleName());
        }
        next.orElseThrow().facts().stream().skip(decided.facts().size()).forEach(fold::take);
        outsideTheModel.addAll(fold.broken());
        return next.orElseThrow();
    }

    private static MetaData looking(DecidedCase decided, CaseCommand command, Actor actor) {
        String seen = command instanceof OnMatter about
                ? Seen.of(decided.facts()).getOrDefault(about.matter(), "")
                : "";
        return Actors.by(actor).and(Provenance.SEEN, seen);
    }

    private void askedWhatCanBeDone(DecidedCase decided, LocalDate day, RandomGenerator random, Verdict verdict) {
        Map<Class<? extends CaseCommand>, Actor> allowed = new LinkedHashMap<>();
        decided.ask(veteranCase -> DecidedCase.commands().forEach(type -> {
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            if (verdict.allows(veteranCase, type, actor)) {
                allowed.put(type, actor);
            }
        }));
        allowed.forEach((type, actor) -> {
            if (!canBeDone(decided, type, actor, day, random)) {
                empty.add(type.getSimpleName());
            }
        });
    }

    /** Whether some body is accepted, or refused for what it says; true also where none could be made up. */
    private boolean canBeDone(
            DecidedCase decided, Class<? extends CaseCommand> type, Actor actor, LocalDate day,
            RandomGenerator random) {
        boolean any = false;
        for (int n = 0; n < BODIES; n++) {
            CaseCommand command = command(type, day, random);
            if (validator.validate(command).isEmpty()) {
                any = true;
                Optional<RuleBroken> refusal = decided.refusal(command, looking(decided, command, actor));
                if (refusal.isEmpty() || !OF_THE_STATE.contains(refusal.orElseThrow().code())) {
                    tried.add(type);
                    return true;
                }
            }
        }
        return !any;
    }

    private static CaseCommand command(Class<? extends CaseCommand> type, LocalDate day, RandomGenerator random) {
        RecordComponent[] fields = type.getRecordComponents();
        Class<?>[] types = new Class<?>[fields.length];
        Object[] values = new Object[fields.length];
        for (int n = 0; n < fields.length; n++) {
            types[n] = fields[n].getType();
            values[n] = value(fields[n].getName(), fields[n].getGenericType(), types[n], day, random);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static Object value(String name, Type generic, Class<?> type, LocalDate day, RandomGenerator random) {
        List<?> named = BY_NAME.getOrDefault(name, List.of()).stream().filter(type::isInstance).toList();
        if (!named.isEmpty()) {
            return named.get(random.nextInt(named.size()));
        }
        if (name.equals("occurredOn")) {
            return day;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return byType(generic, type, day, random);
    }

    private static Object byType(Type generic, Class<?> type, LocalDate day, RandomGenerator random) {
        if (type == Set.class || type == List.class) {
            boolean ofText = generic instanceof ParameterizedType of && of.getActualTypeArguments()[0] == String.class;
            List<String> one = ofText ? List.of("A") : List.of();
            return type == Set.class ? new HashSet<>(one) : new ArrayList<>(one);
        }
        return switch (type.getSimpleName()) {
            case "CaseId" -> CASE;
            case "LocalDate" -> day.plusDays(random.nextInt(60) - 40);
            case "YearMonth" -> YearMonth.from(day).plusMonths(random.nextInt(3) - 1);
            case "Boolean", "boolean" -> random.nextBoolean();
            case "Integer", "int" -> random.nextInt(3) + 1;
            case "Long", "long" -> (long) random.nextInt(4);
            case "Personal" -> Personal.of("测试文字");
            case "String" -> "TEST-1";
            case "FundId" -> FundId.of(ID);
            case "PlanId" -> PlanId.of(ID);
            case "ClassId" -> ClassId.of(ID);
            default -> null;
        };
    }

    @Test
    void whatIsAcceptedWasAllowedAndWhatIsRefusedNamesARule() {
        search(CASES, AllowedCommandsSearchTest::asTheCaseSays);
        assertThat(differences).isEmpty();
        assertThat(outsideTheModel).isEmpty();
        assertThat(accepted).as("kinds of commands the search gets through").hasSizeGreaterThan(20);
    }

    @Test
    void forWhatIsAllowedThereIsABodyThatWillDo() {
        search(CASES / 3, AllowedCommandsSearchTest::asTheCaseSays);
        assertThat(empty).isEmpty();
        assertThat(tried).as("kinds of commands for which there was one").hasSizeGreaterThan(40);
    }

    @Test
    void aStepThatTheModelDoesNotKnowIsFoundOut() {
        model = model.without(row -> row.fact().equals("EmploymentSought") && row.from().contains("NONE"));
        search(CASES / 3, (veteranCase, type, actor) -> false);
        assertThat(outsideTheModel).isNotEmpty().allMatch(line -> line.endsWith("with market in NONE"));
    }

    @Test
    void aVerdictThatAllowsWhatCannotBeDoneIsFoundOut() {
        search(2, (veteranCase, type, actor) -> type == ReopenCase.class);
        assertThat(empty).containsExactly("ReopenCase");
    }

    @Test
    void aVerdictThatLeavesSomethingOutIsFoundOut() {
        search(5,
                (veteranCase, type, actor) -> type != SeekEmployment.class && asTheCaseSays(veteranCase, type, actor));
        assertThat(differences).containsExactly("SeekEmployment");
    }
}
