package dev.gonogo.process.promotion;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import dev.gonogo.world.Review;
import dev.gonogo.world.ScriptedWorld;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-23")
@Tag("B-24")
class BumpVersionsTest {
    private static final String VERSION = "0.8.0";
    private static final String RELEASE = "release/0.8.0";
    private static final String BRANCH = "chore/release-0.8.0";
    private static final String MESSAGE = "chore(release): v0.8.0";
    private static final String BASE = Scene.id("5e1ea5e");
    private static final String HEAD = Scene.id("c1ea4");
    private static final String CHART = "charts/soma/Chart.yaml";
    private static final List<ValuePlace> PLACES = List.of(
            new ValuePlace("package.json", "/version"),
            new ValuePlace(CHART, "/version"),
            new ValuePlace(CHART, "/appVersion"));
    private static final Map<String, String> TEXTS = Map.of("package.json", "the package", CHART, "the chart");
    private static final FilesOf FILES = new FilesOf(2440, Requests.HEAD);
    private final Step step =
            new BumpVersions("{release}", "chore/release-{version}", "chore(release): {tag}\n", PLACES, List.of());

    private static Scene scene(PullRequest... requests) {
        return Scene.of(VERSION)
                .branch("main", Scene.MAIN)
                .branch("develop", Scene.DEVELOP)
                .branch(RELEASE, BASE)
                .knows(new PullRequestsInto(RELEASE), List.of(requests));
    }

    private static PullRequest request(State state) {
        return Requests.between(2440, BRANCH, RELEASE, state);
    }

    private static Scene says(Scene scene, String commit, String value) {
        PLACES.forEach(place -> scene.knows(new ValueAt(commit, place.file(), place.pointer()), Optional.of(value)));
        return scene;
    }

    /** The base has the previous version, and the wanted content of the files is known. */
    private static Scene before(PullRequest... requests) {
        return says(scene(requests), BASE, "0.7.3")
                .knows(new Rewritten(BASE, "package.json", List.of("/version"), VERSION), Optional.of("the package"))
                .knows(
                        new Rewritten(BASE, CHART, List.of("/version", "/appVersion"), VERSION),
                        Optional.of("the chart"));
    }

    private static List<Change> changes(String... paths) {
        return Stream.of(paths)
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
    }

