package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A publishing job first checks whether the version is already public, so that it can run again. Any sign of such a
 * check, in the job or in one that it needs, is enough. Ignoring failures is no such sign.
 */
final class ExistenceChecks {
    private static final Pattern SIGN = Pattern.compile("\\b(?:npm|pnpm|yarn)\\s+(?:npm\\s+)?(?:view|info|show)\\b"
            + "|skip[-_]existing"
            + "|\\bgh\\s+release\\s+(?:view|list)\\b"
            + "|\\bpip\\d?\\s+(?:index|download)\\b|pypi\\.org/(?:pypi|simple|project)"
            + "|\\bcurl\\b.*(?:registry\\.npmjs\\.org|crates\\.io/api|index\\.yaml|/releases/tags/)"
            + "|\\bgh\\s+api\\b.*/releases"
            + "|\\bhelm\\s+(?:search|show|pull)\\b"
            + "|\\b(?:manifest|imagetools|skopeo)\\s+inspect\\b|\\bcrane\\s+(?:digest|manifest|ls)\\b"
            + "|\\bcargo\\s+(?:search|info)\\b"
            + "|\\bgit\\s+diff\\b.*--quiet\\b");
    /** A condition such as {@code steps.npm.outputs.exists != 'true'}. */
    private static final Pattern CONDITION = Pattern.compile("(?i)exist|publish|skip|present");

    private ExistenceChecks() {}

    static List<LintFinding> judge(Workflow workflow, CalledFiles sources) {
        List<LintFinding> findings = new ArrayList<>();
        for (Workflow.Job job : workflow.jobs()) {
            publishing(job, sources)
                    .filter(found ->
                            JobDependencies.withNeeds(workflow, job).stream().noneMatch(one -> checks(one, sources)))
                    .ifPresent(found -> findings.add(LintFinding.at(
                            workflow,
                            found.line(),
                            "existence-check",
                            say(
                                    "The job {} publishes ({}), and no existence check was found in it or in the"
                                            + " jobs it needs. Check first whether the version is public, so that"
                                            + " the job can be rerun.",
                                    code(job.id()),
                                    found.words()))));
        }
        return findings;
    }

    private static Optional<Publishing> publishing(Workflow.Job job, CalledFiles sources) {
        return job.steps().stream()
                .flatMap(sources::with)
                .flatMap(Publishing::in)
                .filter(found -> !found.repeatable())
                .findFirst();
    }

    private static boolean checks(Workflow.Job job, CalledFiles sources) {
        return CONDITION.matcher(job.condition()).find()
                || job.steps().stream().flatMap(sources::with).anyMatch(ExistenceChecks::checks);
    }

    private static boolean checks(Workflow.Step step) {
        boolean setting = step.settings().entrySet().stream()
                .anyMatch(one ->
                        SIGN.matcher(one.getKey()).find() && !one.getValue().equals("false"));
        return setting
                || CONDITION.matcher(step.condition()).find()
                || step.run().lines().stream()
                        .anyMatch(line -> Shell.runs(line) && SIGN.matcher(line).find());
    }
}
