package dev.gonogo.rehearsal;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseRules;
import dev.gonogo.plan.StageSnapshot;
import dev.gonogo.plan.Standing;
import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Template;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Refs;
import dev.gonogo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through a whole release on a clone by the rules for real releases: what would be done, what people would be
 * asked, and which needs do not hold today. It assumes that everybody agrees and everything succeeds.
 */
public final class Rehearsal {
    private static final int MOST_LOOKS = 300;
    private static final String REFUSED = "refused";
    private static final Room NOWHERE = new Room("rehearsal", "none");

    private final ReleaseProcess process;
    private final ReleaseProcess judged;
    private final ReleaseProcess rehearsed;
    private final ImaginedWorld world;
    private final List<Line> lines = new ArrayList<>();
    private Release release;
    private Instant now;
    private final Set<String> entered = new HashSet<>();

    private Rehearsal(ReleaseProcess process, Version version, World clone, Refs real, Instant now) {
        this.process = process;
        this.judged = RehearsedProcess.withoutRegistries(process);
        this.rehearsed = RehearsedProcess.of(process);
        this.now = now;
        ReleaseId id = new ReleaseId(process.repository(), version, 1);
        Decision.Beginning cut = new Decision.Cut(by("you"));
        this.release = new Release(id, List.of(cut), List.of());
        this.world = new ImaginedWorld(clone, real, process, release, now);
    }

    /** The walk, one line for each thing that would happen; the last line says how it ends. */
    public static List<Line> of(ReleaseProcess process, Version version, World clone, Instant now) {
        return clone.ask(new AllRefs())
                .fold(
                        refs -> refs.tag(Template.fill(process.tag().name(), process, version))
                                .map(Rehearsal::tagged)
                                .orElseGet(() -> new Rehearsal(process, version, clone, refs, now).walk()),
                        why -> List.of(Line.of(Mark.UNSURE, "end", say("cannot tell: {}", why))));
    }

    private static List<Line> tagged(Refs.Tag tag) {
        return List.of(stuck(
                "refused",
                say(
                        "the clone already has the tag {} at {}. The clone cannot tell who pushed it, or whether"
                                + " anything of it is published. Rehearse a version that has no tag, or delete the"
                                + " tag from the clone if the remote does not have it.",
                        code(tag.name()),
                        commit(tag.commit()))));
    }

    private By by(String login) {
        return new By(login, NOWHERE, now);
    }

