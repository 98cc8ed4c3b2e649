package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code above-latest}: nothing above the version is released, unless its line is maintained. A tag that does not count
 * as a release is named; one above the version holds the release until a maintainer overrides this.
 */
public record AboveLatest() implements Need {
    private static final String RULE = "above-latest";

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Finding judge(Situation situation) {
        return Releases.of(situation.process(), situation.world())
                .flatMap(releases -> releases.highest(situation.version()::equals)
                        .flatMap(own -> judge(situation, ReleaseLine.others(situation, releases), own)))
                .fold(finding -> finding, why -> Finding.cannotTell(RULE, why));
    }

    private static Answer<Finding> judge(Situation situation, Releases others, Found own) {
        return ReleaseLine.among(situation, others)
                .map(line -> own.released().isPresent()
                        ? released(line, others, situation)
                        : judge(line, others, situation));
    }

    /** Its own tag is checked by {@code tag-absent}. */
    private static Finding released(ReleaseLine line, Releases others, Situation situation) {
        Finding found = judge(line, others, situation);
        return found.blocks()
                ? found
                : Finding.noted(
                        RULE,
                        "{} is already released.{}",
                        code(line.version()),
                        line.latest()
                                .map(before -> say(" Before it, {} was.", code(before)))
                                .orElse(Words.NONE));
    }

    @Override
    public boolean waits(Situation situation) {
        return ReleaseLine.of(situation).fold(line -> !line.goesBack(), why -> true);
    }

    private static Finding judge(ReleaseLine line, Releases others, Situation situation) {
        if (situation.process().versions().recovers(line.version())) {
            return Finding.held(RULE, "{} is a recovery, whatever was released later.", code(line.version()));
        }
        List<Released> above = line.straysAbove();
        Words doubt = others.doubt(above.isEmpty() ? line.strays() : above);
        if (line.goesBack() || !above.isEmpty()) {
            Words why =
                    line.goesBack() ? line.whyItGoesBack() : say("A tag is above {}. {}", code(line.version()), doubt);
            return Finding.notHeld(RULE, "{} {}", why, Overrides.howTo(RULE)).about(about(line, others));
        }
        Words latest = line.latest()
                .map(version -> say("{} is above {}.", code(line.version()), line.latestInWords(version)))
                .orElseGet(() -> say("Nothing has been released yet."));
        return line.strays().isEmpty() ? Finding.held(RULE, "{}", latest) : Finding.noted(RULE, "{} {}", latest, doubt);
    }

    /** All tags above the version, with their commits. */
    private static String about(ReleaseLine line, Releases others) {
        return others.all().stream()
                .filter(one -> one.version().compareTo(line.version()) > 0)
                .map(one -> mark(others, one))
                .collect(Collectors.joining(", "));
    }

    private static String mark(Releases releases, Released one) {
        return releases.tag(one) + " " + one.commit();
    }

    /** The higher versions that a maintainer's override covers, if their tags are still in place. */
    static Set<Version> overridden(Situation situation, Releases releases) {
        Set<String> marks = situation
                .release()
                .decided(Decision.OverrideRule.class)
                .filter(override -> override.rule().equals(RULE))
                .flatMap(override -> override.about().stream())
                .flatMap(about -> List.of(about.split(", ", -1)).stream())
                .collect(Collectors.toSet());
        return releases.all().stream()
                .filter(one -> marks.contains(mark(releases, one)))
                .map(Released::version)
                .collect(Collectors.toSet());
    }

    @Override
    public Words explain() {
        return say("nothing above the version is released, unless its line is maintained");
    }
}
