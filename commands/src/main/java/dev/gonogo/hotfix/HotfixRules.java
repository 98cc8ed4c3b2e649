package dev.gonogo.hotfix;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.authorisation.AsAuthorised;
import dev.gonogo.process.authorisation.HotfixAuthorisations;
import dev.gonogo.process.authorisation.OutdatedAuthorisation;
import dev.gonogo.process.backport.RevertedHotfix;
import dev.gonogo.process.merge.PullRequestContent;
import dev.gonogo.process.production.Promotions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of each hotfix, computed from the answers to questions and from its authorisations. */
public final class HotfixRules {
    private final ReleaseProcess process;
    private final Map<Integer, List<Authorisation>> authorisations;
    private final World world;

    private HotfixRules(ReleaseProcess process, Map<Integer, List<Authorisation>> authorisations, World world) {
        this.process = process;
        this.authorisations = Map.copyOf(authorisations);
        this.world = world;
    }

    /**
     * All pull requests into production that the forge still shows and that promote no release, newest first.
     *
     * @param authorisations in the order in which they were given, by pull request number
     */
    public static Answer<List<Hotfix>> decide(
            ReleaseProcess process, Map<Integer, List<Authorisation>> authorisations, World world) {
        return new HotfixRules(process, authorisations, world).decide();
    }

    /** The branch for backporting a hotfix to integration. */
    static String backportBranch(ReleaseProcess process, int number) {
        return "backport/" + number + "-" + process.branches().integration();
    }

    /** If no pull request promotes, a pull request into production is nothing special. */
    private Answer<List<Hotfix>> decide() {
        if (process.step(OpenPullRequest.class).isEmpty()) {
            return new Answer.Known<>(List.of());
        }
        return Promotions.of(process, world)
                .map(promotions -> promotions.requests().stream()
                        .flatMap(request -> promotions
                                .promotes(request)
                                .fold(
                                        promotes -> promotes ? Stream.empty() : Stream.of(hotfix(request)),
                                        why -> Stream.of(unsure(request, why))))
                        .toList());
    }

    private Hotfix hotfix(PullRequest request) {
        return authorisation(request)
                .fold(
                        given -> hotfix(request, given, state(request, given)),
                        why -> new Hotfix(request, null, null, Words.NONE, base(request), new HotfixState.Unsure(why)));
    }

    private Hotfix unsure(PullRequest request, String why) {
        return hotfix(
                request,
                authorisation(request).fold(given -> given, any -> Optional.empty()),
                new HotfixState.Unsure(why));
    }

    private Hotfix hotfix(PullRequest request, Optional<Authorisation> given, HotfixState state) {
        OutdatedAuthorisation earlier =
                given.isPresent() ? null : outdated(request).orElse(null);
        Words merging = request.merged() && given.isEmpty() ? PullRequests.merging(request, world) : Words.NONE;
        return new Hotfix(request, given.orElse(null), earlier, merging, base(request), state);
    }

    private String base(PullRequest request) {
        return request.open()
                ? before(request)
                        .flatMap(production -> AsAuthorised.base(world, request, production))
                        .fold(base -> base.orElse(""), why -> "")
                : "";
    }

    /** Where production is, or was before the merge. */
    private Answer<String> before(PullRequest request) {
        return request.merged()
                ? world.ask(new BroughtBy(request.mergeCommit(), List.of())).map(MergedCommits::before)
                : world.ask(new AllRefs())
                        .flatMap(refs -> process.branches()
                                .headOf(refs, process.branches().production()));
    }

    private List<Authorisation> given(PullRequest request) {
        return authorisations.getOrDefault(request.number(), List.of());
    }

    private Answer<Optional<Authorisation>> authorisation(PullRequest request) {
        return new AsAuthorised(world, granted(request).counting())
                .of(request, () -> before(request))
                .map(found -> given(request).stream()
                        .filter(one ->
                                found.filter(one.of(request.number())::equals).isPresent())
                        .findFirst());
    }

    private HotfixAuthorisations granted(PullRequest request) {
        return HotfixAuthorisations.under(
                process,
                given(request).stream().map(one -> one.of(request.number())).toList());
    }

    private Optional<OutdatedAuthorisation> outdated(PullRequest request) {
        return OutdatedAuthorisation.of(request, granted(request), world);
    }

