package org.veterancare.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.events.Fact;
import org.veterancare.query.ScopedRows;

/** What may know what (the house's plan); a rule that a change breaks is a question to ask, not a rule to switch off. */
class ArchitectureTest {

    private static final String[] PHASES = {
        "org.veterancare.command.registration..", "org.veterancare.command.training..",
        "org.veterancare.command.placement..", "org.veterancare.command.benefits..",
        "org.veterancare.command.hardship..", "org.veterancare.command.privacy..",
        "org.veterancare.command.honours..", "org.veterancare.command.life..",
        "org.veterancare.command.family..", "org.veterancare.command.deadlines.."
    };

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.veterancare");

    private static final List<JavaClass> FACTS = CODE.stream()
            .filter(type -> type.isAssignableTo(Fact.class) && type.isRecord())
            .toList();

    @Test
    void the_command_side_does_not_know_the_query_side() {
        noClasses().that()
                .resideInAPackage("org.veterancare.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.veterancare.query..")
                .check(CODE);
    }

    @Test
    void the_query_side_does_not_know_the_command_side() {
        noClasses().that()
                .resideInAPackage("org.veterancare.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.veterancare.command..")
                .check(CODE);
    }

    @Test
    void what_both_sides_share_knows_neither_of_them() {
        noClasses().that()
                .resideInAnyPackage(
                        "org.veterancare.events..", "org.veterancare.law..", "org.veterancare.eventlog..",
                        "org.veterancare.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.veterancare.command..", "org.veterancare.query..", "org.veterancare.standalone..")
                .check(CODE);
    }

    @Test
    void nobody_knows_the_standalone() {
        noClasses().that()
                .resideOutsideOfPackage("org.veterancare.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.veterancare.standalone..")
                .check(CODE);
    }

    @Test
    void facts_know_the_jdk_and_annotations_only() {
        classes().that()
                .resideInAPackage("org.veterancare.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.veterancare.events..", "com.fasterxml.jackson.annotation..",
                        "jakarta.validation.constraints..")
                .check(CODE);
    }

    /** A fact that nobody can record is a word without a meaning. */
    @Test
    void every_fact_is_recorded_by_something_of_the_command_side() {
        assertThat(FACTS).hasSizeGreaterThan(100);
        assertThat(FACTS.stream().filter(fact -> !isRecorded(fact)).map(JavaClass::getSimpleName)).isEmpty();
    }

    private static boolean isRecorded(JavaClass fact) {
        return Stream.concat(
                fact.getConstructorCallsToSelf().stream(), fact.getConstructorReferencesToSelf().stream())
                .anyMatch(made -> made.getOriginOwner().getPackageName().startsWith("org.veterancare.command"));
    }

    @Test
    void the_phases_of_a_case_do_not_know_each_other() {
        slices().matching(
                "org.veterancare.command.(registration|training|placement|benefits|hardship|privacy|honours|life"
                        + "|family|deadlines)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void the_screens_do_not_know_each_other() {
        slices().matching(
                "org.veterancare.query.(timeline|worklist|dashboard|replay|resources|privacy|access|deadlines"
                        + "|casefile|operations)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    /** The rebuild is no screen: it writes the rows of two of them, and one page starts it. */
    @Test
    void what_the_screens_share_knows_none_of_them_and_the_rebuild_is_known_to_operations_only() {
        noClasses().that()
                .resideInAnyPackage("org.veterancare.query.casestate..", "org.veterancare.query.masking..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.veterancare.query..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.veterancare.query", "org.veterancare.query.casestate..",
                                "org.veterancare.query.masking.."))))
                .check(CODE);
        noClasses().that()
                .resideOutsideOfPackages("org.veterancare.query.rebuild..", "org.veterancare.query.operations..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.veterancare.query.rebuild..")
                .check(CODE);
    }

    /** Rows of cases are read through {@link ScopedRows} alone, which asks whose they may be. */
    @Test
    void every_query_of_a_case_takes_a_scope() {
        Set<String> noRowsOfCasesAreReadBy = Set.of(
                "org.veterancare.query.Freshness", // positions of readers
                "org.veterancare.query.GlassBroken", // whose glass is broken for whom
                "org.veterancare.query.access.BreakGlassNotices", // who opened what, for who answers for it
                "org.veterancare.query.access.Disclosures", // who looked at whom, for auditors
                "org.veterancare.query.casefile.CaseWriter", // writes them
                "org.veterancare.query.casefile.GlassHits", // keyed hashes, the case's own rule comes after
                "org.veterancare.query.dashboard.Sums", // budgets; cases through ScopedRows, and of them only how many
                "org.veterancare.query.privacy.Destroyed", // counts what is left of an erased person
                "org.veterancare.query.rebuild.Rebuild", // writes them
                "org.veterancare.query.resources.ResourceWriter"); // writes them
        noFields().that()
                .areDeclaredInClassesThat(resideInAnyPackage("org.veterancare.query..")
                        .and(DescribedPredicate.not(named(ScopedRows.class.getName())))
                        .and(DescribedPredicate.describe(
                                "read cases", type -> !noRowsOfCasesAreReadBy.contains(type.getName()))))
                .should()
                .haveRawType(JdbcClient.class)
                .orShould()
                .haveRawType(JdbcTemplate.class)
                .orShould()
                .haveRawType(DataSource.class)
                .check(CODE);
        noClasses().that()
                .doNotHaveFullyQualifiedName("org.veterancare.query.worklist.TaskMetrics")
                .and()
                .doNotHaveFullyQualifiedName("org.veterancare.query.operations.Reconciliation")
                .should()
                .callMethod(ScopedRows.class, "count", Function.class)
                .because("a count over all cases is for those who keep watch")
                .check(CODE);
    }

