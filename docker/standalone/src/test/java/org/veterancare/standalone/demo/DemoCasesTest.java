package org.veterancare.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.SentBy;
import org.veterancare.command.access.OpenByBreakGlass;
import org.veterancare.command.deadlines.DeadlineCommand.RecomputeDeadline;
import org.veterancare.command.family.FamilyCommand.CloseSpouseFile;
import org.veterancare.command.family.FamilyCommand.FixSpouseUnit;
import org.veterancare.command.family.FamilyCommand.FlagOverdueSpouse;
import org.veterancare.command.family.FamilyCommand.GuideSpouse;
import org.veterancare.command.family.FamilyCommand.ObjectToSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSchoolPlace;
import org.veterancare.command.family.FamilyCommand.RecordSpouseEmployed;
import org.veterancare.command.family.FamilyCommand.RecordSpouseReceived;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.family.FamilyCommand.RegisterSpouse;
import org.veterancare.command.family.FamilyCommand.SendToEducation;
import org.veterancare.command.family.FamilyCommand.SubsidiseSpouse;
import org.veterancare.command.honours.HonourCommand.RecordCardExpiry;
import org.veterancare.command.honours.HonourCommand.RecordHeldCard;
import org.veterancare.command.honours.HonourCommand.ReissueCard;
import org.veterancare.command.life.MoveCommand.AssignCase;
import org.veterancare.command.life.MoveCommand.FollowSuccessor;
import org.veterancare.command.life.MoveCommand.MergeInto;
import org.veterancare.command.life.SubjectCommand.EndRelation;
import org.veterancare.command.life.SubjectCommand.RecordRelation;
import org.veterancare.command.placement.PlacementCommand.ApproveHomePurchase;
import org.veterancare.command.placement.PlacementCommand.ArrangeWaitingInsurance;
import org.veterancare.command.placement.PlacementCommand.AssignOfficerPost;
import org.veterancare.command.placement.PlacementCommand.ChoosePost;
import org.veterancare.command.placement.PlacementCommand.ClaimLetter;
import org.veterancare.command.placement.PlacementCommand.OpenOfficerPlacement;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.PayHomePurchase;
import org.veterancare.command.placement.PlacementCommand.RecommendJob;
import org.veterancare.command.placement.PlacementCommand.RecordEmployment;
import org.veterancare.command.placement.PlacementCommand.WithdrawHomePurchase;
import org.veterancare.command.privacy.PrivacyCommand.ConfirmErasure;
import org.veterancare.command.privacy.PrivacyCommand.ShredSubjectKey;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.command.registration.SettlementCommand.CancelForFraud;
import org.veterancare.command.registration.SettlementCommand.RecordFraudRecovery;
import org.veterancare.command.resources.JobFairCommand.PlanJobFair;
import org.veterancare.command.resources.JobFairCommand.RecordJobFair;
import org.veterancare.command.resources.JobFairCommand.WithdrawJobFairRecord;
import org.veterancare.command.resources.PostPlanCommand.RestorePost;
import org.veterancare.command.resources.PostPlanCommand.WithdrawPost;
import org.veterancare.command.resources.SpouseHiringCommand.CorrectSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.ReportSpouseHiring;
import org.veterancare.command.resources.SpouseHiringCommand.WithdrawSpouseHiring;
import org.veterancare.command.resources.StaffCommand.ConfirmRole;
import org.veterancare.command.resources.StaffCommand.DeclineRole;
import org.veterancare.command.resources.StaffCommand.EnrolStaff;
import org.veterancare.command.resources.StaffCommand.NameAdministrator;
import org.veterancare.command.resources.StaffCommand.ProposeRole;
import org.veterancare.command.resources.StaffCommand.RevokeRole;
import org.veterancare.command.resources.StationCommand.CloseStation;
import org.veterancare.command.resources.StationCommand.ReleaseStaff;
import org.veterancare.command.resources.TrainingClassCommand.CancelClass;
import org.veterancare.command.resources.TrainingClassCommand.ChangeClass;
import org.veterancare.command.resources.TrainingClassCommand.ScheduleClass;
import org.veterancare.command.resources.TrainingCohortCommand.PlanCohort;
import org.veterancare.command.training.TrainingCommand.ApproveSubsidy;
import org.veterancare.command.training.TrainingCommand.ClaimSubsidy;
import org.veterancare.command.training.TrainingCommand.DeclineTraining;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.command.training.TrainingCommand.LinkToJob;
import org.veterancare.command.training.TrainingCommand.OfferTraining;
import org.veterancare.command.training.TrainingCommand.PaySubsidy;
import org.veterancare.command.training.TrainingCommand.QuashSubsidyRefusal;
import org.veterancare.command.training.TrainingCommand.RecordPostTraining;
import org.veterancare.command.training.TrainingCommand.RecordUniversityReturn;
import org.veterancare.command.training.TrainingCommand.RefuseSubsidy;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.PlacementEvent.OfficerMethod;
import org.veterancare.events.PostPlanEvent.PostKind;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.CitizenIdNumber;
import org.veterancare.law.LifelongGround;
import org.veterancare.standalone.signin.DemoUser;

