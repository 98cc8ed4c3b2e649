package dev.gonogo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Refs;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String MAIN = "9f8e7d6" + "0".repeat(33);
    private static final String DEVELOP = "a1b2c3d" + "0".repeat(33);

    private final ScriptedWorld clone = new ScriptedWorld();
    private final List<Stage> stages = new ArrayList<>();

    private RehearsalTest stage(String name, Step... steps) {
        stages.add(new Stage(name, List.of(), List.of(steps)));
        return this;
    }

    private ReleaseProcess process() {
        return new ReleaseProcess(
                "o/r",
                new Branches("develop", "release/{version}", "main"),
                new TagRule("v{version}", "Release v{version}", List.of()),
                new VersionPolicy(List.of("X.Y.Z"), List.of()),
                Metadata.of(List.of("package.json", "CHANGELOG.md")),
                Map.of("maintainer", Set.of("ann", "bob"), "qa", Set.of("quinn"), "nobody", Set.of()),
                stages);
    }

    private List<String> walk(String... tags) {
        Map<String, Refs.Tag> tagged =
                Stream.of(tags).collect(Collectors.toMap(tag -> tag, tag -> new Refs.Tag(tag, "7a9", MAIN)));
        clone.knows(new AllRefs(), new Refs(Map.of("main", MAIN, "develop", DEVELOP), tagged));
        clone.knows(new Reachable(MAIN, MAIN), true);
        clone.knows(new Reachable(DEVELOP, DEVELOP), true);
        clone.knows(new FirstParents(DEVELOP, DEVELOP), List.of());
        clone.knows(new OnLine(Set.of(DEVELOP), DEVELOP), List.of(DEVELOP));
        clone.knows(new NotBackported(MAIN, DEVELOP, process().metadata().pointers()), List.of());
        return Rehearsal.of(process(), Version.of("1.4.0"), clone, NOW).stream()
                .map(line -> line.mark().symbol() + " " + line.label() + " | "
                        + line.words().plain())
                .toList();
    }

    @Test
    void aPromotedReleaseIsWalkedToItsEnd() {
        clone.knows(new Difference(MAIN, DEVELOP), List.of());
        stage("cut", new RunWorkflow("cut.yml", "main", Map.of(), "{release}"))
                .stage(
                        "prepare",
                        new AwaitPullRequest("{release}", "bot--", "", List.of(new ByAuthor("bot"))),
                        new OpenPullRequest("{release}", "main", "chore/{version}", "promote {version}", List.of()))
                .stage("go", new SignOff("maintainer", 1, false))
                .stage(
                        "publish",
                        new PushTag(),
                        new FollowWorkflow("release.yml", Set.of(), Set.of()),
                        new VerifyPublished(List.of(new NpmPackage("@o/r")), Duration.ofMinutes(1)),
                        new DeleteBranch("{release}"));

        assertThat(walk())
                .containsExactly(
                        "· cut | ",
                        "▶ does | starting cut.yml on main",
                        "✔  | release/1.4.0 at a1b2c3d",
                        "· prepare | ",
                        "✔  | #1 merged",
                        "☛ asks | ann, bob: ready to promote to main; this publishes nothing yet",
                        "▶ does | opening a pull request from release/1.4.0 to main",
                        "☛ asks | #2 is ready: merge it into main; merging publishes nothing",
                        "✔  | #2 merged into main",
                        "· go | ",
                        "☛ asks | ann, bob: waiting for a decision on planned",
                        "· publish | ",
                        "▶ does | pushing the tag v1.4.0 at planned",
                        "✔  | ann said go on planned",
                        "✔  | v1.4.0 at planned",
                        "✔  | release.yml #0 succeeded",
                        "✔  | npm @o/r 1.4.0 (latest)",
                        "▶ does | deleting release/1.4.0",
                        "✔  | release/1.4.0 was deleted",
                        "✔ end | 1.4.0 would be out");
    }

    @Test
    void aTrainIsWalkedToItsEnd() {
        stage(
                        "departure",
                        new Ticket("Release {tag}", Map.of("Green", "departure")),
                        new CreateBranch("{release}", "{integration}"),
                        new NoOpen("v{version}", "", ""))
                .stage("review", new Tick("qa", Map.of("manual", "Manual read")))
                .stage("go", new SignOff(List.of("maintainer"), 1, false, "{release}", false), new PushTag())
                .stage(
                        "staging",
                        new Promote("staging"),
                        new Deploy("soma", "{tag}"),
                        new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of()),
                        new Announce("{tag} is there", List.of()),
                        new CloseTicket());

        assertThat(walk())
                .containsExactly(
                        "· departure | ",
                        "▶ does | opening the ticket “Release v1.4.0”",
                        "✔  | #1",
                        "▶ does | creating release/1.4.0 at a1b2c3d, the head of develop",
                        "✔  | release/1.4.0 at a1b2c3d",
                        "✔  | nothing unfinished is open in v1.4.0",
                        "· review | ",
                        "☛ asks | quinn: 1 still to tick: Manual read",
                        "✔  | ticked: Manual read",
                        "· go | ",
                        "☛ asks | ann, bob: waiting for a decision on a1b2c3d",
                        "▶ does | pushing the tag v1.4.0 at a1b2c3d",
                        "✔  | ann said go on a1b2c3d",
                        "✔  | v1.4.0 at a1b2c3d",
                        "· staging | ",
                        "☛ asks | ann, bob: ready to promote to staging",
                        "✔  | promoted to staging by ann",
                        "▶ does | syncing soma to v1.4.0",
                        "✔  | soma is healthy at v1.4.0",
                        "▶ waits | watched until 2026-11-21 12:00 UTC; soma is healthy at v1.4.0",
                        "✔  | 24 hours passed, and all was well at the end; soma is healthy at v1.4.0",
                        "✔  | v1.4.0 is there",
                        "▶ does | bringing #1 up to date",
                        "▶ does | closing #1",
                        "✔  | #1 is closed",
                        "✔ end | 1.4.0 would be out");
    }

    @Test
    void productionIsAccountedForOnlyWhereNothingCameThereThatGitHubWouldHaveToBeAskedAbout() {
        clone.knows(new Difference(MAIN, DEVELOP), List.of());
        clone.knows(new FirstParents(DEVELOP, MAIN), List.of());
        clone.knows(new Reachable(DEVELOP, MAIN), false);
        stage("cut", new RunWorkflow("cut.yml", "main", Map.of(), "{release}"))
                .stage("promote", new OpenPullRequest("{release}", "main", "chore/{version}", "promote", List.of()));
        stages.add(new Stage("go", List.of(new AccountedFor(List.of())), List.of(new SignOff("maintainer", 1, false))));

        assertThat(walk())
                .contains("✔ needs | Everything that reached main since the cut (nothing is released yet) is accounted"
                        + " for: #1"
                        + " promoted 1.4.0.");

        LineCommit pushed = new LineCommit("0d".repeat(20), List.of(), "docs", "ann", NOW);
        clone.knows(new FirstParents(DEVELOP, MAIN), List.of(pushed));
        assertThat(walk())
                .contains("? needs | accounted-for: Cannot tell right now: a clone does not know what GitHub has.");
    }

    @Test
    void aPromotionOfWhatTheReleasePullRequestWroteIsAccountedForAsWell() {
        clone.knows(new Difference(MAIN, DEVELOP), List.of());
        clone.knows(new FirstParents(DEVELOP, MAIN), List.of());
        stage("cut", new RunWorkflow("cut.yml", "main", Map.of(), "{release}"))
                .stage(
                        "promote",
                        new AwaitPullRequest("{release}", "bot--", "", List.of()),
                        new OpenPullRequest("{release}", "main", "chore/{version}", "promote {version}", List.of()));
        stages.add(new Stage("go", List.of(new AccountedFor(List.of())), List.of(new SignOff("maintainer", 1, false))));

        assertThat(walk())
                .contains("✔ needs | Everything that reached main since the cut (nothing is released yet) is accounted"
                        + " for: #2"
                        + " promoted 1.4.0.");
    }

    @Test
    void whatDoesNotHoldTodayIsSaidAndTheWalkGoesOn() {
        stages.add(new Stage(
                "review",
                List.of(new AboveLatest(), new ChecksGreen("{production}", List.of("ci"))),
                List.of(new Promote("staging"))));

        List<String> lines = walk("v1.5.0");

        assertThat(lines.get(1)).startsWith("✘ refused | 1.4.0 is below 1.5.0, the highest release tag. ");
        assertThat(lines.get(2))
                .isEqualTo("? needs | checks-green: Cannot tell right now: a clone does not know what GitHub has.");
        assertThat(lines.getLast()).isEqualTo("✘ end | 1.4.0 would not be out yet: 1 need above is refused");
    }

    @Test
    void noTagOfTheCloneIsCalledAReleaseWhereTheProcessPublishesSomething() {
        stages.add(new Stage("review", List.of(new AboveLatest(), new TagAbsent()), List.of(new Promote("staging"))));
        stage("verify", new VerifyPublished(List.of(new NpmPackage("@o/r")), Duration.ofMinutes(1)));

        assertThat(walk("v1.3.9"))
                .contains(
                        "✔ needs | 1.4.0 is above 1.3.9, the highest release tag.",
                        "✔ needs | There is no tag v1.4.0.");
    }

    @Test
    void ofATagWithTheVersionsNameACloneDoesNotTellWhoPushedIt() {
        stage("publish", new PushTag());

        assertThat(walk("v1.4.0"))
                .containsExactly(
                        "✘ end | refused: the clone already has the tag v1.4.0 at 9f8e7d6. The clone cannot tell who"
                                + " pushed it, or whether anything of it is published. Rehearse a version that has"
                                + " no tag, or delete the tag from the clone if the remote does not have it.");
    }

    @Test
    void whichPullRequestsAreOpenACloneDoesNotTell() {
        stages.add(
                new Stage("review", List.of(new OpenPullRequests("{integration}")), List.of(new Promote("staging"))));

        assertThat(walk())
                .contains(
                        "? needs | open-pull-requests: Cannot tell right now: a clone does not know what GitHub has.");
    }

    @Test
    void whatTheAwaitedPullRequestWritesIsThereAfterwards() {
        clone.knows(new Difference(MAIN, DEVELOP), List.of());
        stage("cut", new RunWorkflow("cut.yml", "main", Map.of(), "{release}"))
                .stage(
                        "prepare",
                        new AwaitPullRequest("{release}", "bot--", "", List.of()),
                        new OpenPullRequest("{release}", "main", "chore/{version}", "promote {version}", List.of()));
        stages.add(new Stage(
                "go",
                List.of(new FileSays("package.json", "/version"), new ChangelogHas("CHANGELOG.md")),
                List.of(new SignOff("maintainer", 1, false))));
        stage("publish", new PushTag(), new DeleteBranch("{release}"));

        assertThat(walk())
                .contains(
                        "✔ needs | package.json /version says 1.4.0.",
                        "✔ needs | CHANGELOG.md has a heading for 1.4.0.",
                        "✔  | release/1.4.0 was deleted")
                .endsWith("✔ end | 1.4.0 would be out");
    }

    @Test
    void whereNobodyMayAgreeTheWalkEnds() {
        stage("review", new SignOff("nobody", 1, false));

        assertThat(walk().getLast()).isEqualTo("✘ end | nobody may agree");
    }

    @Test
    void whatIsRefusedEndsTheWalk() {
        stage("publish", new PushTag());

        assertThat(walk().getLast()).isEqualTo("✘ end | refused: nobody has said go, so there is no tag to push");
    }

    @Test
    void cannotTellOfACloneWithoutRefs() {
        assertThat(Rehearsal.of(process(), Version.of("1.4.0"), new ScriptedWorld(), NOW))
                .extracting(line -> line.words().plain())
                .containsExactly("cannot tell: " + ScriptedWorld.SILENCE);
    }
}
