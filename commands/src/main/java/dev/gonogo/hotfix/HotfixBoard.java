package dev.gonogo.hotfix;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.plan.Boards;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.authorisation.OutdatedAuthorisation;
import dev.gonogo.process.backport.RevertedHotfix;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders a hotfix's board. */
public final class HotfixBoard {
    private final ReleaseProcess process;
    private final Hotfix hotfix;

    private HotfixBoard(ReleaseProcess process, Hotfix hotfix) {
        this.process = process;
        this.hotfix = hotfix;
    }

    public static Board draw(ReleaseProcess process, Hotfix hotfix, Instant now) {
        HotfixBoard board = new HotfixBoard(process, hotfix);
        return new Board(
                say(
                        "{} into {} · {}",
                        name(hotfix.request()),
                        code(process.branches().production()),
                        process.repository()),
                say("{}", strong(standing(hotfix))),
                List.of(board.authorisation(), board.merge(), board.backport()),
                List.of(),
                board.buttons(),
                say("as of {}", new Span.Ago(now)));
    }

    /** Number and title. */
    public static Words name(PullRequest request) {
        return say("{} {}", link("#" + request.number(), request.link()), request.title());
    }

    /** Its state in a few words. */
    public static String standing(Hotfix hotfix) {
        boolean outdated = hotfix.outdated().isPresent();
        String merged = hotfix.authorised().isEmpty()
                ? outdated ? "merged, but not as authorised" : "merged without authorisation"
                : hotfix.late() ? "merged, authorised afterwards" : "merged";
        return switch (hotfix.state()) {
            case HotfixState.Unauthorised unauthorised -> outdated ? "no longer authorised" : "not authorised";
            case HotfixState.Authorised authorised -> "authorised";
            case HotfixState.Owed owed -> merged + ", backport owed";
            case HotfixState.BackportOpen open ->
                merged + ", backport open #" + open.backport().number();
            case HotfixState.Backported backported -> merged + ", backported";
            case HotfixState.TakenBack back -> merged + ", reverted";
            case HotfixState.Lost lost ->
                merged + ", gone from " + hotfix.request().base();
            case HotfixState.CameAgain again -> merged + ", brought back";
            case HotfixState.Closed closed -> "closed without a merge";
            case HotfixState.Unsure(String why) -> "cannot tell right now";
        };
    }

    private Line authorisation() {
        Optional<Authorisation> given = hotfix.authorised();
        if (given.isPresent()) {
            String login = given.get().by().login();
            return Line.of(
                    Mark.DONE,
                    "authorise",
                    say(
                            "by {} at {}{}: {}",
                            person(login),
                            commit(hotfix.request().headCommit()),
                            hotfix.late() ? ", after its merge" : "",
                            given.get().reason()));
        }
        PullRequest request = hotfix.request();
        if (hotfix.outdated().isPresent() && request.state() != PullRequest.State.CLOSED) {
            return Line.of(
                    Mark.STOPPED,
                    "authorise",
                    outdated(hotfix, hotfix.outdated().get()));
        }
        return switch (request.state()) {
            case MERGED ->
                Line.of(
                        Mark.STOPPED,
                        "authorise",
                        say(
                                "{} before any maintainer authorised it; {} opened it. A maintainer can still"
                                        + " authorise it with a reason: {}.",
                                hotfix.merging(),
                                author(request),
                                code("/release hotfix " + request.number() + " <reason>")));
            case CLOSED -> Line.of(Mark.NOTE, "authorise", say("not needed"));
            case OPEN ->
                Line.of(
                        Mark.STOPPED,
                        "authorise",
                        say(
                                "opened by {}, and {} takes only promotions and authorised hotfixes. Do not merge it"
                                        + " yet: either a maintainer authorises it ({}), or it goes into {} instead.",
                                author(request),
                                code(process.branches().production()),
                                Boards.people(process.people(ReleaseProcess.MAINTAINER)),
                                code(process.branches().integration())));
        };
    }

    private static Words outdated(Hotfix hotfix, OutdatedAuthorisation outdated) {
        PullRequest request = hotfix.request();
        return say(
                "{}. {}: {}.",
                outdated.words(),
                request.merged()
                        ? say(
                                "It was {}, and what was merged is not authorised. A maintainer has to look at it,"
                                        + " and authorise it with a reason or revert it",
                                hotfix.merging())
                        : "So it is no longer authorised. Do not merge it yet: a maintainer has to look at it and"
                                + " authorise it again",
                code("/release hotfix " + request.number() + " <reason>"));
    }

    /** A notice that it is no longer what was authorised, once for each head. */
    public static Optional<Notice> notice(Hotfix hotfix) {
        return hotfix.outdated()
                .filter(outdated -> hotfix.request().state() != PullRequest.State.CLOSED
                        && !outdated.by().head().isEmpty())
                .map(outdated -> new Notice(
                        "outdated/" + hotfix.request().headCommit(),
                        say("{}: {}", name(hotfix.request()), outdated(hotfix, outdated)),
                        List.of(outdated.by().login())));
    }

    private static Words author(PullRequest request) {
        return say("{}", person(request.author().login()));
    }

    private Line merge() {
        PullRequest request = hotfix.request();
        return switch (request.state()) {
            case OPEN -> Line.of(Mark.AHEAD, "merge", Words.NONE);
            case CLOSED -> Line.of(Mark.NOTE, "merge", say("closed without a merge"));
            case MERGED ->
                switch (hotfix.state()) {
                    case HotfixState.Lost lost -> lost(request);
                    case HotfixState.CameAgain again -> again(request);
                    default -> merged(request);
                };
        };
    }

