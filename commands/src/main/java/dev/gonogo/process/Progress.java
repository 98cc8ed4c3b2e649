package dev.gonogo.process;

import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of a step. */
public sealed interface Progress {

    /**
     * Done permanently; recorded as a landmark.
     *
     * @param values what was seen, by name
     * @param about the commit it is evidence for, see {@link Step#evidenceOn}; empty for none
     * @param at the commit at which the step acted, see {@link Step#actsOn}, or that was agreed on; empty for none
     * @param repeated whether it was done by a later try than ours, so that the needs recorded for ours say nothing
     * about it
     */
    record Done(Words words, Map<String, String> values, String about, String at, boolean repeated)
            implements Progress {
        public Done {
            values = Map.copyOf(values);
        }

        public Done(Words words, Map<String, String> values, String about) {
            this(words, values, about, "", false);
        }

        public Done(Words words, Map<String, String> values) {
            this(words, values, "");
        }

        /** The same for a step that acted at a commit. */
        public Done at(String commit) {
            return new Done(words, values, about, commit, repeated);
        }

        /** The same, by a later try than ours. */
        public Done byLaterTry() {
            return new Done(words, values, about, at, true);
        }
    }

    /**
     * Done as long as the stage's needs hold; not recorded as a landmark.
     *
     * @param at the commit that was agreed on; empty for none
     */
    record Agreed(Words words, String at) implements Progress {}

    record Due(Act act, Words words) implements Progress {}

    /**
     * Something runs by itself.
     *
     * @param optional names of jobs that nothing waits for
     */
    record Working(Words words, List<Job> jobs, Set<String> optional) implements Progress {
        public Working {
            jobs = List.copyOf(jobs);
            optional = Set.copyOf(optional);
        }

        /** Something runs, without jobs to show. */
        public static Working quietly(Words words) {
            return new Working(words, List.of(), Set.of());
        }
    }

    /**
     * Waiting while people watch.
     *
     * @param reminder how many reminders are due since it began
     * @param left time until it is over
     */
    record Soaking(Words words, long reminder, Duration left) implements Progress {}

    record Waiting(Words words, List<Finding> findings, Ask ask) implements Progress {
        public Waiting {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Cannot continue until somebody changes something.
     *
     * @param excerpts from logs, for the thread
     */
    record Stopped(Words words, List<Finding> findings, List<Excerpt> excerpts, Ask ask) implements Progress {
        public Stopped {
            findings = List.copyOf(findings);
            excerpts = List.copyOf(excerpts);
        }

        public Stopped(Words words, List<Finding> findings) {
            this(words, findings, List.of(), Ask.OnForge.NOWHERE);
        }

        public static Stopped because(Words words) {
            return new Stopped(words, List.of());
        }

        /**
         * Why it stopped, and what does not hold. What is pending or cannot be told is left out, because it may change
         * in the meantime.
         */
        public String shown() {
            return Stream.concat(
                            Stream.of(words),
                            findings.stream()
                                    .filter(finding -> finding.verdict() == Finding.Verdict.NOT_HELD)
                                    .map(Finding::words))
                    .map(Words::plain)
                    .collect(Collectors.joining(" "));
        }

        public Stopped and(List<Finding> more) {
            return new Stopped(
                    words, Stream.concat(findings.stream(), more.stream()).toList(), excerpts, ask);
        }
    }

    /** @param findings what could not be told, if it is more than one thing or may be overridden */
    record Unsure(String why, List<Finding> findings) implements Progress {
        public Unsure {
            findings = List.copyOf(findings);
        }

        public Unsure(String why) {
            this(why, List.of());
        }

        public Unsure and(List<Finding> more) {
            return new Unsure(
                    why, Stream.concat(findings.stream(), more.stream()).toList());
        }
    }
}
