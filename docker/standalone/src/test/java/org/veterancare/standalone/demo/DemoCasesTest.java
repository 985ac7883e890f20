package org.veterancare.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.standalone.signin.DemoUser;

class DemoCasesTest {

    private static final int MANY = 400;

    @Test
    void the_same_seed_tells_the_same_stories_and_another_seed_tells_others() {
        assertThat(stories(2026)).isEqualTo(stories(2026));
        assertThat(stories(2026)).isNotEqualTo(stories(7));
    }

    @Test
    void no_two_people_share_a_number_and_every_number_passes_the_standard() {
        Set<String> numbers = new HashSet<>();
        openings().forEach(opening -> {
            String number = opening.citizenId().clear();
            assertThat(CitizenIdNumber.parse(number, opening.occurredOn()).value()).isEqualTo(number);
            assertThat(numbers.add(number)).isTrue();
            assertThat(number.substring(14, 17)).as("a sequence that looks made up").startsWith("9");
        });
        assertThat(numbers).hasSize(MANY);
    }

    @Test
    void every_street_has_cases_and_every_neighbourhood_is_a_test_one() {
        assertThat(openings().map(OpenCase::street).distinct())
                .containsExactlyInAnyOrderElementsOf(DemoUser.STREETS.values());
        assertThat(openings().map(OpenCase::neighbourhood))
                .allSatisfy(code -> assertThat(code).matches("310104\\d{3}9\\d{2}"));
    }

    @Test
    void a_story_never_goes_back_in_time_nor_past_the_last_day() {
        stories(2026).forEach(story -> {
            List<LocalDate> days = story.stream()
                    .map(step -> ((CaseCommand) step.command()).occurredOn())
                    .toList();
            assertThat(days).isSorted().allMatch(day -> !day.isAfter(DemoStory.LAST_DAY));
        });
    }

    private static Stream<OpenCase> openings() {
        return stories(2026).stream().map(story -> (OpenCase) story.getFirst().command());
    }

    private static List<List<DemoStep>> stories(long seed) {
        DemoCases cases = new DemoCases(seed);
        return IntStream.range(0, MANY)
                .mapToObj(number -> cases.steps(
                        number, new DemoResources(seed, number % DemoCases.LANES, MANY / DemoCases.LANES)))
                .toList();
    }
}
