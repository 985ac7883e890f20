package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.veterancare.testing.PolicyTable;

/** Who follows the runbook in the middle of the night calls what is there (PRI-12). */
class RunbookTest {

    private static final Pattern CALL = Pattern.compile("`(GET|POST) (/api/[^`?]*)");

    private static String runbook() throws IOException {
        return Files.readString(Repository.root().resolve("docker/RUNBOOK.md"));
    }

    private static List<String> calls(String text) {
        return CALL.matcher(text).results().map(call -> call.group(1) + " " + call.group(2)).toList();
    }

    private static List<String> unknown(String text) {
        Set<String> known = PolicyTable.lines()
                .stream()
                .map(line -> line.row().method() + " " + line.row().path())
                .collect(Collectors.toSet());
        return calls(text).stream().filter(call -> !known.contains(call)).toList();
    }

    @Test
    void every_call_of_the_runbook_is_there() throws IOException {
        assertThat(calls(runbook())).hasSizeGreaterThan(10);
        assertThat(unknown(runbook())).isEmpty();
    }

    @Test
    void a_call_that_is_not_there_is_noticed() {
        assertThat(unknown("`GET /api/v1/audit/access?person=` and `POST /api/v1/staff/{staffId}/lock`"))
                .containsExactly("POST /api/v1/staff/{staffId}/lock");
    }

    @Test
    void the_readme_points_at_it() throws IOException {
        assertThat(Files.readString(Repository.root().resolve("README.md"))).contains("`docker/RUNBOOK.md`");
    }

    /** Roles stand in brackets behind the calls. */
    @Test
    void every_role_it_names_is_one() throws IOException {
        List<String> named = Pattern.compile("\\[([A-Z_, ]+)[^\\]]*]")
                .matcher(runbook())
                .results()
                .map(MatchResult::group)
                .flatMap(roles -> Pattern.compile("[A-Z]{3,}_?[A-Z]*").matcher(roles).results().map(MatchResult::group))
                .toList();
        assertThat(named).isNotEmpty()
                .allSatisfy(role -> assertThat(PolicyTable.lines().stream())
                        .anyMatch(line -> line.row().roles().stream().anyMatch(known -> known.name().equals(role))));
    }
}
