package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A job that publishes first looks whether the version is public already, so that it can be run again (A-96, A-99). Any sign of
 * such a look, in the job or in one that it needs, is enough; that failures are ignored is none.
 */
final class ExistenceChecks {
    private static final String DRY = "--dry-run";
    /** What publishes, by how people call it. */
    private static final Map<String, Pattern> PUBLISHING = publishing();

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

    private static Map<String, Pattern> publishing() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("npm publish", Pattern.compile("\\b(?:npm|pnpm|yarn\\s+npm|yarn)\\s+publish\\b"));
        kinds.put("twine upload", Pattern.compile("\\btwine\\s+upload\\b"));
        kinds.put("poetry publish", Pattern.compile("\\b(?:poetry|uv|hatch|flit)\\s+publish\\b"));
        kinds.put("helm push", Pattern.compile("\\bhelm\\s+(?:cm-)?push\\b"));
        kinds.put("git push of gh-pages", Pattern.compile("\\bgit\\s+push\\b.*\\bgh-pages\\b"));
        kinds.put("gh release create", Pattern.compile("\\bgh\\s+release\\s+create\\b"));
        kinds.put("docker push", Pattern.compile("\\bdocker\\s+push\\b"));
        kinds.put("cargo publish", Pattern.compile("\\bcargo\\s+publish\\b"));
        return kinds;
    }

    private record Publishing(String how, int line) {}

    static List<LintFinding> judge(Workflow workflow) {
        List<LintFinding> findings = new ArrayList<>();
        for (Workflow.Job job : workflow.jobs()) {
            publishing(job)
                    .filter(found -> Jobs.withNeeds(workflow, job).stream().noneMatch(ExistenceChecks::checks))
                    .ifPresent(found -> findings.add(LintFinding.at(
                            workflow,
                            found.line(),
                            "existence-check",
                            say(
                                    "The job {} publishes ({}), and no existence check was seen in it or in the jobs it needs. Look"
                                            + " first whether the version is public, so that the job can be run again.",
                                    code(job.id()),
                                    code(found.how())))));
        }
        return findings;
    }

    private static Optional<Publishing> publishing(Workflow.Job job) {
        return job.steps().stream().flatMap(step -> publishing(step).stream()).findFirst();
    }

    private static Optional<Publishing> publishing(Workflow.Step step) {
        if (step.uses().startsWith("pypa/gh-action-pypi-publish@")) {
            return Optional.of(new Publishing("pypa/gh-action-pypi-publish", step.line()));
        }
        List<String> lines = step.run().lines();
        for (int place = 0; place < lines.size(); place++) {
            String line = lines.get(place);
            Optional<String> how = Shell.runs(line) && !line.contains(DRY) ? how(line) : Optional.empty();
            if (how.isPresent()) {
                return Optional.of(new Publishing(how.get(), step.run().line() + place));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> how(String line) {
        return PUBLISHING.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean checks(Workflow.Job job) {
        return CONDITION.matcher(job.condition()).find() || job.steps().stream().anyMatch(ExistenceChecks::checks);
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
