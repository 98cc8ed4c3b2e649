package dev.gonogo.process.review;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.pending;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Check;
import dev.gonogo.world.Check.State;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.Paths;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks of a workflow with path filters, which does not start if nothing under its paths changed. */
@Tag("A-08")
@Tag("A-14")
@Tag("A-38")
class ChecksOfSomePathsTest {
    private static final List<String> PATHS = List.of("src/", "package.json");
    private static final SameUnder QUESTION = new SameUnder(Scene.DEVELOP, new Paths(PATHS));
    /** Two commits of documents, and the change of the sources before them. */
    private static final String DOCUMENTS = Scene.id("d0c0000");

    private static final String SOURCES = Scene.id("50c0000");

    private final Scene scene = Scene.preview()
            .knows(QUESTION, List.of(Scene.DEVELOP, DOCUMENTS, SOURCES))
            .knows(new ChecksOf(Scene.DEVELOP), List.of(check("lint", State.GREEN)))
            .knows(new ChecksOf(DOCUMENTS), List.of())
            .knows(new ChecksOf(SOURCES), List.of(check("dry run", State.GREEN)));

    private Finding judge(String... required) {
        return new ChecksGreen("develop", RequiredCheck.named(List.of(required)), PATHS).judge(scene.situation());
    }

    private static Check check(String name, State state) {
        return new Check(name, state, "");
    }

    private void ran(String commit, Check... checks) {
        scene.knows(new ChecksOf(commit), List.of(checks));
    }

    @Test
    void theLastRunCountsAsLongAsNothingUnderThePathsChanged() {
        held(
                judge("dry run"),
                "Required check dry run is green on a1b2c3d of develop: dry run ran on 50c0000, and its files have not changed"
                        + " since.");
    }

    @Test
    void aRunOnTheHeadIsTheLastOne() {
        ran(Scene.DEVELOP, check("dry run", State.GREEN));
        scene.cannotTell(new ChecksOf(DOCUMENTS));

        held(judge("dry run"), "Required check dry run is green on a1b2c3d of develop.");
    }

    @Test
    void anEarlierRedRunIsRed() {
        ran(SOURCES, check("dry run (20)", State.GREEN), check("dry run (22)", State.RED));

        notHeld(judge("dry run"), "Checks on a1b2c3d of develop are not green: dry run (22) failed on 50c0000.");
    }

    @Test
    void anEarlierRunMayStillBeUnderWay() {
        ran(SOURCES, check("dry run", State.RUNNING));

        pending(judge("dry run"), "Checks on a1b2c3d of develop are not done: dry run is still running on 50c0000.");
    }

    @Test
    void aLaterRunTakesThePlaceOfAnEarlierOneWhicheverIsGreen() {
        ran(DOCUMENTS, check("dry run", State.RED));
        notHeld(judge("dry run"), "Checks on a1b2c3d of develop are not green: dry run failed on d0c0000.");

        ran(DOCUMENTS, check("dry run", State.GREEN));
        ran(SOURCES, check("dry run", State.RED));
        held(
                judge("dry run"),
                "Required check dry run is green on a1b2c3d of develop: dry run ran on d0c0000, and its files have not changed"
                        + " since.");
    }

    @Test
    void whereItWasSkippedItDidNotRun() {
        ran(Scene.DEVELOP, check("dry run", State.SKIPPED));
        held(
                judge("dry run"),
                "Required check dry run is green on a1b2c3d of develop: dry run ran on 50c0000, and its files have not changed"
                        + " since.");

        ran(SOURCES, check("dry run", State.SKIPPED));
        notHeld(judge("dry run"), "Checks on a1b2c3d of develop are not green: dry run was skipped.");
    }

    @Test
    void aChangeUnderThePathsThatStartedNoRunIsNotCoveredByAnEarlierOne() {
        ran(SOURCES);

        pending(
                judge("dry run"),
                "Checks on a1b2c3d of develop are not done: dry run has not run since its files last changed, so start it by"
                        + " hand.");
    }

    @Test
    void ofALineThatWasCutNothingIsClaimed() {
        List<String> line =
                Stream.generate(() -> Scene.DEVELOP).limit(SameUnder.MOST).toList();
        scene.knows(QUESTION, line);

        pending(
                judge("dry run"),
                "Checks on a1b2c3d of develop are not done: dry run has not run on the last 50 commits, so start it by hand.");
    }

    @Test
    void eachCheckIsLookedForByItself() {
        held(
                judge("lint", "dry run"),
                "Required checks lint, dry run are green on a1b2c3d of develop: dry run ran on 50c0000, and its files have not"
                        + " changed since.");
    }

    @Test
    void cannotTellWithoutGitOrTheForge() {
        scene.cannotTell(new ChecksOf(DOCUMENTS));
        cannotTell(judge("dry run"), "GitHub did not answer in time");

        scene.cannotTell(QUESTION);
        cannotTell(judge("dry run"), "GitHub did not answer in time");
    }

    @Test
    void aStatusThatAPersonPostedIsNoRunOfIt() {
        ran(Scene.DEVELOP, new Check("dry run", State.GREEN, "", new CheckSource.Person("dave", Scene.NOW)));
        ran(SOURCES);

        pending(
                judge("dry run"),
                "Checks on a1b2c3d of develop are not done: dry run has not run since its files last changed, so start it by"
                        + " hand. Not counted: dry run, posted as green by dave (2026-11-20 12:00 UTC). A status"
                        + " posted by a person or a workflow only counts if the process file names the account.");
    }

    @Test
    @Tag("A-54")
    void ofAPullRequestItsHeadIsWhereTheLineBegins() {
        Need need = new ChecksGreen("", List.of(new RequiredCheck("dry run")), PATHS);
        scene.knows(new SameUnder(Requests.HEAD, new Paths(PATHS)), List.of(Requests.HEAD, SOURCES))
                .knows(new ChecksOf(Requests.HEAD), List.of());

        held(
                need.judge(scene.about(Requests.titled("docs: say more"))),
                "Required check dry run is green on beef000 of #2436: dry run ran on 50c0000, and its files have not changed"
                        + " since.");
    }
}