    /** The pull request is as we made it. */
    private static Scene right(State state) {
        return says(scene(request(state)), Requests.HEAD, VERSION)
                .knows(FILES, changes(CHART, "package.json"))
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(BASE, List.of()))
                .knows(new MergeBase(BASE, Requests.HEAD), Optional.of(BASE))
                .knows(new ChangedValues(BASE, Requests.HEAD, "package.json"), Optional.of(List.of("/version")))
                .knows(new ChangedValues(BASE, Requests.HEAD, CHART), Optional.of(List.of("/version", "/appVersion")));
    }

    /** The branch is as we pushed it onto the base, and there is no pull request yet. */
    private static Scene pushed(PullRequest... requests) {
        Scene scene = before(requests).branch(BRANCH, HEAD);
        brought(scene, BASE, new Commit(HEAD, MESSAGE));
        TEXTS.forEach((path, text) -> scene.knows(new TextAt(HEAD, path), Optional.of(text)));
        return scene.knows(new Reachable(BASE, BASE), true)
                .knows(new Difference(BASE, HEAD), changes(CHART, "package.json"));
    }

    private static Scene brought(Scene scene, String parent, Commit... commits) {
        return scene.knows(new BroughtBy(HEAD, List.of()), new MergedCommits(parent, List.of(commits)));
    }

    private Progress progress(Scene scene) {
        return step.progress(scene.situation());
    }

    @Test
    void writesTheVersionWithOneCommitOfExactlyTheMessage() {
        Act act = due(
                progress(before()), "writing charts/soma/Chart.yaml, package.json to the branch chore/release-0.8.0");

        assertThat(act).isEqualTo(new Act.PushFiles(BRANCH, BASE, TEXTS, Map.of(), MESSAGE));
        assertThat(act)
                .as("what a log shows of it")
                .hasToString("PushFiles[branch=chore/release-0.8.0, base=" + BASE
                        + ", files=[charts/soma/Chart.yaml, package.json], message=chore(release): v0.8.0]");
    }

    @Test
    void opensThePullRequestOnceTheBranchIsThere() {
        Act act = due(progress(pushed()), "opening a pull request from chore/release-0.8.0 to release/0.8.0");

        assertThat(act)
                .isEqualTo(new Act.OpenPullRequest(
                        BRANCH,
                        RELEASE,
                        MESSAGE,
                        "Sets the version to 0.8.0 in package.json, charts/soma/Chart.yaml, and changes nothing else. Merging"
                                + " this publishes nothing."));
    }

    @Test
    void aBaseThatMovedOnBetweenTheTwoIsNoTrouble() {
        String parent = Scene.id("0ld");
        Scene scene = brought(pushed(), parent, new Commit(HEAD, MESSAGE))
                .knows(new Reachable(parent, BASE), true)
                .knows(new Difference(parent, HEAD), changes(CHART));

        due(progress(scene), "opening a pull request from chore/release-0.8.0 to release/0.8.0");
    }

    @Test
    void aBranchThatHoldsAnythingElseIsNotUsed() {
        String sentence =
                "chore/release-0.8.0 exists and is not one commit on release/0.8.0 with what is to be written."
                        + " Delete it, and gonogo builds it again.";
        Commit ours = new Commit(HEAD, MESSAGE);

        stopped(progress(pushed().knows(new Reachable(BASE, BASE), false)), sentence);
        stopped(progress(pushed().knows(new Difference(BASE, HEAD), changes(CHART, "src/a.ts"))), sentence);
        stopped(progress(pushed().knows(new TextAt(HEAD, CHART), Optional.of("of an earlier attempt"))), sentence);
        stopped(progress(pushed().knows(new TextAt(HEAD, CHART), Optional.empty())), sentence);
        stopped(progress(brought(pushed(), BASE, new Commit(HEAD, MESSAGE + "!"))), sentence);
        stopped(progress(brought(pushed(), BASE, ours, new Commit(Scene.id("2"), "more"))), sentence);
        stopped(progress(brought(pushed(), BASE)), sentence);
    }

    @Test
    void whereAllFilesSayItAlreadyThereIsNothingToDo() {
        Progress.Done seen = done(progress(says(scene(), BASE, VERSION)), "all files already say 0.8.0");

        assertThat(seen.values()).containsOnly(entry("commit", BASE));
        done(progress(says(scene(request(State.CLOSED)), BASE, VERSION)), "all files already say 0.8.0");
    }

    @Test
    void whereOneFileDoesNotSayItYetItIsWritten() {
        ValueAt app = new ValueAt(BASE, CHART, "/appVersion");
        Scene scene = says(before(), BASE, VERSION).knows(app, Optional.of("0.7.3"));

        assertThat(progress(scene)).isInstanceOf(Progress.Due.class);
    }

    @Test
    void stopsWhereAFileOrItsPlaceIsMissing() {
        Scene scene = before().knows(new ValueAt(BASE, CHART, "/appVersion"), Optional.empty());

        stopped(
                progress(scene),
                "charts/soma/Chart.yaml has no /appVersion at 5e1ea5e, the head of release/0.8.0. Add it there, or correct"
                        + " the process file.");
    }

    @Test
    void stopsWhereTheValueCannotBeChangedByItself() {
        Scene scene = before().knows(
                        new Rewritten(BASE, CHART, List.of("/version", "/appVersion"), VERSION), Optional.empty());

        stopped(
                progress(scene),
                "The version in charts/soma/Chart.yaml cannot be changed without touching anything else. Change it to 0.8.0"
                        + " by hand, with a pull request into release/0.8.0.");
    }

    @Test
    void asksForTheMergeOfAPullRequestThatIsRight() {
        Progress.Waiting waits = waiting(progress(right(State.OPEN)), "#2440 is ready: merge it into release/0.8.0");

        assertThat(waits.ask()).isEqualTo(new Ask.OnForge(request(State.OPEN).link()));
        assertThat(waits.findings())
                .extracting(finding -> finding.words().plain())
                .containsExactly(
                        "package.json /version says 0.8.0.",
                        "charts/soma/Chart.yaml /version says 0.8.0.",
                        "charts/soma/Chart.yaml /appVersion says 0.8.0.",
                        "It changes nothing else.");
    }

    @Test
    void itIsJudgedByItselfWhateverItsNeedsSay() {
        Scene scene = right(State.OPEN)
                .knows(new ValueAt(Requests.HEAD, CHART, "/version"), Optional.of("0.7.3"))
                .knows(FILES, changes(CHART, "package.json", "src/a.ts", "charts/soma/Chart.yaml.bak"));

        Progress.Waiting waits = waiting(progress(scene), "#2440 is not ready to merge");

        assertThat(waits.findings())
                .filteredOn(Finding::blocks)
                .extracting(finding -> finding.words().plain())
                .containsExactly(
                        "charts/soma/Chart.yaml /version says 0.7.3 at beef000, not 0.8.0.",
                        "It changes other files as well: src/a.ts, charts/soma/Chart.yaml.bak. Move them to another"
                                + " pull request.");
    }

    @Test
    @Tag("A-32")
    void inItsFilesItMayChangeTheVersionOnly() {
        Scene scene = right(State.OPEN)
                .knows(
                        new ChangedValues(BASE, Requests.HEAD, "package.json"),
                        Optional.of(List.of("/version", "/scripts/postinstall")))
                .knows(
                        new ChangedValues(BASE, Requests.HEAD, CHART),
                        Optional.of(List.of("/version", "/dependencies/0/version")));

        Progress.Waiting waits = waiting(progress(scene), "#2440 is not ready to merge");

        assertThat(waits.findings().getLast().words().plain())
                .isEqualTo(
                        "It changes more than the version: charts/soma/Chart.yaml /dependencies/0/version, package.json"
                                + " /scripts/postinstall. Move that to another pull request.");
        Progress.Stopped merged = stopped(
                progress(right(State.MERGED)
                        .knows(
                                new ChangedValues(BASE, Requests.HEAD, "package.json"),
                                Optional.of(List.of("/scripts/postinstall")))),
                "#2440 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer override"
                        + " bump-versions with a reason.");
        assertThat(merged.findings().getLast().words().plain())
                .isEqualTo("It changes more than the version: package.json /scripts/postinstall. Revert what must not"
                        + " stay with a pull request into release/0.8.0.");
        unsure(
                progress(right(State.MERGED)
                        .knows(new ChangedValues(BASE, Requests.HEAD, "package.json"), Optional.empty())),
                "#2440 was merged, and not everything about it can be read");
    }

    @Test
    void itsNeedsAreJudgedAsWell() {
        Step reviewed = new BumpVersions(
                "{release}", "chore/release-{version}", "chore(release): {tag}", PLACES, List.of(new Reviewed(1)));
        Scene scene = right(State.OPEN).writers(request(State.OPEN), "bob").knows(new ReviewsOf(2440), List.of());

        waiting(reviewed.progress(scene.situation()), "#2440 is waiting for review");
        scene.knows(new ReviewsOf(2440), List.of(new Review(account("bob"), Review.Verdict.APPROVED, Requests.HEAD)));
        waiting(reviewed.progress(scene.situation()), "#2440 is ready: merge it into release/0.8.0");
    }

    @Test
    void isDoneWhenItWasMerged() {
        Progress.Done seen = done(progress(right(State.MERGED)), "#2440 merged into release/0.8.0");

        assertThat(seen.values()).containsOnly(entry("pull-request", "2440"), entry("commit", Requests.MERGE));
    }

    @Test
    void stopsWhenItWasMergedWithSomethingElse() {
        stopped(
                progress(right(State.MERGED).knows(FILES, changes(CHART, "src/a.ts"))),
                "#2440 was merged 2026-11-20 10:06 UTC, although not all needs are met. Fix what the board marks ✘,"
                        + " or have a maintainer override"
                        + " bump-versions with a reason.");
        unsure(
                progress(right(State.MERGED).cannotTell(FILES)),
                "#2440 was merged, and not everything about it can be read");
        unsure(
                progress(right(State.MERGED).cannotTell(new ValueAt(Requests.HEAD, CHART, "/version"))),
                "#2440 was merged, and not everything about it can be read");
    }

    @Test
    @Tag("B-23")
    void aMaintainerMayTakeWhatWasMergedWithSomethingElse() {
        Scene scene = right(State.MERGED).knows(FILES, changes(CHART, "src/a.ts"));
        Finding shown = is(Progress.Stopped.class, progress(scene)).findings().stream()
                .filter(Finding::blocks)
                .findFirst()
                .orElseThrow();

        scene.decided(new Decision.OverrideRule(
                Scene.by("bob"), "bump-versions", List.of(shown.about()), "it is only a comment"));

        done(progress(scene), "#2440 merged into release/0.8.0");
        assertThat(progress(scene.knows(FILES, changes(CHART, "src/a.ts", "src/b.ts"))))
                .isInstanceOf(Progress.Stopped.class);
    }

    @Test
    void oneThatSomebodyClosedStaysClosed() {
        stopped(
                progress(pushed(request(State.CLOSED))),
                "#2440 was closed. Reopen it, or abandon this attempt and cut again.");
    }

    @Test
    void leftoversOfAnEarlierAttemptAndOtherPullRequestsDoNotCount() {
        PullRequest old = Requests.between(2400, BRANCH, RELEASE, State.MERGED, Scene.CUT.minusSeconds(1));
        PullRequest longer = Requests.between(2441, BRANCH + ".1", RELEASE, State.OPEN);

        assertThat(progress(before(old, longer))).isInstanceOf(Progress.Due.class);
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        String silence = "GitHub did not answer in time";

        unsure(progress(Scene.of(VERSION)), ScriptedWorld.SILENCE);
        unsure(progress(scene()), ScriptedWorld.SILENCE);
        unsure(progress(before().without(RELEASE)), "there is no branch release/0.8.0");
        unsure(progress(before().cannotTell(new AllRefs())), silence);
        unsure(progress(before().cannotTell(new ValueAt(BASE, "package.json", "/version"))), silence);
        unsure(
                progress(before().cannotTell(new Rewritten(BASE, "package.json", List.of("/version"), VERSION))),
                silence);
        unsure(progress(pushed().cannotTell(new BroughtBy(HEAD, List.of()))), silence);
        unsure(progress(pushed().cannotTell(new TextAt(HEAD, CHART))), silence);
    }

    private static final Fact.Landmark WRITTEN =
            new Fact.Landmark("package/1", Scene.NOW, Words.say("#2440 merged into release/0.8.0"), Map.of());

    @Test
    void aVersionThatIsTakenBackBeforeTheTagStopsTheRelease() {
        Scene scene = says(scene(), BASE, VERSION);
        assertThat(step.contradicts(scene.situation(), WRITTEN)).isEmpty();

        scene.knows(new ValueAt(BASE, CHART, "/appVersion"), Optional.of("0.7.0"));

        assertThat(step.contradicts(scene.situation(), WRITTEN))
                .map(finding -> finding.words().plain())
                .contains("release/0.8.0 no longer has the version that was written to it. charts/soma/Chart.yaml"
                        + " /appVersion says 0.7.0 at 5e1ea5e, not 0.8.0. Restore it with a pull request into"
                        + " release/0.8.0."
                        + " To continue anyway: /release override bump-versions <reason>.");
        assertThat(step.contradicts(
                        scene.cannotTell(new ValueAt(BASE, CHART, "/appVersion"))
                                .situation(),
                        WRITTEN))
                .contains(Finding.cannotTell("file-says", "GitHub did not answer in time"));
        assertThat(step.contradicts(scene.annotated("v0.8.0", BASE).situation(), WRITTEN))
                .as("a tag that somebody pushed before the go")
                .isPresent();
        assertThat(step.contradicts(scene.tagged(BASE).situation(), WRITTEN)).isEmpty();
    }

    @Test
    void aBranchThatIsGoneSaysNothingAgainstItsBump() {
        assertThat(step.contradicts(scene().without(RELEASE).situation(), WRITTEN))
                .isEmpty();
    }
}
