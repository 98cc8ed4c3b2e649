package dev.gonogo.plan;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Job;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The present state of one stage.
 *
 * @param jobs of the workflow run being followed, otherwise empty
 * @param optional names of jobs that nothing waits for
 * @param excerpts from logs, for the thread
 */
public record StageSnapshot(
        String name,
        Mark mark,
        Words words,
        List<Finding> findings,
        List<Job> jobs,
        Set<String> optional,
        List<Excerpt> excerpts) {
    public StageSnapshot {
        findings = List.copyOf(findings);
        jobs = List.copyOf(jobs);
        optional = Set.copyOf(optional);
        excerpts = List.copyOf(excerpts);
    }

    /** The same look with a sentence before it. */
    StageSnapshot after(Words first) {
        return new StageSnapshot(name, mark, say("{}; {}", first, words), findings, jobs, optional, excerpts);
    }

    /** The same look with more findings. */
    StageSnapshot besides(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
        return new StageSnapshot(name, mark, words, all, jobs, optional, excerpts);
    }

    static StageSnapshot of(String name, Mark mark, Words words, List<Finding> findings) {
        return new StageSnapshot(name, mark, words, findings, List.of(), Set.of(), List.of());
    }
}
