package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Announce;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a plan somebody must notice: your turn, it stopped, it is out. Each topic is said once in a room. */
public final class Notices {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Notices() {}

    /** Announcements, and what must be noticed of where it stands. */
    public static List<Notice> of(Release release, Plan plan, Instant now) {
        List<Notice> notices = new ArrayList<>();
        Stream.concat(release.landmarks(), plan.landmarks().stream())
                .filter(Announce::said)
                .map(said -> new Notice("announce/" + said.step(), said.words(), Announce.mentioned(said)))
                .distinct()
                .forEach(notices::add);
        standing(release, plan, now).ifPresent(notices::add);
        return notices;
    }

    private static Optional<Notice> standing(Release release, Plan plan, Instant now) {
        String stage = plan.current().map(StageLook::name).orElse("");
        Words words = plan.current().map(StageLook::words).orElse(Words.NONE);
        List<String> cutter = release.beginning()
                .map(beginning -> List.of(beginning.by().login()))
                .orElse(List.of());
        return switch (plan.standing()) {
            case Standing.Acting acting -> Optional.empty();
            case Standing.Working working -> Optional.empty();
            case Standing.Unsure unsure -> Optional.empty();
            case Standing.Soaking(long reminder, Duration left) ->
                reminder == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Notice("soak/" + stage + "/" + reminder, say("{}: {}.", stage, words), cutter));
            case Standing.Waiting(Ask ask) -> asking(ask, stage, words, plan.findings(), cutter);
            case Standing.Blocked blocked ->
                worthSaying(release, plan, now)
                        ? Optional.of(new Notice(
                                "blocked/" + stage + "/" + rules(plan.findings()),
                                say("{}: {}", stage, trouble(plan.findings())),
                                cutter))
                        : Optional.empty();
            case Standing.Stopped stopped ->
                Optional.of(new Notice(
                        "stopped/" + stage + "/" + words.plain().hashCode() + attempt(stopped.ask()),
                        say("{} stopped: {}", stage, words),
                        cutter,
                        plan.current().map(StageLook::excerpts).orElse(List.of())));
            case Standing.Over over ->
                Optional.of(
                        switch (over.outcome()) {
                            case PUBLISHED ->
                                new Notice("published", say("{} is out.", code(release.version())), List.of());
                            case ABANDONED, REPLACED ->
                                new Notice(
                                        over.outcome().name().toLowerCase(Locale.ROOT),
                                        say(
                                                "{} is {}.",
                                                code(release.version()),
                                                ReleaseRules.earlyEnd(release).orElse(Words.NONE)),
                                        List.of());
                        });
        };
    }

    /** What comes by itself in a while is said only when it does not come. */
    private static boolean worthSaying(Release release, Plan plan, Instant now) {
        boolean broken = plan.findings().stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.NOT_HELD);
        return broken || now.isAfter(release.lastProgress().plus(PATIENCE));
    }

    private static Optional<Notice> asking(
            Ask ask, String stage, Words words, List<Finding> findings, List<String> cutter) {
        return switch (ask) {
            case Ask.OnForge(String link) -> {
                String open = rules(findings);
                boolean peopleOnly = open.isEmpty() || open.equals("reviewed");
                yield link.isEmpty() || !peopleOnly
                        ? Optional.empty()
                        : Optional.of(new Notice("forge/" + link + "/" + open, say("{}: {}.", stage, words), cutter));
            }
            case Ask.Promote promote ->
                Optional.of(new Notice("promote/" + promote.to(), say("{}: {}.", stage, words), cutter));
            case Ask.MetadataOnly meant ->
                Optional.of(new Notice(
                        "metadata-only/" + meant.commit(), say("{}: {}.", stage, words), sorted(meant.people())));
            case Ask.Mend mend -> Optional.empty();
            case Ask.Tick tick ->
                Optional.of(new Notice("tick/" + tick.step(), say("{}: {}.", stage, words), sorted(tick.people())));
            case Ask.Defer defer ->
                Optional.of(new Notice("defer/" + stage, say("{}: {}. {}", stage, words, trouble(findings)), cutter));
            case Ask.GoNoGo go ->
                Optional.of(new Notice(
                        "go/" + go.step() + "/" + go.commit() + "/"
                                + words.plain().hashCode(),
                        say("{}: {}", stage, words),
                        sorted(go.people())));
        };
    }

    /** A further attempt that fails in the same way is news all the same. */
    private static String attempt(Ask ask) {
        return ask instanceof Ask.Mend mend
                ? mend.remedies().stream()
                        .filter(Remedy.Rerun.class::isInstance)
                        .map(Remedy.Rerun.class::cast)
                        .map(rerun -> "/" + rerun.attempt())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }

    private static Words trouble(List<Finding> findings) {
        return Words.join(
                " ",
                findings.stream().filter(Finding::blocks).map(Finding::words).toList());
    }

    private static String rules(List<Finding> findings) {
        return String.join(
                ",",
                findings.stream()
                        .filter(Finding::blocks)
                        .map(Finding::rule)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
