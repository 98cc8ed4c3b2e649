package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Play.Planned;
import dev.gonogo.bot.adversary.Play.Plot;
import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.adversary.Scene.Files;
import dev.gonogo.bot.adversary.Scene.Request;
import dev.gonogo.bot.adversary.Scene.Tagged;
import dev.gonogo.memory.MemoryForge;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Review;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Short sequences of moves, aimed at what matters to a release. */
final class Moves {
    /** Roughly the number of moments in an undisturbed play. */
    private static final int MOMENTS = 40;

    private static final int MOST_MOVES = 4;

    private Moves() {}

    /**
     * Any moves at any time; some sequences only affect the time before the cut.
     *
     * @param spared branches that are left alone
     */
    static Arbitrary<Plot> plots(Story story, Set<Branch> spared) {
        return plots(Arbitraries.frequencyOf(
                        Tuple.of(
                                3,
                                planned(0, MOMENTS, moves(story))
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(MOST_MOVES)),
                        Tuple.of(1, planned(0, 4, early()).list().ofMinSize(1).ofMaxSize(MOST_MOVES)),
                        Tuple.of(
                                1,
                                planned(30, MOMENTS, afterTheTag())
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)),
                        Tuple.of(1, fixes())))
                .filter(plot -> plot.moves().stream().noneMatch(planned -> changes(planned.move(), spared)));
    }

    /** Moves before the cut and right after it, on the branches that a cut looks at. */
    static Arbitrary<Plot> aboutTheCut() {
        return plots(planned(0, 4, early()).list().ofMinSize(1).ofMaxSize(MOST_MOVES));
    }

    /** The configuration of Release Please changes on the branches that a cut looks at, so that it writes another version. */
    static Arbitrary<Plot> aboutTheMetadata() {
        Arbitrary<Move> push = shared().map(branch -> new InGit.Push(branch, Files.RELEASE_PLEASE_CONFIG));
        return plots(planned(0, 4, push).list().ofMinSize(1).ofMaxSize(MOST_MOVES));
    }

    /** Pull requests made by hand go into main. */
    static Arbitrary<Plot> intoMain() {
        Arbitrary<Move> merged = Combinators.combine(heads(), files())
                .as((head, files) -> new OnRequests.HandMade(head, files, Branch.MAIN));
        return plots(planned(0, MOMENTS, merged).list().ofMinSize(1).ofMaxSize(2));
    }

    /** Code is pushed onto the branch that gonogo builds. */
    static Arbitrary<Plot> ontoTheCleanBranch() {
        Arbitrary<Move> push = Arbitraries.just(new InGit.Push(Branch.OWN, Files.CODE));
        return plots(planned(0, MOMENTS, push).list().ofSize(1));
    }

    /** The title of Release Please's pull request names another version as well. */
    static Arbitrary<Plot> aboutTheTitle() {
        Arbitrary<Move> retitle = Arbitraries.just(new OnRequests.NameAnother(Request.PREPARATION));
        return plots(planned(0, MOMENTS, retitle).list().ofSize(1));
    }

    /** Pushes to the release branch, and merges into it. */
    static Arbitrary<Plot> intoTheRelease() {
        Arbitrary<Move> pushed = files().map(files -> new InGit.Push(Branch.RELEASE, files));
        Arbitrary<Move> merged = files().map(files -> new OnRequests.HandMade(Branch.TOPIC, files, Branch.RELEASE));
        return plots(planned(0, MOMENTS, Arbitraries.oneOf(pushed, merged))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2));
    }

    /** A fix goes to main before the cut, and is backported to develop, or not, or not for long. */
    static Arbitrary<Plot> aboutAHotfix() {
        return plots(fixes());
    }

    /** Develop moves on from the text that a hotfix replaces on main. */
    static Arbitrary<Plot> pastTheFix() {
        Arbitrary<Move> push = Arbitraries.just(new InGit.Push(Branch.DEVELOP, Files.FIXED));
        return plots(planned(0, 2, push).list().ofSize(1));
    }

    /** Between the cut and the go, the process file changes who may say go. */
    static Arbitrary<Plot> aboutWhoMayGo() {
        Arbitrary<Move> change =
                Arbitraries.just(new InGit.ChangeProcess(Branch.MAIN, ProcessChange.THE_CUTTER_MAY_GO));
        return plots(planned(6, 9, change).list().ofSize(1));
    }

    private static Arbitrary<List<Planned>> fixes() {
        Arbitrary<Move> push = shared().map(branch -> new InGit.Push(branch, Files.CODE));
        Arbitrary<Move> revert = shared().map(InGit.Revert::new);
        return planned(0, 0, Arbitraries.oneOf(push, revert))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_MOVES);
    }

    private static Arbitrary<Plot> plots(Arbitrary<List<Planned>> moves) {
        return Combinators.combine(Arbitraries.of(true, false), moves).as(Plot::new);
    }

    private static Arbitrary<Planned> planned(int from, int to, Arbitrary<Move> moves) {
        return Combinators.combine(Arbitraries.integers().between(from, to), moves)
                .as(Planned::new);
    }

    private static boolean changes(Move move, Set<Branch> spared) {
        return switch (move) {
            case InGit.Push push -> spared.contains(push.branch());
            case InGit.Revert revert -> spared.contains(revert.branch());
            case InGit.Point point -> spared.contains(point.branch());
            case InGit.Rewind rewind -> spared.contains(rewind.branch());
            case InGit.PushAndTag push -> spared.contains(push.branch());
            case InGit.Delete delete -> spared.contains(delete.branch());
            case InGit.ChangeProcess change -> spared.contains(change.branch());
            case OnRequests.HandMade request -> spared.contains(request.into());
            case OnRequests.Open request -> spared.contains(Branch.MAIN);
            case OnRequests.Fix fix -> spared.contains(Branch.MAIN);
            case OnRequests.Retarget retarget -> spared.contains(retarget.into());
            default -> false;
        };
    }

    private static Arbitrary<Move> early() {
        Arbitrary<Files> some =
                Arbitraries.of(Files.CODE, Files.BROKEN_CODE, Files.RELEASE_PLEASE_CONFIG, Files.WORKFLOW);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(shared(), some).as(InGit.Push::new)),
                Tuple.of(3, shared().map(InGit.Revert::new)),
                Tuple.of(1, shared().map(InGit.Rewind::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(Branch.OTHER_RELEASE, Branch.RELEASE), shared())
                                .as(InGit.Point::new)),
                Tuple.of(2, shared().map(InGit.CutByHand::new)));
    }

    private static Arbitrary<Move> moves(Story story) {
        return switch (story) {
            case TRAIN, PATCH -> anywhere();
            case SHIPPED ->
                Arbitraries.frequencyOf(
                        Tuple.of(6, anywhere()), Tuple.of(3, deployments()), Tuple.of(1, aboutTheTicket()));
            case PROMOTION -> Arbitraries.frequencyOf(Tuple.of(9, anywhere()), Tuple.of(1, published()));
            case HOTFIX ->
                Arbitraries.frequencyOf(Tuple.of(7, anywhere()), Tuple.of(1, published()), Tuple.of(3, aboutTheFix()));
            case RECOVERY ->
                Arbitraries.frequencyOf(
                        Tuple.of(7, anywhere()), Tuple.of(1, published()), Tuple.of(3, aboutTheIssue()));
        };
    }

    /** Things that get to the registries or to main besides the release. */
    private static Arbitrary<Move> published() {
        return Arbitraries.oneOf(Arbitraries.of(OnRuns.Registry.values()).map(OnRuns.Publish::new), hotfixes());
    }

    private static Arbitrary<Move> hotfixes() {
        return Arbitraries.of(Files.CODE, Files.MORE_CODE, Files.WORKFLOW).map(OnRequests.Fix::new);
    }

    /** Authorised hotfixes that nobody backports to develop, and nothing else. */
    static Arbitrary<Plot> aboutHotfixes() {
        return plots(planned(0, MOMENTS, hotfixes()).list().ofMinSize(1).ofMaxSize(2));
    }

    private static Arbitrary<Move> aboutTheFix() {
        Arbitrary<Branch> branches = Arbitraries.of(Branch.FIX, Branch.BACKPORT);
        return Arbitraries.oneOf(
                Combinators.combine(branches, files()).as(InGit.Push::new),
                branches.map(InGit.Revert::new),
                branches.map(InGit.Rewind::new),
                branches.map(InGit.Delete::new),
                Combinators.combine(branches, branches()).as(InGit.Point::new),
                Combinators.combine(Arbitraries.of(Request.PROMOTION, Request.BACKPORT), Arbitraries.of(true, false))
                        .as(OnRequests.Merge::new),
                Arbitraries.of(Request.PROMOTION, Request.BACKPORT).map(OnRequests.Close::new),
                shared().map(InGit.Revert::new));
    }

    /** What is written in the issue that approves a recovery. */
    static Arbitrary<Move> aboutTheIssue() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of("ann", "erin", Scene.MALLORY, Scene.READER, SeedA.APP)
                                .map(OnIssues.Approve::new)),
                Tuple.of(2, Arbitraries.of(OnIssues.EditTheLast.values()).map(move -> move)),
                Tuple.of(1, Arbitraries.just(new OnIssues.Close())));
    }

    /** The same, and nothing else. */
    static Arbitrary<Plot> aboutAnApproval() {
        return plots(
                planned(0, MOMENTS / 2, aboutTheIssue()).list().ofMinSize(1).ofMaxSize(2));
    }

    private static Arbitrary<Move> anywhere() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(branches(), files()).as(InGit.Push::new)),
                Tuple.of(2, branches().map(InGit.Revert::new)),
                Tuple.of(4, Combinators.combine(branches(), branches()).as(InGit.Point::new)),
                Tuple.of(2, branches().map(InGit.Rewind::new)),
                Tuple.of(2, branches().map(InGit.Delete::new)),
                Tuple.of(
                        4,
                        Combinators.combine(tags(), branches(), Arbitraries.of(true, false))
                                .as(InGit.Tag::new)),
                Tuple.of(
                        2,
                        Combinators.combine(branches(), files(), tags(), Arbitraries.of(true, false))
                                .as(InGit.PushAndTag::new)),
                Tuple.of(1, branches().map(InGit.CutByHand::new)),
                Tuple.of(1, tags().map(InGit.Untag::new)),
                Tuple.of(
                        3,
                        Combinators.combine(requests(), Arbitraries.of(true, false))
                                .as(OnRequests.Merge::new)),
                Tuple.of(1, requests().map(OnRequests.Retitle::new)),
                Tuple.of(1, requests().map(OnRequests.Close::new)),
                Tuple.of(
                        3,
                        Combinators.combine(requests(), reviewers(), verdicts()).as(OnRequests.Reviews::new)),
                Tuple.of(1, requests().map(OnRequests.ApprovesEarlier::new)),
                Tuple.of(
                        1,
                        Combinators.combine(requests(), Arbitraries.of("bob", Scene.MALLORY))
                                .as(OnRequests.Dismiss::new)),
                Tuple.of(1, requests().map(OnRequests.Draft::new)),
                Tuple.of(2, Combinators.combine(requests(), branches()).as(OnRequests.Retarget::new)),
                Tuple.of(4, Combinators.combine(heads(), files(), branches()).as(OnRequests.HandMade::new)),
                Tuple.of(3, Combinators.combine(shared(), changes()).as(InGit.ChangeProcess::new)),
                Tuple.of(2, files().map(OnRequests.Open::new)),
                Tuple.of(2, Arbitraries.of("ann", "carol", Scene.MALLORY).map(InRoom.Authorise::new)),
                Tuple.of(3, words().map(words -> new InRoom.Say(Scene.MALLORY, words))),
                Tuple.of(2, accepted().map(rule -> new InRoom.Say("bob", "override " + rule + " I mean it"))),
                Tuple.of(2, buttons().map(label -> new InRoom.Press(Scene.MALLORY, label))),
                Tuple.of(2, works().map(OnRuns.BreakDown::new)),
                Tuple.of(3, works().map(OnRuns.Rerun::new)),
                Tuple.of(1, works().map(OnRuns.DeleteRun::new)),
                Tuple.of(2, Combinators.combine(branches(), contexts()).as(OnRuns.PostStatus::new)),
                Tuple.of(1, Combinators.combine(tags(), branches()).as(OnRuns.Page::new)));
    }

    private static Arbitrary<Move> deployments() {
        return Combinators.combine(
                        Arbitraries.of(OnDeployments.Application.values()), Arbitraries.of(OnDeployments.What.values()))
                .as(OnDeployments.Change::new);
    }

    private static Arbitrary<Move> aboutTheTicket() {
        return Arbitraries.of(new OnIssues.Close(), new OnIssues.EditTheBody());
    }

    /** After the tag is pushed, what is there is moved, deleted and added to. */
    private static Arbitrary<Move> afterTheTag() {
        return Arbitraries.oneOf(
                Combinators.combine(branches(), Arbitraries.of(true, false))
                        .as((at, annotated) -> new InGit.Tag(Tagged.ITS_OWN, at, annotated)),
                Arbitraries.just(new InGit.Untag(Tagged.ITS_OWN)),
                Arbitraries.just(new OnRuns.DeletePage(Tagged.ITS_OWN)),
                Arbitraries.just(new OnRuns.DeleteRun(GitHub.Works.RELEASE)),
                Arbitraries.just(new InGit.Delete(Branch.RELEASE)),
                Combinators.combine(Arbitraries.of(Branch.MAIN, Branch.RELEASE), files())
                        .as(InGit.Push::new));
    }

    private static Arbitrary<String> contexts() {
        return Arbitraries.of("lint", "test (20)", "test (22)", SeedA.DRY_RUN_CHECK);
    }

    private static Arbitrary<Branch> shared() {
        return Arbitraries.of(Branch.MAIN, Branch.DEVELOP);
    }

    private static Arbitrary<ProcessChange> changes() {
        return Arbitraries.of(ProcessChange.values());
    }

    /** What somebody without a role types. */
    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "go",
                "promote",
                "no-go I do not like it",
                "sign-off tried it",
                "tick manuals read them",
                "rerun",
                "abandon I do not like it",
                "cut 0.9.9-preview",
                "override accounted-for I mean it",
                "override reviewed I mean it",
                "override checks-green I mean it",
                "override same-rules I mean it");
    }

    /** What somebody with the role accepts. */
    private static Arbitrary<String> accepted() {
        return Arbitraries.of(
                "accounted-for",
                "backported",
                "bump-versions",
                "checks-green",
                "create-branch",
                "no-other-commits",
                "nothing-published",
                "reviewed",
                "run-workflow",
                "same-rules");
    }

    private static Arbitrary<String> buttons() {
        return Arbitraries.of("Go", "Promote", "Override", "Sign off", "Tick", "Rerun");
    }

    private static Arbitrary<GitHub.Works> works() {
        return Arbitraries.of(GitHub.Works.values());
    }

    private static Arbitrary<Branch> branches() {
        return Arbitraries.frequency(
                Tuple.of(4, Branch.MAIN),
                Tuple.of(4, Branch.DEVELOP),
                Tuple.of(4, Branch.RELEASE),
                Tuple.of(2, Branch.OWN),
                Tuple.of(2, Branch.RELEASE_PLEASE),
                Tuple.of(1, Branch.OTHER_RELEASE));
    }

    private static Arbitrary<Tagged> tags() {
        return Arbitraries.frequency(
                Tuple.of(3, Tagged.ITS_OWN),
                Tuple.of(1, Tagged.LAST),
                Tuple.of(1, Tagged.BELOW),
                Tuple.of(1, Tagged.ABOVE),
                Tuple.of(1, Tagged.LONGER));
    }

    private static Arbitrary<Branch> heads() {
        return Arbitraries.of(
                Branch.TOPIC,
                Branch.RELEASE,
                Branch.OWN,
                Branch.OTHER_RELEASE,
                Branch.OTHER_CLEAN,
                Branch.FORKED,
                Branch.RELEASE_PLEASE);
    }

    private static Arbitrary<Files> files() {
        return Arbitraries.frequency(
                Tuple.of(4, Files.CODE),
                Tuple.of(2, Files.MORE_CODE),
                Tuple.of(2, Files.BROKEN_CODE),
                Tuple.of(2, Files.CHANGELOG),
                Tuple.of(2, Files.OTHER_VERSION),
                Tuple.of(2, Files.RELEASE_PLEASE_CONFIG),
                Tuple.of(1, Files.WORKFLOW));
    }

    private static Arbitrary<Request> requests() {
        return Arbitraries.of(Request.PREPARATION, Request.PROMOTION);
    }

    private static Arbitrary<String> reviewers() {
        return Arbitraries.of(Scene.MALLORY, "erin", Scene.READER, SeedA.APP, MemoryForge.LOGIN);
    }

    private static Arbitrary<Review.Verdict> verdicts() {
        return Arbitraries.of(Review.Verdict.APPROVED, Review.Verdict.CHANGES_REQUESTED);
    }
}
