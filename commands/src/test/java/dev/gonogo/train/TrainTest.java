package dev.gonogo.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.TagRule;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Commit;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.ScriptedWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-06")
class TrainTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T12:00:00Z");
    private static final Cadence.Frozen HOLIDAYS =
            new Cadence.Frozen(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3), "the holidays");

    private final ScriptedWorld world = new ScriptedWorld();

    private static ReleaseProcess process(Optional<Cadence> cadence) {
        return new ReleaseProcess(
                "agent0ai/agent-zero",
                new Branches("soma_integration", "release/v{version}", "main"),
                new TagRule("v{version}", "Release v{version}", List.of()),
                new VersionPolicy(List.of("X.Y.Z"), List.of()),
                Metadata.of(List.of()),
                Map.of(),
                List.of(),
                List.of(),
                cadence,
                Map.of(),
                "");
    }

    private static ReleaseProcess process() {
        return process(Optional.of(new Cadence(
                Cadence.Week.ODD,
                DayOfWeek.TUESDAY,
                LocalTime.of(10, 0),
                ZoneOffset.UTC,
                Duration.ofDays(1),
                List.of(HOLIDAYS))));
    }

    private static String commit(String start) {
        return start + "0".repeat(40 - start.length());
    }

    private void tags(String... names) {
        world.knows(new Attempts(), List.of());
        Map<String, Refs.Tag> tags = new TreeMap<>();
        for (String name : names) {
            tags.put(name, new Refs.Tag(name, commit("7a9"), commit(name.replaceAll("[^0-9]", ""))));
        }
        world.knows(new AllRefs(), new Refs(Map.of("soma_integration", commit("a1b")), tags));
    }

    private Train due() {
        return known(TrainRules.due(process(), world, MONDAY)).orElseThrow();
    }

    private static Optional<Train> known(Answer<Optional<Train>> answer) {
        return answer.fold(train -> train, why -> {
            throw new AssertionError(why);
        });
    }

    @Test
    void whatIntegrationHasSinceTheLatestStableTagIsAboard() {
        tags("v0.9.0", "v0.10.0", "v0.11.0-rc", "nightly");
        List<Commit> aboard = List.of(new Commit(commit("b2"), "feat: tools"));
        world.knows(
                new NotBackported(commit("a1b"), commit("0100"), Map.of()),
                aboard.stream().map(Fixes::missing).toList());

        assertThat(due().since()).isEqualTo("v0.10.0");
        assertThat(due().aboard()).isEqualTo(aboard);
        assertThat(due().departure().toInstant()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
    }

    @Test
    void whatWePushedCountsWhereverItsTagIsNow() {
        tags("v0.9.0");
        Attempt ours = new Attempt(
                Version.of("0.10.0"),
                1,
                MONDAY,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(commit("0100"), MONDAY, "ann")),
                Set.of(),
                List.of());
        world.knows(new Attempts(), List.of(ours));
        world.knows(new NotBackported(commit("a1b"), commit("0100"), Map.of()), List.of());

        assertThat(due().since()).isEqualTo("v0.10.0");
    }

    @Test
    void withoutATagNothingIsCounted() {
        tags();

        assertThat(due().since()).isEmpty();
        assertThat(due().aboard()).isEmpty();
    }

    @Test
    void aProcessWithoutACadenceHasNoTrain() {
        assertThat(known(TrainRules.next(process(Optional.empty()), world, MONDAY)))
                .isEmpty();
    }

    @Test
    void cannotTellWithoutTheBranch() {
        world.knows(new AllRefs(), new Refs(Map.of(), Map.of()));

        assertThat(TrainRules.next(process(), world, MONDAY))
                .isEqualTo(
                        new Answer.CannotTell<>(
                                "there is no branch soma_integration, which the process file names as branches.integration. Create it, or correct the name there"));
    }

    private static Train train(int changes) {
        List<Commit> aboard = IntStream.rangeClosed(1, changes)
                .mapToObj(number -> new Commit(commit("b" + number), "feat: change " + number))
                .toList();
        return new Train(Instant.parse("2026-12-01T10:00:00Z").atZone(ZoneOffset.UTC), "v0.10.0", aboard);
    }

    private static Board board(Train train, Optional<Version> left, String now) {
        return TrainBoard.draw(process(), train, left, Instant.parse(now));
    }

    @Test
    void theBoardSaysWhenItLeavesAndWhatIsAboard() {
        Board board = board(train(12), Optional.empty(), "2026-11-30T12:00:00Z");

        assertThat(board.heading().plain()).isEqualTo("Release train · agent0ai/agent-zero");
        assertThat(board.standing().plain()).isEqualTo("leaves 2026-12-01 10:00 UTC, in week 49");
        Line line = board.lines().getFirst();
        assertThat(line.words().plain()).isEqualTo("12 changes on board since v0.10.0; /release cut <version> cuts it");
        assertThat(line.details()).hasSize(6);
        assertThat(line.details().getFirst().words().plain()).isEqualTo("b100000 feat: change 1");
        assertThat(line.details().getLast().words().plain()).isEqualTo("and 7 more");
    }

    @Test
    void aTrainThatDidNotLeaveIsLate() {
        assertThat(board(train(1), Optional.empty(), "2026-12-01T10:00:01Z")
                        .standing()
                        .plain())
                .isEqualTo("late: it was due to leave 2026-12-01 10:00 UTC");
        Board left = board(train(1), Optional.of(Version.of("0.11.0")), "2026-12-02T10:00:00Z");
        assertThat(left.standing().plain()).isEqualTo("left");
        assertThat(left.lines().getFirst().words().plain()).isEqualTo("left as 0.11.0");
    }

    @Test
    void aReplyNamesTheFrozenDaysThatCome() {
        assertThat(TrainBoard.lines(process(), train(1)))
                .extracting(words -> words.plain())
                .containsExactly(
                        "The next train of agent0ai/agent-zero leaves 2026-12-01 10:00 UTC, in week 49: 1 change on"
                                + " board since v0.10.0.",
                        "b100000 feat: change 1",
                        "Nothing leaves from 2026-12-21 to 2027-01-03: the holidays.");
    }

    @Test
    void aCalendarThatIsFrozenForYearsSaysWhyAndWhoCanChangeItWhere() {
        assertThat(TrainBoard.never(process(), Instant.parse("2026-12-24T10:00:00Z")))
                .extracting(words -> words.plain())
                .containsExactly(
                        "No train of agent0ai/agent-zero leaves in the next two years.",
                        "Nothing leaves from 2026-12-21 to 2027-01-03: the holidays.",
                        "The days are listed under cadence in the process file on main; a pull request that changes"
                                + " them counts once it is merged.",
                        "A maintainer can cut a release meanwhile, and let it leave with /release override not-frozen"
                                + " <reason>.");
    }
}
