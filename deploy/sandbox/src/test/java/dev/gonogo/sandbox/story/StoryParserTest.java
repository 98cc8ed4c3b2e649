package dev.gonogo.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.sandbox.story.Step.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryParserTest {
    private static final Set<String> PEOPLE = Set.of("ann", "bob", "carol", "dave", "erin");

    @Test
    void everyExampleIsAStepOfItsOwnKind() {
        for (String example : StoryParser.examples()) {
            assertThat(steps(example)).as(example).hasSize(1);
        }
    }

    @Test
    void thePreviewStoryOfThisFolderIsUnderstood() throws Exception {
        assertThat(steps(Files.readString(Path.of("stories/preview.story")))).hasSizeGreaterThan(15);
    }

    @Test
    void linesKeepTheirNumbersAndCommentsAreSkipped() {
        assertThat(steps("# a comment\n\nann: /release status\n"))
                .containsExactly(new Step.Says(3, anywhere("ann"), "/release status"));
    }

    @Test
    void aPressMayConfirm() {
        assertThat(steps("carol presses \"Go\" / confirms\ncarol presses \"No-go…\""))
                .containsExactly(
                        new Step.Presses(1, anywhere("carol"), "Go", true),
                        new Step.Presses(2, anywhere("carol"), "No-go…", false));
    }

    @Test
    void aDialogIsFilledInByLabel() {
        assertThat(steps(
                        "dave fills in \"Reason\" with \"it says \\\"red\\\"\", \"Type exactly\" with \"X\" / submits"))
                .containsExactly(new Step.FillsIn(
                        1, anywhere("dave"), Map.of("Reason", "it says \"red\"", "Type exactly", "X")));
    }

    @Test
    void sightsNameTheirPlaceTheirPersonAndTheirTime() {
        Step.Waits board = (Step.Waits)
                steps("wait until the board says \"#\\d+ .* merge\" within 5 s").get(0);
        assertThat(board.sight().place()).isEqualTo(Place.BOARD);
        assertThat(board.sight().words().matcher("PR #2436 may merge").find()).isTrue();
        assertThat(board.atMost()).isEqualTo(Duration.ofSeconds(5));

        Step.Expects told =
                (Step.Expects) steps("expect ann is told \"Not cut\"").get(0);
        assertThat(told.sight().place()).isEqualTo(Place.PRIVATE);
        assertThat(told.sight().person()).isEqualTo("ann");
    }

    @Test
    void expectationsOfTheRepositoryAreRead() {
        assertThat(steps("""
                        expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
                        expect release v1.0.0 with a.txt b.json
                        expect no branch release/*
                        expect tag v1.0.0 on main annotated "Release v1.0.0"
                        """))
                .containsExactly(
                        new Step.ExpectsArtifact(
                                1, "npm", "@onestepat4time/aegis", "0.6.6-preview", List.of("preview")),
                        new Step.ExpectsArtifact(2, "release", "v1.0.0", "v1.0.0", List.of("a.txt", "b.json")),
                        new Step.ExpectsBranch(3, "release/*", false),
                        new Step.ExpectsTag(4, "v1.0.0", "main", "Release v1.0.0", List.of()));
    }

    @Test
    void aTagsFurtherLinesAreNamed() {
        assertThat(steps(
                        "expect tag v1.0.0-preview.1 on main annotated \"Release v1.0.0-preview.1\" with \"recovery-release:"
                                + " true\", \"recovery-issue: #1\""))
                .containsExactly(new Step.ExpectsTag(
                        1,
                        "v1.0.0-preview.1",
                        "main",
                        "Release v1.0.0-preview.1",
                        List.of("recovery-release: true", "recovery-issue: #1")));
    }

    @Test
    void peopleChangeFilesAtOnceOrByAPullRequest() {
        assertThat(steps("github: bob pushes \"a\" with \"x\\ny\\n\" to main as \"fix: a\"\n"
                        + "github: erin proposes \"b\" with \"y\" to develop as \"feat: b\""))
                .containsExactly(
                        new Step.Pushes(1, "bob", "a", "x\ny\n", "main", "fix: a"),
                        new Step.Proposes(2, "erin", "b", "y", "develop", "feat: b"));
    }

    @Test
    void peopleWriteInIssues() {
        assertThat(steps("github: bob opens the issue \"it is broken\"\n"
                        + "github: carol comments \"Approved\" on the issue \"it is broken\""))
                .containsExactly(
                        new Step.OpensIssue(1, "bob", "it is broken"),
                        new Step.Comments(2, "carol", "Approved", "it is broken"));
    }

    @Test
    void aStoryMayNameOneOfTheTwoRepositories() {
        assertThat(story("repository agent0ai/agent-zero\nann: /release status").repository())
                .contains("agent0ai/agent-zero");
        assertThat(story("ann: /release status").repository()).isEmpty();
        assertThat(StoryParser.parse("repository agent0ai/agent-one", PEOPLE))
                .isEqualTo(new Reading.Mistaken(List.of(new StoryProblem(
                        1,
                        "this is not a step: repository agent0ai/agent-one"
                                + " (such a step reads: repository agent0ai/agent-zero)"))));
    }

    @Test
    void peopleMergeBranchesAndRerunWhatFailed() {
        assertThat(steps("github: bob merges main into develop\ngithub: carol reruns \"Smoke Test\""))
                .containsExactly(
                        new Step.MergesBranch(1, "bob", "main", "develop"), new Step.Reruns(2, "carol", "Smoke Test"));
    }

    @Test
    void allMistakesAreFoundAtOnceWithTheirLines() {
        Reading reading = StoryParser.parse(
                "ann says hello\nzoe: /release status\nwait until board says \"(\"\nexpect weather sunny", PEOPLE);

        assertThat(reading).isInstanceOf(Reading.Mistaken.class);
        assertThat(((Reading.Mistaken) reading).problems())
                .extracting(StoryProblem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 1: this is not a step: ann says hello"),
                        second -> assertThat(second).startsWith("line 2: nobody is called zoe"),
                        third -> assertThat(third).startsWith("line 3: this is not a regular expression"),
                        fourth -> assertThat(fourth)
                                .startsWith("line 4: this is not a step")
                                .contains("such a step reads: expect"));
    }

    @Test
    void aStoryWithoutStepsIsAMistake() {
        assertThat(StoryParser.parse("# nothing\n", PEOPLE)).isInstanceOf(Reading.Mistaken.class);
    }

    private static List<Step> steps(String text) {
        return story(text).steps();
    }

    private static Story story(String text) {
        return switch (StoryParser.parse(text, PEOPLE)) {
            case Reading.Understood understood -> understood.story();
            case Reading.Mistaken mistaken ->
                throw new AssertionError(mistaken.problems().toString());
        };
    }

    @Test
    void everyActAndSightMayNameItsPlatform() {
        assertThat(steps("""
                        in slack and discord
                        ann on slack: /release status
                        carol on discord presses "Go" / confirms
                        dave on discord closes the dialog
                        """))
                .containsExactly(
                        new Step.InRooms(1, List.of("slack", "discord")),
                        new Step.Says(2, new Step.Actor("ann", "slack"), "/release status"),
                        new Step.Presses(3, new Step.Actor("carol", "discord"), "Go", true),
                        new Step.ClosesDialog(4, new Step.Actor("dave", "discord")));
        assertThat(steps("""
                        wait until the board on discord says "publish"
                        expect ann on slack is told "Not cut"
                        expect thread says "is out"
                        """).stream().map(StoryParserTest::sight))
                .extracting(Step.Sight::place, Step.Sight::person, Step.Sight::platform)
                .containsExactly(
                        tuple(Step.Place.BOARD, "", "discord"),
                        tuple(Step.Place.PRIVATE, "ann", "slack"),
                        tuple(Step.Place.THREAD, "", ""));
    }

    private static Step.Sight sight(Step step) {
        return switch (step) {
            case Step.Waits waits -> waits.sight();
            case Step.Expects expects -> expects.sight();
            default -> throw new AssertionError(step.toString());
        };
    }

    private static Step.Actor anywhere(String person) {
        return new Step.Actor(person, "");
    }
}