    private static Line merged(PullRequest request) {
        return Line.of(Mark.DONE, "merge", say("merged as {}", commit(request.mergeCommit())));
    }

    private Line lost(PullRequest request) {
        return Line.of(
                Mark.STOPPED,
                "merge",
                say(
                        "merged as {}, which {} no longer has. Somebody rewrote the branch. Push that merge again,"
                                + " or make sure that the branch has its changes.",
                        commit(request.mergeCommit()),
                        code(process.branches().production())));
    }

    private Line again(PullRequest request) {
        return Line.of(
                Mark.NOTE,
                "merge",
                say(
                        "merged as {}, which {} no longer has: somebody rewrote the branch. Its changes are there"
                                + " again.",
                        commit(request.mergeCommit()),
                        code(process.branches().production())));
    }

    private Line backport() {
        Words integration = say("{}", code(process.branches().integration()));
        return switch (hotfix.state()) {
            case HotfixState.Unauthorised unauthorised -> Line.of(Mark.AHEAD, "backport", Words.NONE);
            case HotfixState.Authorised authorised -> Line.of(Mark.AHEAD, "backport", Words.NONE);
            case HotfixState.Closed closed -> Line.of(Mark.AHEAD, "backport", Words.NONE);
            case HotfixState.Owed owed
            when owed.conflicts().isEmpty() ->
                Line.of(
                        Mark.YOUR_TURN,
                        "backport",
                        say(
                                "{} has to backport it to {}; the next cut waits for that",
                                author(hotfix.request()),
                                integration));
            case HotfixState.Owed owed -> new Line(Mark.STOPPED, "backport", conflict(owed), byHand(owed));
            case HotfixState.BackportOpen(PullRequest backport) ->
                Line.of(
                        Mark.YOUR_TURN,
                        "backport",
                        say(
                                "{} is waiting to be merged into {}",
                                link("#" + backport.number(), backport.link()),
                                integration));
            case HotfixState.Backported backported -> Line.of(Mark.DONE, "backport", say("it is in {}", integration));
            case HotfixState.TakenBack(RevertedHotfix by) ->
                Line.of(
                        Mark.DONE,
                        "backport",
                        say("nothing is owed to {}: it was reverted {}", integration, by.words(process)));
            case HotfixState.Lost(boolean integrated) ->
                Line.of(Mark.NOTE, "backport", say("it is {}in {}", integrated ? "" : "not ", integration));
            case HotfixState.CameAgain again ->
                Line.of(
                        Mark.DONE,
                        "backport",
                        say("nothing is owed for this one: whatever brought it back has to be backported instead"));
            case HotfixState.Unsure(String why) ->
                Line.of(Mark.UNSURE, "backport", say("cannot tell right now: {}", why));
        };
    }

    private Words conflict(HotfixState.Owed owed) {
        return say(
                "{} has to backport it to {}, and that cannot be done automatically: it conflicts in {}. By hand:",
                author(hotfix.request()),
                code(process.branches().integration()),
                Words.codes(owed.conflicts(), 5));
    }

    private List<Line> byHand(HotfixState.Owed owed) {
        return byHand(process, hotfix.number(), owed).stream()
                .map(command -> Line.of(Mark.NOTE, "", command))
                .toList();
    }

    /**
     * The commands for backporting it by hand. They contain no title, because a title comes from outside and a shell
     * would interpret it.
     */
    static List<Words> byHand(ReleaseProcess process, int number, HotfixState.Owed owed) {
        String branch = HotfixRules.backportBranch(process, number);
        String integration = process.branches().integration();
        return List.of(
                say("{}", code("git fetch origin --prune")),
                say("{}", code("git switch --create " + branch + " origin/" + integration)),
                say("{}, and resolve the conflicts", code("git cherry-pick -x " + owed.commits())),
                say("{}", code("git push --set-upstream origin " + branch)),
                say("{}", code("gh pr create --base " + integration + " --head " + branch + " --fill")));
    }

    private List<Button> buttons() {
        Button open = new Button.OpenLink("Open on GitHub", hotfix.request().link());
        return switch (hotfix.state()) {
            case HotfixState.Unauthorised unauthorised -> List.of(authorise(), open);
            case HotfixState.Owed owed
            when owed.conflicts().isEmpty() -> late(choice("Open the backport", "BACKPORT"), open);
            case HotfixState.BackportOpen(PullRequest backport) ->
                late(new Button.OpenLink("Open on GitHub", backport.link()));
            case HotfixState.Authorised authorised -> List.of(open);
            case HotfixState.Lost lost -> List.of(open);
            case HotfixState.CameAgain again -> List.of();
            case HotfixState.Owed owed -> late(open);
            case HotfixState.Backported backported -> List.of();
            case HotfixState.TakenBack back -> List.of();
            case HotfixState.Closed closed -> List.of();
            case HotfixState.Unsure unsure -> List.of();
        };
    }

    /** The buttons of a merged hotfix, which may still lack its authorisation. */
    private List<Button> late(Button... buttons) {
        return hotfix.authorised().isPresent()
                ? List.of(buttons)
                : Stream.concat(Stream.of(authorise()), Stream.of(buttons)).toList();
    }

    private Button authorise() {
        return choice("Authorise…", "AUTHORISE");
    }

    private Button choice(String label, String choice) {
        PullRequestId id = new PullRequestId(process.repository(), hotfix.number());
        return new Button.Choice(label, Button.Style.PRIMARY, new HotfixPress(choice, id).code(), Words.NONE);
    }
}
