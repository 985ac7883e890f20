package org.veterancare.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                "org.veterancare.query.resources.Coverage", // figures
                "org.veterancare.query.resources.ResourceRows"); // classes, posts and funds
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
        noClasses().that()
                .resideInAnyPackage(PHASES)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.random..").or(named("java.time.Clock"))
                        .or(named("java.util.Random"))
                        .or(named("java.time.Instant")))
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(YearMonth.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(CODE);
    }

    @Test
    void a_projection_has_no_clock_and_no_chance() {
        noClasses().that()
                .resideInAnyPackage("org.veterancare.query.casestate..")
                .or()
                .haveSimpleNameEndingWith("Projection")
                .or()
                .containAnyMethodsThat(are(annotatedWith(EventHandler.class)))
                .should()
                .dependOnClassesThat(named("java.time.Clock").or(named("java.util.Random")))
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
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
