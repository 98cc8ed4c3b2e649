package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact.Outcome;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people must notice in a plan: their turn, a failure, a publication. Each topic is posted once per room. */
public final class Notices {
    /** The topic of the published release. */
    private static final String OUT = "published";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Release release;
    private final Plan plan;
    private final Instant now;
    private final WhoseTurn turn;

    private Notices(Release release, Plan plan, Instant now) {
        this.release = release;
        this.plan = plan;
        this.now = now;
        this.turn = new WhoseTurn(release, plan, now);
    }

    /** Announcements, and what must be noticed about the present state. */
    public static List<Notice> of(Release release, Plan plan, Instant now) {
        return new Notices(release, plan, now).all();
    }

    private List<Notice> all() {
        List<Notice> notices = new ArrayList<>();
        Stream.concat(release.landmarks(), plan.landmarks().stream())
                .filter(Announce::said)
                .map(said -> new Notice("announce/" + said.step(), said.words(), Announce.mentioned(said)))
                .distinct()
                .forEach(notices::add);
        standing().ifPresent(notices::add);
        return notices;
    }

    private Optional<Notice> standing() {
        return switch (plan.standing()) {
            case Standing.Acting acting -> Optional.empty();
            case Standing.Working working -> slow();
            case Standing.Unsure unsure ->
                isOut() ? Optional.of(new Notice(OUT, published(), List.of())) : Optional.empty();
            case Standing.Soaking(long reminder, Duration left) ->
                reminder == 0
                        ? Optional.empty()
                        : Optional.of(new Notice("soak/" + stage() + "/" + reminder, standsAt(), turn.cutter()));
            case Standing.Waiting(Ask ask) -> asking(ask);
            case Standing.Blocked blocked ->
                worthSaying()
                        ? Optional.of(new Notice(
                                topics("blocked/" + stage()), say("{}: {}", here(), trouble()), concerned(), List.of()))
                        : Optional.empty();
            case Standing.Stopped stopped -> Optional.of(stopped(stopped.ask()));
            case Standing.Over over -> Optional.of(end(over.outcome()));
        };
    }

    /** Whether only cleaning up is left. The release is out then, which is said once. */
    private boolean isOut() {
        return plan.findings().stream().anyMatch(finding -> finding.rule().equals(DeleteBranch.PUBLISHED));
    }

    private Notice stopped(Ask ask) {
        return isOut()
                ? new Notice(OUT, say("{} {} stopped: {}", published(), stage(), words()), turn.cutter())
                : new Notice(
                        stops(ask),
                        say("{} stopped: {}", here(), words()),
                        ask instanceof Ask.OnForge ? turn.cutter() : turn.people(ask),
                        plan.current().map(StageSnapshot::excerpts).orElse(List.of()));
    }

    /**
     * The broken rules and their number may change before everything is fixed. So a notice is identified by its
     * sentence only if no rule is broken, or the sentence is itself a finding.
     */
    private List<String> stops(Ask ask) {
        boolean ofRun = ask instanceof Ask.ChooseRemedy;
        boolean byItself = plan.findings().stream().map(Finding::words).anyMatch(words()::equals);
        return !plan.broken() || ofRun || byItself
                ? List.of("stopped/" + stage() + "/" + words().plain().hashCode() + attempt(ask))
                : topics("stopped/" + stage());
    }

