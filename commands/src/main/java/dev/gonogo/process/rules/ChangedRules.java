package dev.gonogo.process.rules;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules that changed between two releases.
 *
 * @param before those of the previous release
 * @param cut those of the cut
 */
public record ChangedRules(Fact.Rules before, Fact.Rules cut) {
    private static final int MOST_NEEDS = 5;

    /**
     * A commit that changed the process file.
     *
     * @param made the resulting process; empty if it cannot be read
     */
    public record Change(LineCommit commit, Optional<ReleaseProcess> made) {
        private boolean makes(Fact.Rules rules) {
            return made.filter(process -> process.rules().equals(rules.rules())).isPresent();
        }
    }

    /** Empty if the release was cut with the same rules as the previous one, or if those are not known. */
    public static Optional<ChangedRules> between(Release release) {
        return turn(release, 0)
                .flatMap(before -> turn(release, 1)
                        .filter(cut -> !cut.rules().equals(before.rules()))
                        .map(cut -> new ChangedRules(before, cut)));
    }

    private static Optional<Fact.Rules> turn(Release release, int turn) {
        return release.allRules().filter(rules -> rules.turn() == turn).findFirst();
    }

    /**
     * Which commits changed them, and what is no longer asked; empty if production's history does not have the rules of
     * the cut.
     *
     * @param history of the process file, newest first
     * @param requests pull requests into production, as far as they are known
     */
    public Words how(List<Change> history, List<PullRequest> requests) {
        List<Change> known =
                history.stream().dropWhile(change -> !change.makes(cut)).toList();
        return IntStream.range(0, known.size())
                .filter(place -> known.get(place).makes(before))
                .boxed()
                .findFirst()
                .map(place -> say("The change came with {}.", named(known.subList(0, place), requests))
                        .then(dropped(known.get(place), known.getFirst())))
                .orElseGet(() -> known.isEmpty()
                        ? Words.NONE
                        : say(
                                "Which commits changed it is unknown; the last one was {}.",
                                named(known.subList(0, 1), requests)));
    }

    private static Words named(List<Change> changes, List<PullRequest> requests) {
        return Commits.named(changes.stream().map(Change::commit).toList(), requests);
    }

    private static Words dropped(Change from, Change to) {
        Set<Words> gone = needs(from);
        gone.removeAll(needs(to));
        return gone.isEmpty() ? Words.NONE : say("No longer asked: {}.", Words.some(gone, MOST_NEEDS));
    }

    private static Set<Words> needs(Change change) {
        Set<Words> needs = new LinkedHashSet<>();
        change.made().stream()
                .flatMap(process -> process.stages().stream())
                .forEach(stage -> Stream.concat(
                                stage.needs().stream(), stage.steps().stream().flatMap(step -> step.needs().stream()))
                        .forEach(need -> needs.add(say("{} ({})", code(need.rule()), stage.name()))));
        return needs;
    }
}