    private List<Line> walk() {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Plan plan = ReleaseRules.decide(rehearsed, release, world, now);
            plan.seen().forEach(fact -> release = release.with(fact));
            plan.landmarks().forEach(this::seen);
            plan.current().map(StageSnapshot::name).ifPresent(this::entered);
            Optional<Line> end = follow(plan);
            if (end.isPresent()) {
                lines.add(end.get());
                return lines;
            }
        }
        lines.add(Line.of(Mark.UNSURE, "end", say("it goes round in circles")));
        return lines;
    }

    private void seen(Fact.Landmark landmark) {
        entered(landmark.step().replaceFirst("/[^/]*$", ""));
        lines.add(Line.of(Mark.DONE, "", landmark.words()));
    }

    /** What must hold before a stage does anything, as far as a clone can tell. */
    private void entered(String name) {
        if (!entered.add(name)) {
            return;
        }
        process.stages().stream().filter(one -> one.name().equals(name)).forEach(one -> {
            lines.add(Line.of(Mark.AHEAD, name, Words.NONE));
            needs(one);
        });
    }

    private void needs(Stage one) {
        Situation here = new Situation(judged, release, world, now, one.key(1), null);
        one.needs().stream().map(need -> judge(need, here)).forEach(finding -> lines.add(finding(finding)));
    }

    /** The imagined pull requests are not all that are open. */
    private static Finding judge(Need need, Situation here) {
        return need instanceof OpenPullRequests
                ? Finding.cannotTell(need.rule(), ImaginedForge.UNKNOWN)
                : need.judge(here);
    }

    private static Line finding(Finding finding) {
        return switch (finding.verdict()) {
            case HELD -> Line.of(Mark.DONE, "needs", finding.words());
            case NOT_HELD, PENDING -> Line.of(Mark.STOPPED, REFUSED, finding.words());
            case CANNOT_TELL -> Line.of(Mark.UNSURE, "needs", say("{}: {}", code(finding.rule()), finding.words()));
            case NOTED -> Line.of(Mark.NOTE, "needs", finding.words());
        };
    }

    /** Performs what follows; returns the last line if nothing more does. */
    private Optional<Line> follow(Plan plan) {
        Words words = plan.current().map(StageSnapshot::words).orElse(Words.NONE);
        return switch (plan.standing()) {
            case Standing.Acting(Act act) -> {
                lines.add(Line.of(Mark.RUNNING, "does", words));
                act(act);
                yield Optional.empty();
            }
            case Standing.Waiting(Ask ask) -> {
                lines.add(Line.of(Mark.YOUR_TURN, "asks", say("{}{}", who(ask), words)));
                yield agree(ask) ? Optional.empty() : Optional.of(stuck("nobody may agree", Words.NONE));
            }
            case Standing.Soaking soaking -> {
                lines.add(Line.of(Mark.RUNNING, "waits", words));
                now = now.plus(longest());
                yield Optional.empty();
            }
            case Standing.Working working -> Optional.of(stuck("it waits for what a clone cannot show", words));
            case Standing.Blocked blocked -> Optional.of(stuck("something is not met", words));
            case Standing.Stopped stopped -> Optional.of(stuck("refused", words));
            case Standing.Unsure(String why) -> Optional.of(stuck("cannot tell", say("{}", why)));
            case Standing.Over over -> Optional.of(over());
        };
    }

    private Line over() {
        long refused =
                lines.stream().filter(line -> line.label().equals(REFUSED)).count();
        return refused == 0
                ? Line.of(Mark.DONE, "end", say("{} would be out", code(release.version())))
                : Line.of(
                        Mark.STOPPED,
                        "end",
                        say(
                                "{} would not be out yet: {} refused",
                                code(release.version()),
                                refused == 1 ? "1 need above is" : refused + " needs above are"));
    }

    private static Line stuck(String what, Words words) {
        return Line.of(Mark.STOPPED, "end", words.isEmpty() ? say("{}", what) : say("{}: {}", what, words));
    }

    private Duration longest() {
        return process.steps(Soak.class)
                .map(Soak::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void act(Act act) {
        switch (act) {
            case Act.Dispatch dispatch -> dispatch(dispatch);
            case Act.OpenPullRequest(String head, String base, String title, String body) ->
                world.forge().open(head, base, title);
            case Act.ClosePullRequest(int number) -> world.forge().close(number);
            case Act.PushBranch(String step, String branch, String commit) -> {
                release = release.with(new Fact.Intent(step, 1, now));
                world.refs().branch(branch, commit);
            }
            case Act.PushRestored restored ->
                world.refs()
                        .branch(
                                restored.branch(),
                                world.refs().merge(restored.branch(), restored.base(), restored.message()));
            case Act.PushFiles files ->
                world.refs()
                        .branch(
                                files.branch(),
                                world.refs().commits().on(files.base(), files.files(), files.message()));
            case Act.PushTag(String step, int turn, String name, String commit, String message) ->
                world.refs().tag(name, commit, message);
            case Act.Sync sync -> {
                release = release.with(new Fact.Intent(sync.step(), sync.turn(), now));
                world.deploy(sync.application(), sync.revision());
            }
            case Act.WriteIssue(int number, String title, String body) ->
                world.forge().write(number, title, body);
            case Act.CloseIssue(int number, String comment) -> world.forge().close(number);
            case Act.DeleteBranch(String branch, String commit) -> world.refs().delete(branch);
            case Act.Adopt adopt -> throw unasked(adopt);
            case Act.Rerun rerun -> throw unasked(rerun);
            case Act.Defer defer -> throw unasked(defer);
            case Act.Remember remember -> throw unasked(remember);
            case Act.PushPicked picked -> throw unasked(picked);
            case Act.PushAttachment attachment -> throw unasked(attachment);
        }
    }

    /** Every dispatch is answered, nothing fails, and nobody defers, backports or attaches anything. */
    private static IllegalStateException unasked(Act act) {
        return new IllegalStateException("a rehearsal leads to no " + act);
    }

    private void dispatch(Act.Dispatch act) {
        long run = world.forge().dispatch(act.workflow(), act.ref());
        release = release.with(new Fact.Intent(act.step(), act.turn(), now))
                .with(new Fact.Dispatched(act.step(), act.turn(), now, run));
        RehearsedProcess.creates(process, release, act.workflow())
                .ifPresent(branch -> world.refs()
                        .head(process.branches().integration())
                        .ifPresent(head -> world.refs().branch(branch, head)));
    }

    private static Words who(Ask ask) {
        Collection<String> people = switch (ask) {
            case Ask.OnForge forge -> List.of();
            case Ask.Promote promote -> promote.people();
            case Ask.MetadataOnly meant -> meant.people();
            case Ask.ChooseRemedy mend -> List.of();
            case Ask.Restore restore -> List.of();
            case Ask.GoNoGo go -> go.people();
            case Ask.Tick tick -> tick.people();
            case Ask.Defer defer -> defer.people();
        };
        return people.isEmpty() ? Words.NONE : say("{}: ", Boards.people(people));
    }

    /** Everybody does what they are asked; false if nobody can. */
    private boolean agree(Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge -> world.forge().mergeAll();
            case Ask.Promote promote ->
                somebody(promote.people(), login -> new Decision.Promote(by(login), promote.to()));
            case Ask.GoNoGo go ->
                somebody(
                        go.people(),
                        login -> new Decision.Go(by(login), go.step(), go.commit(), go.rules(), "", List.of()));
            case Ask.Tick tick ->
                tick.open().keySet().stream()
                        .allMatch(item -> somebody(
                                tick.people(),
                                login -> new Decision.Tick(
                                        by(login),
                                        tick.step(),
                                        item,
                                        tick.commit(),
                                        tick.shown(),
                                        "rehearsed",
                                        List.of())));
            case Ask.MetadataOnly meant ->
                somebody(meant.people(), login -> new Decision.MetadataOnly(by(login), meant.commit(), meant.files()));
            case Ask.ChooseRemedy mend -> false;
            case Ask.Restore restore -> false;
            case Ask.Defer defer -> false;
        };
    }

    private interface Deciding {
        Decision of(String login);
    }

    private boolean somebody(Collection<String> people, Deciding deciding) {
        Optional<String> first = people.stream().sorted().findFirst();
        first.ifPresent(login -> {
            List<Decision> more = new ArrayList<>(release.decisions());
            more.add(deciding.of(login));
            release = new Release(release.id(), more, release.facts());
        });
        return first.isPresent();
    }
}
