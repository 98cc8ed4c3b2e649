package dev.gonogo.process.abandon;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Markdown;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Template;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.Retry;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.Issue;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cleans up after an attempt that ended early. Before its tag, its pull requests are closed and its branches deleted,
 * so that the version can be cut again. Once there was a tag, or something is published, the branch is deleted only if
 * nothing would be lost, and everything public stays. Its ticket is closed.
 */
public final class ClearAway {
    /** What the attempt made is gone. */
    public static final Words NOTHING_LEFT = say("nothing is left");

    /**
     * After this long an unreadable ticket is given up, because an open one does no harm to other attempts. People are
     * told.
     */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** The name of the stage that it is shown as. */
    public static final String STAGE = "clear away";

    public static final String RULE = "clear-away";

    private final Situation situation;
    private final Release release;

    private ClearAway(Situation situation) {
        this.situation = situation;
        this.release = situation.release();
    }

    /**
     * The next thing to do: an act, something to wait for, or {@link Progress.Agreed} if nothing is left or people take
     * care of the rest.
     */
    public static Progress of(Situation situation) {
        return situation.refs().fold(refs -> new ClearAway(situation).next(refs), Progress.Unsure::new);
    }

    private Progress next(Refs refs) {
        Progress nothing = new Progress.Agreed(NOTHING_LEFT, "");
        if (!begun()) {
            return nothing;
        }
        PublishedContent published = new PublishedContent(situation, refs);
        Optional<Progress> left = published.tagged()
                ? situation
                        .process()
                        .step(DeleteBranch.class)
                        .map(step -> step.progress(situation))
                        .filter(Progress.Due.class::isInstance)
                        .filter(due -> !isLeft(due))
                : running()
                        .or(this::opening)
                        .or(this::pullRequests)
                        .or(() -> branch(refs).flatMap(deletion -> unlessPublished(deletion, published)));
        return left.or(this::ticket)
                .orElseGet(() -> published
                        .kept()
                        .fold(
                                kept -> kept.<Progress>map(words -> new Progress.Agreed(words, ""))
                                        .orElse(nothing),
                                Progress.Unsure::new));
    }

    /**
     * Something that may have been published under the version without a tag of ours is not cleaned up. If this cannot
     * be told, nothing is.
     */
    private Optional<Progress> unlessPublished(Progress deletion, PublishedContent published) {
        return published
                .withoutTag()
                .fold(
                        found -> found ? Optional.empty() : Optional.of(deletion),
                        why -> justEnded() ? Optional.of(new Progress.Unsure(why)) : Optional.empty());
    }

    /** The attempt's ticket is closed with it. */
    private Optional<Progress> ticket() {
        return Ticket.Opened.of(situation)
                .flatMap(opened -> situation
                        .ask(new IssueWithNumber(opened.number()))
                        .<Optional<Progress>>fold(
                                issue -> issue.filter(Issue::open).map(this::closing),
                                why -> Optional.of(
                                        justEnded() ? new Progress.Unsure(why) : unread(opened.number(), why))));
    }

    private static Progress unread(int ticket, String why) {
        Words words = say(
                "The ticket #{} could not be read ({}), so it may still be open. Look at it on GitHub and close it.",
                ticket,
                why.replaceFirst("\\.$", ""));
        return new Progress.Agreed(words, "");
    }

    private boolean justEnded() {
        return Stream.of(release.last(Decision.Replace.class), release.last(Decision.Abandon.class))
                .flatMap(Optional::stream)
                .map(Decision::by)
                .anyMatch(by -> situation.now().isBefore(by.at().plus(PATIENCE)));
    }

    private Progress closing(Issue ticket) {
        Words name = say("{}", link("#" + ticket.number(), ticket.link()));
        return new Progress.Due(new Act.CloseIssue(ticket.number(), why()), say("closing the ticket {}", name));
    }

    /** Why the attempt ended, for its ticket. */
    private String why() {
        return release.last(Decision.Replace.class)
                .map(replace -> say(
                        "Replaced by {}, which {} asked for.",
                        code(replace.replacement()),
                        person(replace.by().login())))
                .or(() -> release.last(Decision.Abandon.class).map(ClearAway::abandoned))
                .map(Markdown::of)
                .orElse("");
    }

    private static Words abandoned(Decision.Abandon abandon) {
        String reason = abandon.reason();
        return say("Abandoned by {}{}", person(abandon.by().login()), reason.isEmpty() ? "." : ": " + reason);
    }

    /** Before an attempt started anything, branches and pull requests with its names are not its own. */
    private boolean begun() {
        return release.facts().stream().anyMatch(fact -> fact instanceof Fact.Landmark || fact instanceof Fact.Intent);
    }

    /** A run that may still create the branch. */
    private Optional<Progress> running() {
        return release.facts().stream()
                .filter(Fact.Dispatched.class::isInstance)
                .map(Fact.Dispatched.class::cast)
                .filter(dispatched -> release.landmark(dispatched.step()).isEmpty())
                .flatMap(dispatched -> situation
                        .ask(new RunWithId(dispatched.run()))
                        .<Optional<Progress>>fold(
                                run -> run.isPresent()
                                        ? run.filter(found -> !found.state().over())
                                                .map(ClearAway::waiting)
                                        : unlisted(dispatched),
                                why -> Optional.of(new Progress.Unsure(why)))
                        .stream())
                .findFirst();
    }