    private Notice end(Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> new Notice(OUT, published(), List.of());
            case ABANDONED, REPLACED ->
                new Notice(
                        outcome.name().toLowerCase(Locale.ROOT),
                        say(
                                        "{} is {}.",
                                        code(release.version()),
                                        ReleaseRules.earlyEnd(release).orElse(Words.NONE))
                                .then(left()),
                        left().isEmpty() ? List.of() : turn.cutter());
        };
    }

    /** What somebody has to clean up after an attempt that ended early. */
    private Words left() {
        return plan.current()
                .filter(look -> look.mark() == Mark.NOTE)
                .map(StageSnapshot::words)
                .orElse(Words.NONE);
    }

    private Words published() {
        List<String> leftOut = plan.leftOut(release);
        return leftOut.isEmpty()
                ? say("{} is out.", code(release.version()))
                : say(
                        "{} is done, without {}: the board says who decided that and why.",
                        code(release.version()),
                        Words.codes(leftOut, 5));
    }

    private String stage() {
        return plan.current().map(StageSnapshot::name).orElse("");
    }

    private Words words() {
        return plan.current().map(StageSnapshot::words).orElse(Words.NONE);
    }

    private Words standsAt() {
        return say("{}: {}", here(), words().ended());
    }

    /** The subject, for somebody who reads it on a lock screen. */
    private Words here() {
        return say("{} ({}) {}", code(release.version()), release.id().repository(), stage());
    }

    /** Who cut, and who gave the last go of the stage if it is not followed. */
    private List<String> concerned() {
        List<Decision.Go> said = release.decided(Decision.Go.class)
                .filter(go -> go.step().startsWith(stage() + "/"))
                .toList();
        Stream<String> goers = said.stream()
                .filter(go -> go.commit().equals(said.getLast().commit()))
                .map(go -> go.by().login());
        return Stream.concat(turn.cutter().stream(), goers).distinct().toList();
    }

    /** What should come by itself is mentioned only if it does not come. */
    private boolean worthSaying() {
        return plan.broken() || now.isAfter(release.lastProgress().plus(PATIENCE));
    }

    /** Something that runs by itself may hang. */
    private Optional<Notice> slow() {
        return turn.takesLong()
                ? Optional.of(new Notice(
                        "slow/" + stage() + "/" + release.lastEvent().getEpochSecond(),
                        say(
                                "{} The last step was done {}, so check whether this is stuck.",
                                standsAt(),
                                new Span.Ago(release.lastProgress())),
                        turn.cutter()))
                : Optional.empty();
    }

    /**
     * The notice that a release's state could not be determined for a while.
     *
     * @param lasted for how long
     */
    public static Optional<Notice> trouble(Release release, Plan plan, Duration lasted) {
        return plan.standing() instanceof Standing.Unsure(String why) && lasted.compareTo(PATIENCE) >= 0
                ? Optional.of(new Notices(release, plan, Instant.EPOCH).unsure(why))
                : Optional.empty();
    }

    private Notice unsure(String why) {
        return new Notice(
                "unsure/" + stage() + "/" + why.hashCode(),
                say(
                        "{}: its state has been unclear for more than {} minutes: {}. Nothing is done"
                                + " or asked until it is known again; then the release continues by itself.",
                        here(),
                        PATIENCE.toMinutes(),
                        why.replaceFirst("\\.$", "")),
                turn.cutter());
    }

    private Optional<Notice> asking(Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge -> onForge(forge);
            case Ask.Promote promote ->
                Optional.of(new Notice("promote/" + promote.to(), standsAt(), turn.people(ask)));
            case Ask.MetadataOnly meant ->
                Optional.of(new Notice("metadata-only/" + Press.bound(meant), standsAt(), turn.people(ask)));
            case Ask.ChooseRemedy mend -> Optional.empty();
            case Ask.Restore restore -> Optional.empty();
            case Ask.Tick tick ->
                Optional.of(new Notice("tick/" + tick.step() + about(tick), standsAt(), turn.people(ask)));
            case Ask.Defer defer ->
                Optional.of(new Notice("defer/" + stage(), say("{} {}", standsAt(), trouble()), turn.people(ask)));
            case Ask.GoNoGo go ->
                Optional.of(new Notice(
                        "go/" + go.step() + "/" + go.commit() + "/" + go.rules() + objection(go),
                        yourCall(go),
                        turn.people(ask)));
        };
    }

    /** What was said so far, or why it is asked again, if there is something to say. */
    private Words yourCall(Ask.GoNoGo go) {
        Words call = say(
                "Your call: {} {} ({}, {})",
                go.publishes() ? "go or no-go for" : "sign off " + stage() + " of",
                code(release.version()),
                release.id().repository(),
                commit(go.commit()));
        return words().equals(SignOff.waiting(go.commit())) ? say("{}.", call) : say("{}: {}", call, words().ended());
    }

    /** A no-go is worth a notice; one more go towards the quorum is not. */
    private String objection(Ask.GoNoGo go) {
        return release.decided(Decision.Verdict.class)
                .filter(verdict -> verdict.step().equals(go.step()))
                .reduce((earlier, later) -> later)
                .filter(Decision.NoGo.class::isInstance)
                .map(no -> "/" + no.by().at().toEpochMilli())
                .orElse("");
    }

    /** A line that has to be ticked again for another commit is worth a notice. */
    private static String about(Ask.Tick tick) {
        return tick.commit().isEmpty() ? "" : "/" + tick.commit();
    }

    private Optional<Notice> onForge(Ask.OnForge forge) {
        if (!turn.forPeople(forge)) {
            return Optional.empty();
        }
        Words words = turn.ofPeopleOnly() ? standsAt() : say("{} {}", standsAt(), trouble());
        return Optional.of(new Notice(topics("forge/" + forge.link()), words, turn.people(forge), List.of()));
    }

    /** Another attempt that fails in the same way is still worth a notice. */
    private static String attempt(Ask ask) {
        return ask instanceof Ask.ChooseRemedy mend
                ? mend.remedies().stream()
                        .filter(Remedy.Rerun.class::isInstance)
                        .map(Remedy.Rerun.class::cast)
                        .map(rerun -> "/" + rerun.attempt())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private Words trouble() {
        return Words.join(
                " ",
                Finding.sorted(plan.findings()).stream()
                        .filter(Finding::blocks)
                        .map(Finding::words)
                        .toList());
    }

    /** One topic for each broken rule, so that fixing one of them causes no new notice. */
    private List<String> topics(String about) {
        return rules().isEmpty()
                ? List.of(about)
                : rules().stream().map(rule -> about + "/" + rule).toList();
    }

    private List<String> rules() {
        return plan.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
    }
}
