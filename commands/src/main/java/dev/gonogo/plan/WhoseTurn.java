package dev.gonogo.plan;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who has to act when a release waits for people or has stopped: the people whom a notice mentions and the board names.
 */
record WhoseTurn(Release release, Plan plan, Instant now) {
    private static final Duration LONG = Duration.ofMinutes(30);

    /** Their logins; empty if nobody has to act, or the person who cut is not known. */
    List<String> people(Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge when !forPeople(forge) -> List.of();
            case Ask.OnForge forge -> forge.people().isEmpty() ? cutter() : sorted(forge.people());
            case Ask.Promote promote -> cutter();
            case Ask.MetadataOnly meant -> sorted(meant.people());
            case Ask.ChooseRemedy remedy -> cutter();
            case Ask.Restore restore -> sorted(restore.people());
            case Ask.Tick tick -> sorted(tick.people());
            case Ask.Defer defer -> cutter();
            case Ask.GoNoGo go -> sorted(go.people());
        };
    }

    /**
     * Checks finish by themselves. People are asked for what only they can do, and about what is broken or does not
     * come.
     */
    boolean forPeople(Ask.OnForge forge) {
        return !forge.link().isEmpty() && (ofPeopleOnly() || plan.broken() || takesLong());
    }

    /** Whether only people's own actions are missing. */
    boolean ofPeopleOnly() {
        return plan.findings().stream()
                .filter(Finding::blocks)
                .allMatch(finding -> finding.rule().equals("reviewed"));
    }

    boolean takesLong() {
        return now.isAfter(release.lastEvent().plus(LONG));
    }

    List<String> cutter() {
        return release.beginning()
                .map(beginning -> List.of(beginning.by().login()))
                .orElse(List.of());
    }

    private static List<String> sorted(Collection<String> people) {
        return people.stream().sorted().toList();
    }
}