    private HotfixState state(PullRequest request, Optional<Authorisation> given) {
        return switch (request.state()) {
            case OPEN -> given.isPresent() ? new HotfixState.Authorised() : new HotfixState.Unauthorised();
            case CLOSED -> new HotfixState.Closed();
            case MERGED ->
                world.ask(new AllRefs())
                        .flatMap(refs -> process.branches()
                                .headOf(refs, process.branches().production())
                                .flatMap(from -> process.branches()
                                        .headOf(refs, process.branches().integration())
                                        .flatMap(to -> merged(request, from, to))))
                        .fold(state -> state, HotfixState.Unsure::new);
        };
    }

    private Answer<HotfixState> merged(PullRequest request, String production, String integration) {
        return world.ask(new Reachable(request.mergeCommit(), production)).flatMap(stands -> {
            if (!stands) {
                return lost(request, production, integration);
            }
            return lacks(request, production, integration)
                    .flatMap(lacks -> lacks ? owed(request, integration) : notOwed(request, production, integration));
        });
    }

    /** What became of a hotfix's content, if production no longer has its merge. */
    private Answer<HotfixState> lost(PullRequest request, String production, String integration) {
        String merge = request.mergeCommit();
        return lacks(request, merge, production)
                .flatMap(lost -> lost
                        ? lacks(request, merge, integration).map(lacks -> new HotfixState.Lost(!lacks))
                        : new Answer.Known<>(new HotfixState.CameAgain()));
    }

    /** Whether a branch lacks something that the hotfix brought to another. */
    private Answer<Boolean> lacks(PullRequest request, String from, String to) {
        return world.ask(new NotBackported(from, to, process.metadata().pointers()))
                .flatMap(missing -> new PullRequestContent(world, request).broughtAny(missing));
    }

    /** If integration was moved to production, git alone cannot tell a fix from integration's own commits. */
    private Answer<HotfixState> notOwed(PullRequest request, String production, String integration) {
        return RevertedHotfix.of(process, world, request, production, integration)
                .flatMap(back -> back.map(by -> by.owed()
                                ? owed(request, integration)
                                : new Answer.Known<HotfixState>(new HotfixState.TakenBack(by)))
                        .orElseGet(() -> new Answer.Known<>(new HotfixState.Backported())));
    }

    private Answer<HotfixState> owed(PullRequest request, String integration) {
        String branch = backportBranch(process, request.number());
        return world.ask(PullRequestsInto.openOrNew(process.branches().integration()))
                .flatMap(all -> {
                    Optional<PullRequest> open = all.stream()
                            .filter(PullRequest::open)
                            .filter(backport -> backport.head().equals(branch))
                            .findFirst();
                    return open.isPresent()
                            ? new Answer.Known<>(new HotfixState.BackportOpen(open.get()))
                            : toPick(request, integration);
                });
    }

    /** Rebased commits look like any others on the branch, so they are compared with the pull request's own. */
    private Answer<HotfixState> toPick(PullRequest request, String integration) {
        return world.ask(new CommitsOf(request.number(), request.headCommit()))
                .map(commits -> commits.stream().map(PullRequestCommit::subject).toList())
                .flatMap(subjects -> world.ask(new BroughtBy(request.mergeCommit(), subjects)))
                .flatMap(brought -> {
                    CherryPickRange pick = new CherryPickRange(brought.before(), request.mergeCommit(), integration);
                    return world.ask(new ConflictsOf(pick))
                            .map(conflicts -> new HotfixState.Owed(
                                    pick, arguments(pick, brought), sources(pick, brought), conflicts));
                });
    }

    private static String arguments(CherryPickRange pick, MergedCommits brought) {
        if (merged(pick, brought)) {
            return "-m 1 " + pick.to();
        }
        return brought.commits().size() == 1 ? pick.to() : pick.from() + ".." + pick.to();
    }

    /** The commits that {@code git cherry-pick -x} would name, oldest first. */
    private static List<String> sources(CherryPickRange pick, MergedCommits brought) {
        return merged(pick, brought)
                ? List.of(pick.to())
                : brought.commits().reversed().stream().map(Commit::id).toList();
    }

    private static boolean merged(CherryPickRange pick, MergedCommits brought) {
        return brought.commits().stream().noneMatch(commit -> commit.id().equals(pick.to()));
    }
}
