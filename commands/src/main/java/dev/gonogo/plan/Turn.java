package dev.gonogo.plan;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Whose turn it is where a release waits for people or stopped: those whom a notice mentions and the board names. */
record Turn(Release release, Plan plan, Instant now) {
    private static final Duration LONG = Duration.ofMinutes(30);

    /** Their logins; empty where it is nobody's turn, or whoever cut is not known. */
    List<String> people(Ask ask) {
        return switch (ask) {
            case Ask.OnForge forge when !forPeople(forge) -> List.of();
            case Ask.OnForge forge -> forge.people().isEmpty() ? cutter() : sorted(forge.people());
            case Ask.Promote promote -> cutter();
            case Ask.MetadataOnly meant -> sorted(meant.people());
            case Ask.Mend mend -> cutter();
            case Ask.Restore restore -> sorted(restore.people());
            case Ask.Tick tick -> sorted(tick.people());
            case Ask.Defer defer -> cutter();
            case Ask.GoNoGo go -> sorted(go.people());
        };
    }

    /** Checks come by themselves; people are asked for what is theirs to do, or broken, or does not come. */
    boolean forPeople(Ask.OnForge forge) {
        return !forge.link().isEmpty() && (ofPeopleOnly() || plan.broken() || takesLong());
    }

    /** Whether nothing but people's own doing is missing. */
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
