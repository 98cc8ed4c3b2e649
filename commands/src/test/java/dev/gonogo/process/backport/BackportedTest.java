package dev.gonogo.process.backport;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Presence;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.ScriptedWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-41")
class BackportedTest {
    private static final NotBackported QUESTION = new NotBackported(
            Scene.MAIN, Scene.DEVELOP, Metadata.of(Scene.METADATA).pointers());
    private static final String BACKPORT =
            " Backport to develop before the cut. If a commit there fixes it in a different way, that commit must"
                    + " name it, as git cherry-pick -x does. To continue anyway: /release override backported"
                    + " <reason>.";
    private final Need need = new Backported();

    @Test
    void heldWhenNothingOnProductionIsMissing() {
        Scene scene = Scene.preview().knows(QUESTION, List.of());

        held(need.judge(scene.situation()), "Everything that went to main directly is in develop.");
    }

    @Test
    @Tag("A-106")
    void oneMissingHotfixIsNamed() {
        Scene scene =
                Scene.preview().knows(QUESTION, List.of(Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner")));

        notHeld(
                need.judge(scene.situation()),
                "1 commit is on main but not in develop yet: 1122334 fix(ci): pin the runner, author dave, 2026-11-20 11:55"
                        + " UTC." + BACKPORT);
    }

    @Test
    @Tag("A-106")
    void whatTookABackportBackIsNamed() {
        MissingCommit fix = new MissingCommit(
                Fixes.by(Scene.id("1122334"), "fix(ci): pin the runner"),
                Optional.of(new Commit(Scene.id("5566778"), "Revert \"fix(ci): pin the runner\"")));
        Finding finding =
                need.judge(Scene.preview().knows(QUESTION, List.of(fix)).situation());

        notHeld(
                finding,
                "1 commit is on main but not in develop yet: 1122334 fix(ci): pin the runner, author dave, 2026-11-20 11:55"
                        + " UTC (dropped there by 5566778 Revert \"fix(ci): pin the runner\")." + BACKPORT);
        assertThat(finding.about()).isEqualTo(Scene.id("1122334"));
    }

    @Test
    void onePullRequestTellsWhereAllAreShown() {
        Scene scene = Scene.preview()
                .knows(QUESTION, List.of(Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner")))
                .knows(
                        new PullRequestsInto("main"),
                        List.of(Requests.between(2437, "topic", "main", PullRequest.State.CLOSED)));

        assertThat(need.judge(scene.situation()).words().spans())
                .contains(
                        Words.link("1122334", "https://github.com/OneStepAt4time/aegis/commit/" + Scene.id("1122334")));
    }

    @Test
    void whatIsMissingIsTheSameInWhateverOrderItIsFound() {
        MissingCommit one = Fixes.missing(Scene.id("1"), "fix: one");
        MissingCommit two = Fixes.missing(Scene.id("2"), "fix: two");

        assertThat(need.judge(Scene.preview().knows(QUESTION, List.of(two, one)).situation())
                        .about())
                .isEqualTo(Scene.id("1") + " " + Scene.id("2"));
    }

    @Test
    void ofManyMissingHotfixesFiveAreNamedAndAllAreCounted() {
        List<MissingCommit> missing = IntStream.range(0, 7)
                .mapToObj(number -> Fixes.missing(Scene.id("000000" + number), "fix " + number))
                .toList();
        Scene scene = Scene.preview().knows(QUESTION, missing);

        notHeld(
                need.judge(scene.situation()),
                "7 commits are on main but not in develop yet: 0000000 fix 0, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000001 fix 1, author dave, 2026-11-20 11:55 UTC; 0000002 fix 2, author dave, 2026-11-20 11:55 UTC;"
                        + " 0000003 fix 3, author dave, 2026-11-20 11:55 UTC; 0000004 fix 4, author dave, 2026-11-20 11:55 UTC;"
                        + " and 2 more." + BACKPORT);
    }

    @Test
    void cannotTellWithoutGit() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
    }

    @Test
    void cannotTellWhenABranchIsMissing() {
        cannotTell(
                need.judge(Scene.preview().without("main").situation()),
                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there");
    }

    @Test
    @Tag("A-106")
    void aRecoveryMayBeCutBeforeABackport() {
        MissingCommit one = Fixes.missing(Scene.id("1122334"), "fix(ci): pin the runner");
        Scene scene = Scene.recovery();

        noted(
                need.judge(scene.knows(QUESTION, List.of(one)).situation()),
                "1 backport of main still owed to the next normal release; a recovery may be cut before.");
        noted(
                need.judge(scene.knows(QUESTION, List.of(one, one)).situation()),
                "2 backports of main still owed to the next normal release; a recovery may be cut before.");
        held(need.judge(scene.knows(QUESTION, List.of()).situation()), "No backport is owed.");
    }

    private static final String FIX = Scene.id("1122334");
    private static final String PROMOTED = Scene.id("5566778");
    private static final String TO_DEVELOP = " Backport to develop before the cut";
    private static final String BY_OTHER_WAYS = """
            . If a commit there fixes it in a different way, that commit must name it, as git cherry-pick -x does. To continue anyway: \
            /release override backported <reason>.""";

    /** A process that promotes, to a main that has #2440 at a commit that develop lacks. */
    private static Scene promoting(PullRequest... others) {
        List<PullRequest> requests = Stream.concat(
                        Stream.of(Requests.mergedAt(FIX, 2440, "fix-login")), Stream.of(others))
                .toList();
        return Scene.preview()
                .needs(new Backported())
                .steps(new OpenPullRequest("{release}", "{production}", "chore/{version}", "promote", List.of()))
                .knows(new PullRequestsInto("main"), requests)
                .knows(QUESTION, List.of(Fixes.missing(FIX, "fix: login")));
    }

    @Test
    @Tag("A-106")
    void whatOpensTheBackportOfAHotfixIsSaid() {
        notHeld(
                need.judge(promoting().situation()),
                "1 commit is on main but not in develop yet: #2440 a title by github-actions[bot], 2026-11-20 11:55 UTC."
                        + TO_DEVELOP + ": /release backport 2440" + BY_OTHER_WAYS);
    }

    @Test
    @Tag("A-106")
    void aProcessThatPromotesNothingHasNoHotfixesToBackport() {
        Scene scene = Scene.preview()
                .knows(new PullRequestsInto("main"), List.of(Requests.mergedAt(FIX, 2440, "fix-login")))
                .knows(QUESTION, List.of(Fixes.missing(FIX, "fix: login")));

        notHeld(
                need.judge(scene.situation()),
                "1 commit is on main but not in develop yet: #2440 a title by github-actions[bot], 2026-11-20 11:55 UTC."
                        + TO_DEVELOP + BY_OTHER_WAYS);
    }

    @Test
    @Tag("A-106")
    void noBackportIsOfferedOfAPromotionNorOfWhatDevelopHas() {
        Attempt attempt = new Attempt(
                Version.of("0.6.5"), 1, Scene.CUT, false, Set.of(2438), Optional.empty(), Set.of(), List.of());
        Scene scene = promoting(
                        Requests.mergedAt(PROMOTED, 2438, "release/0.6.5"),
                        Requests.mergedAt(Scene.id("c0"), 2441, "fix-logout"))
                .knows(new Attempts(), List.of(attempt))
                .knows(
                        QUESTION,
                        List.of(Fixes.missing(FIX, "fix: login"), Fixes.missing(PROMOTED, "chore: promote 0.6.5")));

        notHeld(need.judge(scene.situation()), """
                2 commits are on main but not in develop yet: #2440 a title by github-actions[bot], 2026-11-20 11:55 UTC; \
                #2438 a title by github-actions[bot], 2026-11-20 11:55 UTC.""" + TO_DEVELOP + ": /release backport 2440" + BY_OTHER_WAYS);
    }

    @Test
    @Tag("A-106")
    void noBackportIsOfferedOfWhatMayBeAPromotion() {
        PullRequest old = Requests.mergedAt(FIX, 2430, "release/0.6.4");
        Scene scene =
                promoting().annotated("v0.6.4", Scene.id("a64")).knows(new PullRequestsInto("main"), List.of(old));

        notHeld(
                need.judge(scene.situation()),
                "1 commit is on main but not in develop yet: #2430 a title by github-actions[bot], 2026-11-20 11:55 UTC."
                        + TO_DEVELOP + BY_OTHER_WAYS);
    }

    @Test
    @Tag("A-106")
    void noBackportIsOfferedWhereThePullRequestsAreNotKnown() {
        Scene scene = promoting().cannotTell(new PullRequestsInto("main"));

        notHeld(
                need.judge(scene.situation()),
                "1 commit is on main but not in develop yet: 1122334 fix: login, author dave, 2026-11-20 11:55 UTC."
                        + TO_DEVELOP + BY_OTHER_WAYS);
    }

    private static PresenceOf presence(String head, String... alike) {
        Map<String, List<String>> ignored =
                new HashMap<>(Metadata.of(Scene.METADATA).pointers());
        Stream.of(alike).forEach(path -> ignored.put(path, List.of()));
        return new PresenceOf(Scene.id("be4"), FIX, head, ignored);
    }

    private static List<Change> changed(String... paths) {
        return Stream.of(paths)
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
    }

    private static final String NOTHING_OWED = "Everything that went to main directly is in develop.";

    /** Git misses nothing of #2440; develop took it back. */
    private static Scene takenBack() {
        return promoting()
                .knows(QUESTION, List.of())
                .knows(new BroughtBy(FIX, List.of()), new MergedCommits(Scene.id("be4"), List.of()))
                .knows(presence(Scene.MAIN), Optional.of(Presence.STANDS))
                .knows(
                        presence(Scene.DEVELOP),
                        Optional.of(new Presence(true, Optional.of(new Commit(Scene.id("5566778"), "Revert the fix")))))
                .knows(new Difference(Scene.id("be4"), FIX), changed("login.ts"))
                .knows(new Difference(Scene.MAIN, Scene.DEVELOP), changed("login.ts", "feature.ts"))
                .knows(new Reachable(FIX, Scene.MAIN), true)
                .knows(new Reachable(FIX, Scene.DEVELOP), true);
    }

    @Test
    @Tag("A-106")
    void whatDevelopHadFromMainAndTookBackAloneIsOwed() {
        notHeld(
                need.judge(takenBack().situation()),
                "1 commit is on main but not in develop yet: #2440 a title by github-actions[bot], 2026-11-20 10:06 UTC (dropped"
                        + " there by 5566778 Revert the fix)." + TO_DEVELOP + ": /release backport 2440"
                        + BY_OTHER_WAYS);
        cannotTell(
                need.judge(takenBack()
                        .cannotTell(new Reachable(FIX, Scene.DEVELOP))
                        .situation()),
                "GitHub did not answer in time");
    }

    @Test
    @Tag("A-106")
    void aLineThatIsTooLongToLookAtOwesNothing() {
        for (String head : List.of(Scene.MAIN, Scene.DEVELOP)) {
            held(need.judge(takenBack().knows(presence(head), Optional.empty()).situation()), NOTHING_OWED);
        }
    }

    @Test
    @Tag("A-106")
    void whatCannotBeLookedAtNowIsNoLineThatIsTooLong() {
        for (String head : List.of(Scene.MAIN, Scene.DEVELOP)) {
            cannotTell(need.judge(takenBack().cannotTell(presence(head)).situation()), "GitHub did not answer in time");
        }
    }

    @Test
    @Tag("A-106")
    void whatBecameOfAHotfixIsAskedOnlyWhereBothBranchesHaveItsMerge() {
        for (String head : List.of(Scene.MAIN, Scene.DEVELOP)) {
            held(need.judge(takenBack().knows(new Reachable(FIX, head), false).situation()), NOTHING_OWED);
        }
    }

    @Test
    @Tag("A-106")
    void aFileThatBothBranchesHoldAlikeIsNotOwedHoweverItCameToBe() {
        Scene alike = takenBack()
                .knows(new Difference(Scene.MAIN, Scene.DEVELOP), changed("feature.ts"))
                .knows(presence(Scene.DEVELOP, "login.ts"), Optional.of(new Presence(false, Optional.empty())));

        held(need.judge(alike.situation()), NOTHING_OWED);
    }

    @Test
    @Tag("A-106")
    void ofAHotfixThatIsAlikeInOneFileTheOtherIsStillOwed() {
        Scene alike = takenBack()
                .knows(new Difference(Scene.id("be4"), FIX), changed("login.ts", "logout.ts"))
                .knows(new Difference(Scene.MAIN, Scene.DEVELOP), changed("logout.ts"))
                .knows(
                        presence(Scene.DEVELOP, "login.ts"),
                        Optional.of(
                                new Presence(true, Optional.of(new Commit(Scene.id("6677889"), "Revert the rest")))));

        notHeld(
                need.judge(alike.situation()),
                "1 commit is on main but not in develop yet: #2440 a title by github-actions[bot], 2026-11-20 10:06 UTC (dropped"
                        + " there by 6677889 Revert the rest)." + TO_DEVELOP + ": /release backport 2440"
                        + BY_OTHER_WAYS);
    }

    @Test
    @Tag("A-106")
    void whatBothTookBackIsNotOwedAndNotSaidToBeThere() {
        Presence reverted = new Presence(true, Optional.of(new Commit(Scene.id("7788990"), "Revert it")));

        noted(
                need.judge(takenBack()
                        .knows(presence(Scene.MAIN), Optional.of(reverted))
                        .situation()),
                "Everything that went to main directly is in develop. No backport is owed for what was reverted:"
                        + " #2440 on main by"
                        + " 7788990 Revert it and in develop by 5566778 Revert the fix.");
    }

    private static Answer<String> owed(Scene scene) {
        Situation situation = scene.situation();
        return Backported.owed(situation.process(), situation.world()).map(Words::plain);
    }

    @Test
    @Tag("A-106")
    void whatIsOwedIsSaidInOneSentence() {
        assertThat(owed(promoting())).isEqualTo(new Answer.Known<>("""
                        1 commit is on main but not in develop yet: #2440 a title by github-actions[bot], \
                        2026-11-20 11:55 UTC."""));
        assertThat(owed(promoting().cannotTell(new PullRequestsInto("main"))))
                .as("where the forge says nothing of pull requests")
                .isEqualTo(new Answer.Known<>("""
                        1 commit is on main but not in develop yet: 1122334 fix: login, author dave, \
                        2026-11-20 11:55 UTC."""));
    }

    @Test
    @Tag("A-106")
    void nothingIsSaidWhereNothingIsOwedOrNobodyAsks() {
        Scene asksNot = Scene.preview().knows(QUESTION, List.of(Fixes.missing(FIX, "fix: login")));

        assertThat(owed(promoting().knows(QUESTION, List.of()))).isEqualTo(new Answer.Known<>(""));
        assertThat(owed(asksNot)).isEqualTo(new Answer.Known<>(""));
    }

    @Test
    @Tag("A-106")
    void whatIsOwedCannotBeToldWithoutBothBranches() {
        assertThat(owed(promoting().without("develop")))
                .isEqualTo(
                        new Answer.CannotTell<>(
                                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there"));
        assertThat(owed(promoting().without("main")))
                .isEqualTo(
                        new Answer.CannotTell<>(
                                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there"));
        assertThat(owed(promoting().cannotTell(QUESTION)))
                .isEqualTo(new Answer.CannotTell<>("GitHub did not answer in time"));
    }
}
