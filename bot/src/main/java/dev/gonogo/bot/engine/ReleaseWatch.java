package dev.gonogo.bot.engine;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Buttons;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Notices;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.plan.StageSnapshot;
import dev.gonogo.plan.Standing;
import dev.gonogo.port.Facts;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.Unreachable;
import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over a release: look, decide, act, show, and say when to look again. */
public final class ReleaseWatch implements Watch {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);
    private static final Duration TAKEN = Duration.ofSeconds(2);
    private static final Duration CHAT_RETRY = Duration.ofSeconds(10);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** A shorter problem is not worth an edit of the board. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);

    private final ReleaseStore releases;
    private final Facts facts;
    private final Map<String, RepositoryPorts> repositories;
    private final ProcessLibrary library;
    private final Observer observer;
    private final RulesRecorder rules;
    private final UnwatchedTimes unwatched;
    private final ActRunner runner;
    private final Audience audience;
    private final Announcer announcer;
    private final InstantSource clock;
    private final Leases leases;
    private final Duration longestPause;
    private final LookMeter meter;
    private final Map<ReleaseId, Instant> unsureSince = new ConcurrentHashMap<>();

    public ReleaseWatch(WatchContext context, Observer observer, Leases leases, ActRunner runner) {
        this.releases = context.releases();
        this.facts = context.facts();
        this.repositories = context.repositories();
        this.library = context.library();
        this.observer = observer;
        this.clock = context.clock();
        this.runner = runner;
        this.audience = context.audience();
        this.announcer = context.announcer();
        this.leases = leases;
        this.longestPause = context.longestPause();
        this.rules = new RulesRecorder(facts, library, clock);
        this.unwatched = new UnwatchedTimes(releases, facts, clock, longestPause);
        this.meter = new LookMeter(context.meters());
    }

    @Override
    public List<String> subjects(String repository) {
        return repositories.containsKey(repository)
                ? releases.openReleases(repository).stream()
                        .map(release -> release.id().toString())
                        .toList()
                : List.of();
    }

    @Override
    public boolean knows(String subject) {
        return ReleaseId.parse(subject).isPresent();
    }

    /** Any event may be what a release waits for. */
    @Override
    public boolean isMovedBy(String event) {
        return true;
    }

    /** When to look again; empty if the release is over. */
    @Override
    public Optional<Instant> look(String subject) {
        ReleaseId id = ReleaseId.of(subject);
        RepositoryPorts repository = repositories.get(id.repository());
        Optional<Release> release = releases.load(id);
        if (repository == null || release.isEmpty() || release.get().closed().isPresent()) {
            return Optional.empty();
        }
        return leases.holding(subject, lease -> looked(unwatched.resume(release.get()), repository, lease))
                .orElseGet(() -> Optional.of(clock.instant().plus(TAKEN)));
    }

    private Optional<Instant> looked(Release release, RepositoryPorts repository, Lease lease) {
        return meter.metered("releases", () -> pass(release, repository, lease));
    }

    private Look pass(Release release, RepositoryPorts repository, Lease lease) {
        try {
            Answer<ReleaseProcess> read = library.refresh(repository);
            Answer<Release> ruled = read.flatMap(found -> rules.recorded(release, found, repository));
            Release known = ruled.fold(found -> found, why -> release);
            Plan acted = acted(ruled.flatMap(found -> read), known, repository, lease);
            return new Look(outcome(acted.standing()), told(known, acted, repository));
        } catch (PlanOutdated overtaken) {
            return new Look("overtaken", Optional.of(clock.instant()));
        }
    }

    private static String outcome(Standing standing) {
        return switch (standing) {
            case Standing.Acting acting -> "acted";
            case Standing.Working working -> "working";
            case Standing.Soaking soaking -> "soaking";
            case Standing.Waiting waiting -> "waiting";
            case Standing.Blocked blocked -> "blocked";
            case Standing.Stopped stopped -> "stopped";
            case Standing.Unsure unsure -> "unsure";
            case Standing.Over over -> "over";
        };
    }

    private Plan acted(Answer<ReleaseProcess> process, Release release, RepositoryPorts repository, Lease lease) {
        Plan plan = process.fold(rules -> observer.look(rules, release, repository), Plan::unsure);
        plan.seen().forEach(fact -> facts.note(release.id(), fact));
        plan.chores().forEach(chore -> chore(chore, repository, lease, release.revision()));
        Plan acted = act(plan, repository, lease, release.revision());
        if (acted.standing() instanceof Standing.Acting(Act.PushTag tag)
                && process instanceof Answer.Known<ReleaseProcess>(ReleaseProcess rules)) {
            seeAgain(rules, release.id(), repository);
        }
        return acted;
    }

    /** A tag that we pushed is recorded at once, so that it is never pushed again if somebody deletes it. */
    private void seeAgain(ReleaseProcess rules, ReleaseId id, RepositoryPorts repository) {
        Plan plan = observer.look(rules, releases.load(id).orElseThrow(), repository);
        plan.seen().forEach(fact -> facts.note(id, fact));
    }

    private Optional<Instant> told(Release release, Plan acted, RepositoryPorts repository) {
        unwatched.keep(release, acted);
        boolean shown = show(release, acted, repository);
        if (acted.standing() instanceof Standing.Over(Fact.Outcome outcome) && shown) {
            facts.note(release.id(), new Fact.Closed(outcome, clock.instant()));
            return Optional.empty();
        }
        return Optional.of(clock.instant().plus(shown ? wait(release.id(), acted) : CHAT_RETRY));
    }

    /** While the state is unknown, the wait is as long as the problem has lasted. */
    private Duration wait(ReleaseId id, Plan plan) {
        if (!(plan.standing() instanceof Standing.Unsure)) {
            return plan.nextLook().compareTo(longestPause) > 0 ? longestPause : plan.nextLook();
        }
        Duration lasted = lasted(id);
        return lasted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : lasted.plus(SHORTEST_WAIT);
    }

    private Duration lasted(ReleaseId id) {
        return Duration.between(unsureSince.getOrDefault(id, clock.instant()), clock.instant());
    }

    /** A failed chore is retried at the next look, and keeps nothing else from being done. */
    private void chore(Act chore, RepositoryPorts repository, Lease lease, int revision) {
        try {
            runner.run(chore, repository, lease, revision);
        } catch (Refused | Unreachable trouble) {
            LOG.warn("{}: {}: {}", lease.release(), chore, trouble.getMessage());
        }
    }

    private Plan act(Plan plan, RepositoryPorts repository, Lease lease, int revision) {
        if (!(plan.standing() instanceof Standing.Acting(var act))) {
            return plan;
        }
        try {
            LOG.info("{}: {}", lease.release(), act);
            runner.run(act, repository, lease, revision);
            return plan;
        } catch (Refused refused) {
            return plan.stopped(String.valueOf(refused.getMessage()));
        } catch (Unreachable unreachable) {
            return plan.unsureNow(String.valueOf(unreachable.getMessage()));
        }
    }

    private boolean show(Release release, Plan plan, RepositoryPorts repository) {
        Instant now = clock.instant();
        if (!(plan.standing() instanceof Standing.Unsure(String why))) {
            unsureSince.remove(release.id());
            return show(release, plan, repository, drawn(release, plan, now));
        }
        unsureSince.putIfAbsent(release.id(), now);
        LOG.warn("{}: cannot tell: {}", release.id(), why);
        Optional<ReleaseSnapshot> before = releases.lastSnapshot(release.id());
        if (before.isPresent() && library.lastRead(repository.name()) instanceof Answer.CannotTell<ReleaseProcess>) {
            ReleaseSnapshot still = before.get().standingStill(why);
            releases.remember(release.id(), still);
            return announce(release, plan, repository, still.board());
        }
        boolean worthSaying = lasted(release.id()).compareTo(WORTH_SAYING) >= 0;
        if (worthSaying) {
            before.map(last -> last.with(plan.overridable())).ifPresent(look -> releases.remember(release.id(), look));
        }
        Board board = before.map(ReleaseSnapshot::board)
                .map(last -> worthSaying ? last.withStanding(cannotTell(why, plan)) : last)
                .orElseGet(() -> drawn(release, plan, now));
        return announce(release, plan, repository, board);
    }

    /** Shows nothing new, except what a maintainer may do about it. */
    private static Words cannotTell(String why, Plan plan) {
        List<String> commands = plan.overridable().stream()
                .map(one -> "/release override " + one.rule() + " <reason>")
                .toList();
        Words now = say("cannot tell right now: {}", why);
        return commands.isEmpty() ? now : say("{} · to continue anyway: {}", now, Words.codes(commands, 5));
    }

    private static Board drawn(Release release, Plan plan, Instant now) {
        return Boards.draw(release, plan, Buttons.of(release.id(), plan), now);
    }

    private boolean show(Release release, Plan plan, RepositoryPorts repository, Board board) {
        releases.remember(release.id(), look(plan, board, clock.instant()));
        return announce(release, plan, repository, board);
    }

    private boolean announce(Release release, Plan plan, RepositoryPorts repository, Board board) {
        List<Notice> notices = new ArrayList<>(Notices.of(release, plan, clock.instant()));
        Notices.trouble(release, plan, lasted(release.id())).ifPresent(notices::add);
        return announcer.show(release, notices, board, audience.rooms(repository.name()));
    }

    private static ReleaseSnapshot look(Plan plan, Board board, Instant now) {
        List<String> evidence = plan.findings().stream().map(Finding::evidence).toList();
        String stage = plan.current().map(StageSnapshot::name).orElse("");
        return new ReleaseSnapshot(now, stage, board, plan.ask(), plan.signedOff(), plan.overridable(), evidence);
    }
}