    @Test
    void a_phase_knows_no_spring_no_database_no_files_and_no_network() {
        noClasses().that()
                .resideInAnyPackage(PHASES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.io..", "java.nio..", "java.net..")
                .check(CODE);
    }

    @Test
    void a_phase_has_no_clock_and_no_chance() {
        classes().that()
                .resideInAnyPackage(PHASES)
                .should(askForNeitherTimeNorChance())
                .andShould()
                .onlyDependOnClassesThat(DescribedPredicate.not(named("java.time.Instant")))
                .check(CODE);
    }

    /** The deliberate defect: each of these ways of asking would go unseen where only some were forbidden. */
    @Test
    void whoever_asks_for_the_time_or_for_chance_is_seen() {
        JavaClasses planted = new ClassFileImporter().importClasses(AsksTheTime.class, AsksTheNanos.class,
                Throws.class);
        assertThat(planted).allSatisfy(type -> {
            ConditionEvents seen = ConditionEvents.Factory.create();
            askForNeitherTimeNorChance().check(type, seen);
            assertThat(seen.containViolation()).as(type.getSimpleName()).isTrue();
        });
    }

    static final class AsksTheTime {

        ZonedDateTime now() {
            return ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        }
    }

    static final class AsksTheNanos {

        long now() {
            return System.nanoTime();
        }
    }

    static final class Throws {

        double dice() {
            return Math.random();
        }
    }

    private static ArchCondition<JavaClass> askForNeitherTimeNorChance() {
        DescribedPredicate<JavaClass> chance = resideInAnyPackage("java.util.random..")
                .or(named("java.time.Clock"))
                .or(named("java.util.Random"))
                .or(named("java.util.concurrent.ThreadLocalRandom"));
        return new ArchCondition<>("ask for neither time nor chance") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> asked = type.getCodeUnitAccessesFromSelf()
                        .stream()
                        .filter(access -> isAsking(access.getTargetOwner(), access.getName()))
                        .map(JavaAccess::getDescription);
                Stream<String> known = type.getDirectDependenciesFromSelf()
                        .stream()
                        .filter(dependency -> chance.test(dependency.getTargetClass()))
                        .map(Dependency::getDescription);
                Stream.concat(asked, known)
                        .forEach(what -> events.add(SimpleConditionEvent.violated(type, what)));
            }
        };
    }

    private static boolean isAsking(JavaClass owner, String method) {
        return switch (owner.getName()) {
            case "java.lang.System" -> method.equals("currentTimeMillis") || method.equals("nanoTime");
            case "java.lang.Math" -> method.equals("random");
            case "java.util.UUID" -> method.equals("randomUUID");
            default -> owner.getPackageName().equals("java.time") && method.equals("now");
        };
    }

    @Test
    void a_projection_has_no_clock_and_no_chance() {
        classes().that()
                .resideInAnyPackage("org.veterancare.query.casestate..")
                .or()
                .haveSimpleNameEndingWith("Projection")
                .or()
                .containAnyMethodsThat(are(annotatedWith(EventHandler.class)))
                .should(askForNeitherTimeNorChance())
                .check(CODE);
    }

    @Test
    void sql_stands_only_in_the_log_the_screens_and_infrastructure() {
        noClasses().that()
                .resideInAPackage("org.veterancare..")
                .and()
                .resideOutsideOfPackages(
                        "org.veterancare.eventlog..", "org.veterancare.query..", "..infrastructure..",
                        "org.veterancare.standalone.database..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                        // an outage is told by its code
                        .and(DescribedPredicate.not(named("java.sql.SQLException"))))
                .check(CODE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void the_policy_that_forgets_its_place_after_a_restart_is_never_used() {
        noClasses().should()
                .dependOnClassesThat(named("org.axonframework.eventhandling.async.SequentialPolicy"))
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe("is " + name, type -> type.getName().equals(name));
    }
}
