package dev.gonogo.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workflow file, with the parts that the rules need. Lines count from 1.
 *
 * @param file path in the repository, for example {@code .github/workflows/release.yml}
 */
public record Workflow(String file, List<Trigger> triggers, List<Job> jobs) {
    /** The folder of workflow files in a repository. */
    public static final String FOLDER = ".github/workflows";

    public Workflow {
        triggers = List.copyOf(triggers);
        jobs = List.copyOf(jobs);
    }

    /**
     * @param event for example {@code push} or {@code workflow_dispatch}
     * @param filters patterns that narrow the event, by key: {@code tags}, {@code branches} and so on
     * @param inputs that a dispatch may have
     */
    public record Trigger(String event, int line, Map<String, List<String>> filters, List<Input> inputs) {
        public Trigger {
            filters = Map.copyOf(filters);
            inputs = List.copyOf(inputs);
        }
    }

    /** @param mustBeSent whether it is required and has no default */
    public record Input(String name, int line, boolean mustBeSent) {}

    /**
     * @param condition the text of {@code if}, empty for none
     * @param needs ids of the jobs that come before
     * @param mayWrite whether the file lets it write to the repository or its packages, or sign as itself
     */
    public record Job(String id, int line, String condition, List<String> needs, List<Step> steps, boolean mayWrite) {
        public Job {
            needs = List.copyOf(needs);
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param condition the text of {@code if}, empty for none
     * @param uses the action with its version, empty for none; for a job that calls a workflow, that workflow
     * @param settings {@code env} and {@code with} together, by name
     * @param mayFail whether the job continues when it fails
     */
    public record Step(
            String name,
            int line,
            String condition,
            String uses,
            Map<String, String> settings,
            Script run,
            boolean mayFail) {
        public Step {
            settings = Map.copyOf(settings);
        }

        /** The same step with the condition of its job added. */
        Step under(String other) {
            return new Step(name, line, Condition.both(other, condition), uses, settings, run, mayFail);
        }

        /**
         * The same step from a called file, as part of the step that calls it.
         *
         * @param at the line of the call
         */
        Step calledBy(Step caller, int at, String file) {
            Map<String, String> all = new TreeMap<>(caller.settings());
            all.putAll(settings);
            Script called = new Script(at, run.text(), "", file);
            return new Step(name, at, condition, uses, all, called, mayFail);
        }

        /** The action without its version, empty for none. */
        String action() {
            int version = uses.indexOf('@');
            return version < 0 ? uses : uses.substring(0, version);
        }
    }

    /**
     * @param line where the text's first line is in the file; for a called file, the line of the call
     * @param folder in which it runs, empty for the repository's root
     * @param file path of the called file that contains it, empty for the workflow's own
     */
    public record Script(int line, String text, String folder, String file) {
        public static final Script NONE = new Script(0, "", "", "");

        /** @param place index of one of its lines */
        int at(int place) {
            return file.isEmpty() ? line + place : line;
        }

        List<String> lines() {
            return text.lines().toList();
        }
    }

    Optional<Trigger> trigger(String event) {
        return triggers.stream()
                .filter(trigger -> trigger.event().equals(event))
                .findFirst();
    }

    Optional<Job> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
}
