package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.SentBy;
import org.veterancare.command.registration.RegistrationCommand.FlagOverdueReport;
import org.veterancare.events.Due;
import org.veterancare.events.Fact;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.Role;

/** No timer takes a right away: whatever code a timed command can reach writes flags, reviews and tasks only (PRI-10, REG-05). */
class TimersTest {

    /** That a day has passed; people see it and act. */
    private static final Set<String> FLAGS = Set.of(
            "ReportingOverdue", "PlacementOverdue", "EmployerStartOverdue", "SpouseReceptionOverdue",
            "WaitingAllowanceDiffers",
            "ServiceRegistrationOverdue", "PrivilegeCardExpiring");

    /** A task for people to decide. */
    private static final Set<String> REVIEWS = Set.of("ForfeitureReviewOpened");

    /** What the veteran has a claim to from that day on (PLC-06). */
    private static final Set<String> CLAIMS = Set.of("EmployerLivingFeeDue");

    /** What two persons decided, carried out when its delay is over (ARC-04). */
    private static final Set<String> DECIDED_BEFORE = Set.of("SubjectErased");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.veterancare.command", "org.veterancare.events", "org.veterancare.law");

    private static final JavaClasses WITH_DEFECT = new ClassFileImporter().importClasses(Defect.class);

    /** The deliberate defect: it forfeits when the day has passed, by a detour. */
    static final class Defect {

        @CommandHandler
        void handle(FlagOverdueReport command) {
            Stream.of(command).forEach(this::forfeit);
        }

        private void forfeit(FlagOverdueReport command) {
            apply(new SettlementForfeited(
                    command.caseId(), command.occurredOn(), Personal.of("逾期"),
                    new Due("SUS-04", "1", command.occurredOn(), command.occurredOn(), command.occurredOn(), "none")));
        }
    }

    private static Set<Class<?>> timed() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(CaseCommand.class) && type.isAnnotatedWith(SentBy.class))
                .filter(type -> Arrays.asList(type.getAnnotationOfType(SentBy.class).value()).contains(Role.TIMER))
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    /** The facts that are made in what can be reached from the handlers of these commands. */
    private static Set<String> facts(JavaClasses code, Set<Class<?>> commands) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        code.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .filter(method -> commands.contains(method.getRawParameterTypes().getFirst().reflect()))
                .forEach(open::add);
        assertThat(open).isNotEmpty();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<String> facts = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                if (unit.isConstructor() && unit.getOwner().isAssignableTo(Fact.class)) {
                    facts.add(unit.getOwner().getSimpleName());
                }
                reached(unit).forEach(open::push);
            }
        }
        return facts;
    }

    private static Stream<JavaCodeUnit> reached(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (Object) access.getTarget())
                .map(AccessTarget.CodeUnitAccessTarget.class::cast)
                .flatMap(target -> target.resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(target -> target.getOwner().getPackageName().startsWith("org.veterancare"));
    }

    @Test
    void what_a_timer_may_send_is_what_only_a_timer_may_send() {
        Set<Class<?>> sent = CODE.get("org.veterancare.command.automation.TimedCommand")
                .getCodeUnits()
                .stream()
                .flatMap(unit -> unit.getConstructorReferencesFromSelf().stream())
                .map(reference -> reference.getTargetOwner().reflect())
                .collect(Collectors.toSet());
        assertThat(sent).isEqualTo(timed()).hasSizeGreaterThan(4);
        assertThat(sent).allSatisfy(command -> assertThat(command.getAnnotation(SentBy.class).value())
                .containsExactly(Role.TIMER));
    }

    @Test
    void every_fact_a_timer_can_cause_is_a_flag_a_review_or_what_people_decided_before() {
        Set<String> listed = Stream.of(FLAGS, REVIEWS, CLAIMS, DECIDED_BEFORE)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(facts(CODE, timed())).isEqualTo(listed);
    }

    /** Of what people decided before more may be made: who is forgotten is forgotten in the doubles too. */
    @Test
    void no_automation_in_the_same_transaction_makes_more_of_such_a_fact() {
        Set<String> listed = Stream.of(FLAGS, REVIEWS, CLAIMS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        List<String> reacting = CODE.stream()
                .filter(type -> type.getInterfaces()
                        .stream()
                        .anyMatch(each -> each.toErasure()
                                .getSimpleName()
                                .equals("SameTransaction")))
                .flatMap(type -> type.getInterfaces().stream())
                .flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(reacting).contains("ReliefApproved").doesNotContainAnyElementsOf(listed);
    }

    @Test
    void a_timer_that_takes_a_right_away_is_noticed_even_by_a_detour() {
        assertThat(facts(WITH_DEFECT, Set.of(FlagOverdueReport.class))).contains("SettlementForfeited");
    }
}
