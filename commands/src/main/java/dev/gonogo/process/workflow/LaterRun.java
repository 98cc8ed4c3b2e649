package dev.gonogo.process.workflow;

import dev.gonogo.process.Situation;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Run;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A later run of the same workflow by hand, on the same branch or tag: it also says something about the same commit, or
 * about the present one. The forge does not show a run's inputs, so they may differ.
 */
public final class LaterRun {
    private static final Comparator<Run> ORDER =
            Comparator.comparing(Run::created).thenComparing(Run::id);

    private LaterRun() {}

    /** The last one; runs that the release dispatched are judged by their own steps. */
    public static Answer<Optional<Run>> of(Situation situation, Run run) {
        Set<String> commits = Stream.concat(
                        Stream.of(run.commit()),
                        situation.commitOf(run.branch()).fold(Optional::stream, why -> Stream.empty()))
                .collect(Collectors.toSet());
        return situation
                .ask(new RunsOf(run.workflow(), run.event(), run.branch(), run.created()))
                .map(runs -> runs.stream()
                        .filter(other -> commits.contains(other.commit())
                                && ORDER.compare(other, run) > 0
                                && !dispatched(situation, other))
                        .max(ORDER));
    }

    private static boolean dispatched(Situation situation, Run run) {
        return situation.release().facts().stream()
                .anyMatch(fact -> fact instanceof Fact.Dispatched ours && ours.run() == run.id());
    }
}