class DemoCasesTest {

    private static final int MANY = 400;
    private static final int DISTRICT = 25_000;

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
                    .filter(DemoStep::takenOver)
                    .map(step -> ((CaseCommand) step.command()).occurredOn())
                    .toList();
            assertThat(days).isSorted().allMatch(day -> !day.isAfter(DemoStory.LAST_DAY));
        });
    }

    /** Why no made-up case sends it; whatever else there is to be sent is sent. */
    private static final Map<Class<?>, String> UNUSED = Map.ofEntries(
            Map.entry(NameAdministrator.class, "the operator's, of before the first case"),
            Map.entry(OpenByBreakGlass.class, "lets somebody look, and is nothing an office does with a case"),
            Map.entry(EnrolStaff.class, "sent with each start, by the office and not by a case"),
            Map.entry(ProposeRole.class, "sent with each start, by the office and not by a case"),
            Map.entry(ConfirmRole.class, "sent with each start, by the office and not by a case"),
            Map.entry(DeclineRole.class, "everybody has the role they sign in with"),
            Map.entry(RevokeRole.class, "everybody has the role they sign in with"),
            Map.entry(ReleaseStaff.class, "the network stands as it is"),
            Map.entry(CloseStation.class, "the network stands as it is"),
            Map.entry(RecordHeldCard.class, "whoever comes from another district in the stories has no card yet"),
            Map.entry(QuashSubsidyRefusal.class, "no refusal of a subsidy in the stories is wrong"),
            Map.entry(FollowSuccessor.class, "the table of regions names no committee that was abolished"),
            Map.entry(ApproveHomePurchase.class, "no price of a square metre is set (SET-SUPPORT)"),
            Map.entry(PayHomePurchase.class, "follows an approval, for which no price is set"),
            Map.entry(WithdrawHomePurchase.class, "takes an approval back, for which no price is set"),
            Map.entry(SubsidiseSpouse.class, "the province has set no amount (FAM-04)"),
            Map.entry(RecomputeDeadline.class, "asks for another table of holidays than the one in force"),
            Map.entry(ConfirmErasure.class, "is of the day it is sent on, and the stories are of other days"),
            Map.entry(ShredSubjectKey.class, "follows an erasure that was confirmed"));

    @Test
    void every_command_there_is_is_sent_by_a_story_or_says_why_not() {
        Set<Class<?>> used = Stream.of(
                stories(2026).stream().flatMap(List::stream),
                resources(),
                new DemoStations(2026).stations().stream().flatMap(List::stream))
                .flatMap(steps -> steps)
                .map(step -> step.command().getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> commands = commands();
        assertThat(commands).hasSizeGreaterThan(150).containsAll(UNUSED.keySet());
        Set<Class<?>> missing = new HashSet<>(commands);
        missing.removeAll(used);
        assertThat(missing).extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(
                        UNUSED.keySet().stream().map(Class::getSimpleName).toList());
    }

    @Test
    void what_a_report_and_a_score_say_is_put_right_too() {
        assertThat(stories(2026).stream()
                .flatMap(List::stream)
                .map(DemoStep::command)
                .filter(CorrectFact.class::isInstance)
                .map(command -> ((CorrectFact) command).field()))
                .contains(
                        CorrectedField.NAME, CorrectedField.PHONE, CorrectedField.SERVICE, CorrectedField.REPORTED_ON,
                        CorrectedField.SERVICE_SCORE);
    }

    /** Not by their commands alone: what these carry decides which rules they meet. */
    @Test
    void the_stories_use_every_mode_delivery_ground_and_way_of_an_officer() {
        List<Record> told = Stream.concat(stories(2026).stream().flatMap(List::stream), resources())
                .map(DemoStep::command)
                .toList();
        assertThat(of(told, RecordReport.class).map(RecordReport::mode))
                .as("自主择业 is of before the stories")
                .containsAll(EnumSet.complementOf(EnumSet.of(SettlementMode.LEGACY_SELF_CHOSEN)));
        assertThat(of(told, RecordReport.class)).anyMatch(report -> report.place() != null);
        assertThat(of(told, ScheduleClass.class).map(course -> course.terms().delivery()))
                .containsAll(EnumSet.allOf(DeliveryMode.class));
        assertThat(of(told, EnrolInTraining.class).map(place -> place.terms().delivery()))
                .containsAll(EnumSet.allOf(DeliveryMode.class));
        assertThat(of(told, OpenPlacement.class).map(OpenPlacement::ground))
                .containsAll(EnumSet.allOf(AssignedWorkGround.class));
        assertThat(of(told, OpenOfficerPlacement.class).map(OpenOfficerPlacement::method))
                .containsAll(EnumSet.allOf(OfficerMethod.class));
        assertThat(Stream.concat(
                of(told, ChoosePost.class).map(ChoosePost::postKind),
                of(told, AssignOfficerPost.class).map(AssignOfficerPost::postKind)))
                .containsAll(EnumSet.allOf(PostKind.class));
        assertThat(of(told, AssignOfficerPost.class).map(AssignOfficerPost::postKind))
                .as("selected civil-service posts are soldiers' (PLC-R 28)")
                .doesNotContain(PostKind.GRASSROOTS_CIVIL_SERVICE);
        assertThat(of(told, AcceptSettlement.class).filter(accepted -> accepted.lifelong() != null)
                .map(accepted -> accepted.lifelong().ground()))
                .contains(LifelongGround.AGE_55, LifelongGround.HEAVY_DISABILITY);
        assertThat(of(told, RecordEmployment.class)).anyMatch(job -> Boolean.TRUE.equals(job.onStaff()));
        assertThat(of(told, AssignCase.class).count()).isGreaterThan(MANY / 8);
    }

    private static <C> Stream<C> of(List<Record> told, Class<C> command) {
        return told.stream().filter(command::isInstance).map(command::cast);
    }

    @Test
    void before_the_last_day_of_the_stories_there_are_none_and_it_is_said() {
        assertThat(DemoFill.whyNone(DemoStory.LAST_DAY)).isEmpty();
        assertThat(DemoFill.whyNone(DemoStory.LAST_DAY.minusDays(1)))
                .hasValueSatisfying(why -> assertThat(why).contains("2026-10-31", "2026-10-30"));
    }

    private static Set<Class<?>> commands() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(SentBy.class));
        return classes.findCandidateComponents(CaseCommand.class.getPackageName())
                .stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(Collectors.toSet());
    }

    /** What an office does in a year and no other story shows. */
    @Test
    void the_stories_use_relations_doubles_fraud_subsidies_study_and_the_family() {
        Set<Class<?>> used = stories(2026).stream()
                .flatMap(List::stream)
                .map(step -> step.command().getClass())
                .collect(Collectors.toSet());
        assertThat(used).contains(
                RecordRelation.class, EndRelation.class, MergeInto.class, CancelForFraud.class,
                RecordFraudRecovery.class, ClaimSubsidy.class, ApproveSubsidy.class, RefuseSubsidy.class,
                PaySubsidy.class, OfferTraining.class, DeclineTraining.class, RecordUniversityReturn.class,
                LinkToJob.class, RecordPostTraining.class, ArrangeWaitingInsurance.class, ClaimLetter.class,
                RegisterSpouse.class, FixSpouseUnit.class, FlagOverdueSpouse.class, RecordSpouseReceived.class,
                GuideSpouse.class, RecordSpouseEmployed.class, CloseSpouseFile.class, RegisterChild.class,
                SendToEducation.class, RecordSchoolPlace.class, ObjectToSchoolPlace.class);
        assertThat(stories(2026).stream().flatMap(List::stream).map(DemoStep::command))
                .as("a job that was offered at a fair")
                .anyMatch(command -> command instanceof RecommendJob offer && offer.fairId() != null);
    }

    @Test
    void a_case_has_to_do_with_an_earlier_one_of_its_lane_only() {
        List<List<DemoStep>> all = stories(2026);
        for (int number = 0; number < MANY; number++) {
            Set<UUID> earlier = new HashSet<>();
            for (int before = number - DemoCases.LANES; before >= 0; before -= DemoCases.LANES) {
                earlier.add(all.get(before).getFirst().stream());
            }
            assertThat(all.get(number).stream().map(DemoStep::command).flatMap(DemoCasesTest::others))
                    .allMatch(earlier::contains);
        }
    }

    private static Stream<UUID> others(Record command) {
        return switch (command) {
            case RecordRelation relation -> Stream.of(relation.related().value());
            case MergeInto merge -> Stream.of(merge.into().value());
            default -> Stream.empty();
        };
    }

    @Test
    void fairs_and_cohorts_are_there_before_the_cases_and_lanes_share_none() {
        List<DemoStep> steps = resources().toList();
        assertThat(steps).extracting(step -> (Object) step.command().getClass())
                .contains(
                        PlanJobFair.class, RecordJobFair.class, PlanCohort.class, ReportSpouseHiring.class,
                        CorrectSpouseHiring.class, WithdrawSpouseHiring.class, WithdrawPost.class, RestorePost.class,
                        ChangeClass.class, CancelClass.class);
        List<UUID> opened = steps.stream()
                .filter(step -> !(step.command() instanceof RecordJobFair
                        || step.command() instanceof WithdrawJobFairRecord
                        || step.command() instanceof WithdrawPost
                        || step.command() instanceof RestorePost
                        || step.command() instanceof ChangeClass
                        || step.command() instanceof CancelClass
                        || step.command() instanceof CorrectSpouseHiring
                        || step.command() instanceof WithdrawSpouseHiring))
                .map(DemoStep::stream)
                .toList();
        assertThat(opened).doesNotHaveDuplicates();
    }

    /** Rare things meet only among many: a card that was made anew is valid for years. */
    @Test
    void in_a_whole_district_no_card_runs_out_that_was_made_anew_before() {
        DemoCases cases = new DemoCases(2026);
        for (int number = 0; number < DISTRICT; number++) {
            List<Object> story = cases
                    .steps(number, new DemoResources(2026, number % DemoCases.LANES, DISTRICT / DemoCases.LANES))
                    .stream()
                    .<Object>map(step -> step.command().getClass())
                    .toList();
            int over = story.indexOf(RecordCardExpiry.class);
            if (over >= 0) {
                assertThat(story.subList(0, over)).as("case %d", number).doesNotContain(ReissueCard.class);
            }
        }
    }

    private static Stream<DemoStep> resources() {
        return IntStream.range(0, DemoCases.LANES)
                .mapToObj(lane -> new DemoResources(2026, lane, MANY / DemoCases.LANES))
                .flatMap(resources -> resources.streams().stream())
                .flatMap(List::stream);
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