    /** A new run may not be listed yet; a deleted run no longer runs. */
    private Optional<Progress> unlisted(Fact.Dispatched dispatched) {
        return situation.now().isAfter(dispatched.at().plus(Retry.ARRIVAL))
                ? Optional.empty()
                : Optional.of(Progress.Working.quietly(
                        say("waiting for GitHub to list the run {}", String.valueOf(dispatched.run()))));
    }

    /** A run that may still open a pull request. If this cannot be told, people can still end the attempt. */
    private Optional<Progress> opening() {
        return situation
                .process()
                .steps(AwaitPullRequest.class)
                .flatMap(step -> step.opening(situation).stream())
                .flatMap(run -> run.underWay().fold(found -> found, why -> Optional.<Run>empty()).stream())
                .map(ClearAway::waiting)
                .findFirst();
    }

    private static Progress waiting(Run run) {
        return Progress.Working.quietly(
                say("{} has not ended yet; what it makes is deleted afterwards", RunLink.of(run)));
    }

    private Optional<Progress> pullRequests() {
        return ours().fold(
                        requests -> requests.stream()
                                .filter(PullRequest::open)
                                .findFirst()
                                .map(request -> new Progress.Due(
                                        new Act.ClosePullRequest(request.number()),
                                        say("closing {}", PullRequests.name(request)))),
                        why -> Optional.of(new Progress.Unsure(why)));
    }

    /** The pull requests of this attempt: version bumps and promotions. */
    private Answer<List<PullRequest>> ours() {
        String release = situation.fill("{release}");
        String production = situation.process().branches().production();
        List<String> heads = heads();
        Map<String, Predicate<PullRequest>> wanted = new LinkedHashMap<>();
        wanted.put(release, this::prepares);
        wanted.merge(production, request -> heads.contains(request.head()), Predicate::or);
        bumps().forEach(bump -> wanted.merge(
                situation.fill(bump.into()),
                request -> request.head().equals(situation.fill(bump.branch())),
                Predicate::or));
        return situation
                .askAll(wanted.keySet(), base -> PullRequests.into(base, situation))
                .map(into -> into.entrySet().stream()
                        .flatMap(requests -> requests.getValue().stream()
                                .filter(wanted.getOrDefault(requests.getKey(), any -> false)))
                        .filter(request -> PullRequests.sinceBegun(request, situation))
                        .toList());
    }

    private Stream<BumpVersions> bumps() {
        return situation.process().steps(BumpVersions.class);
    }

    private List<String> heads() {
        return branches(situation.process(), release);
    }

    /** The release branch, the clean branch that may replace it, and branches that steps create. */
    public static List<String> branches(ReleaseProcess process, Release release) {
        Stream<String> clean = process.steps(OpenPullRequest.class).map(OpenPullRequest::cleanBranch);
        Stream<String> created = process.steps(CreateBranch.class).map(CreateBranch::branch);
        Stream<String> bumps = process.steps(BumpVersions.class).map(BumpVersions::branch);
        return Stream.of(Stream.of("{release}"), clean, created, bumps)
                .flatMap(names -> names)
                .map(name -> Template.fill(name, process, release))
                .distinct()
                .toList();
    }

    private boolean prepares(PullRequest request) {
        return situation
                .process()
                .step(AwaitPullRequest.class)
                .filter(step -> request.head().startsWith(situation.fill(step.from())))
                .isPresent();
    }

    private Optional<Progress> branch(Refs refs) {
        return ours().fold(
                        requests -> Stream.concat(requests.stream().map(PullRequest::head), heads().stream())
                                .filter(name -> !shared(name) && !createdByOthers(name))
                                .flatMap(name -> refs.branch(name).map(head -> deletion(name, head)).stream())
                                .filter(deletion -> !isLeft(deletion))
                                .findFirst(),
                        why -> Optional.of(new Progress.Unsure(why)));
    }

    /** A branch that a step was to create and did not, because somebody else had created it. */
    private boolean createdByOthers(String name) {
        List<String> steps = new ArrayList<>();
        for (Stage stage : situation.process().stages()) {
            for (int place = 1; place <= stage.steps().size(); place++) {
                boolean creates = stage.steps().get(place - 1) instanceof CreateBranch step
                        && situation.fill(step.branch()).equals(name);
                if (creates) {
                    steps.add(stage.key(place));
                }
            }
        }
        return !steps.isEmpty() && steps.stream().noneMatch(step -> CreateBranch.began(release, step));
    }

    /** A permanent branch does not belong to this attempt. */
    private boolean shared(String name) {
        Branches branches = situation.process().branches();
        return List.of(branches.integration(), branches.release(), branches.production())
                .contains(name);
    }

    /** What people can do if a branch of an ended attempt cannot be deleted. */
    public static Finding instead(Act.DeleteBranch deletion) {
        return new Finding(
                RULE,
                Finding.Verdict.NOT_HELD,
                say("Delete {} by hand, or let gonogo delete it. {}", code(deletion.branch()), Overrides.howTo(RULE)),
                deletion.branch() + " " + deletion.commit());
    }

    /** Whether a maintainer accepted that a branch stays. */
    private boolean isLeft(Progress deletion) {
        return deletion instanceof Progress.Due due
                && due.act() instanceof Act.DeleteBranch branch
                && !Overrides.applied(instead(branch), situation).blocks();
    }

    private static Progress deletion(String name, String head) {
        return new Progress.Due(new Act.DeleteBranch(name, head), say("deleting {}", code(name)));
    }
}
