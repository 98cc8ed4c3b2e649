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
 * What was run by hand after a run, on the same branch or tag: it says something of the same commit, or of the one that is there now, as well
 * (B-12 to B-17, B-30). The forge does not tell the inputs of a run, so they may be others.
 */
public final class LaterRun {
    private static final Comparator<Run> ORDER =
            Comparator.comparing(Run::created).thenComparing(Run::id);

    private LaterRun() {}

    /** The last one; those that the release dispatched are judged by the steps that did. */
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
