package dev.gonogo.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What third-party actions do, as far as their names and settings show. */
final class ThirdPartyActions {
    /** Actions that fail, or publish again, if something exists already. */
    private static final Set<String> ONCE = Set.of(
            "pypa/gh-action-pypi-publish",
            "actions/create-release",
            "actions/upload-release-asset",
            "helm/chart-releaser-action",
            "katyo/publish-crates");

    private static final Set<String> REPEATABLE = Set.of(
            "softprops/action-gh-release",
            "ncipollo/release-action",
            "js-devtools/npm-publish",
            "svenstaro/upload-release-action",
            "marvinpinto/action-automatic-releases",
            "cycjimmy/semantic-release-action",
            "peaceiris/actions-gh-pages",
            "jamesives/github-pages-deploy-action",
            "actions/deploy-pages",
            "mathieudutour/github-tag-action",
            "anothrnick/github-tag-action");

    private static final Set<String> IMAGES = Set.of("docker/build-push-action", "docker/bake-action");
    private static final Pattern PUSHES = Pattern.compile("(?s).*\\b(?:type=registry|push=true)\\b.*");
    private static final Pattern TRIAL = Pattern.compile("(?i)dry[-_]?run");
    private static final Pattern SECRET = Pattern.compile("\\bsecrets\\.(?!GITHUB_TOKEN\\b)");
    /** Settings that contain a command, and the words that come before it. */
    private static final Map<String, String> COMMANDS = Map.of("args", "goreleaser ", "command", "", "run", "");

    private static final Set<String> GIVEN_COMMANDS = Set.of(
            "goreleaser/goreleaser-action", "nick-fields/retry", "nick-invision/retry", "wandalen/wretry.action");
    private static final String SCRIPT = "actions/github-script";
    /** Owners and names of actions that only set up or check, and publish nothing. */
    private static final Pattern PREPARES = Pattern.compile("(?:actions|github)/(?!github-script).*"
            + "|[^/]+/.*(?:setup|install|login|cache|checkout|metadata|credentials|lint).*");

    private ThirdPartyActions() {}

    static Stream<Publishing> publishing(Workflow.Step step) {
        String action = name(step);
        if (GIVEN_COMMANDS.contains(action)) {
            return COMMANDS.entrySet().stream()
                    .filter(setting -> step.settings().containsKey(setting.getKey()))
                    .flatMap(setting ->
                            given(step, setting.getValue() + step.settings().getOrDefault(setting.getKey(), "")));
        }
        return condition(step, action)
                .map(condition -> new Publishing(
                        step.action(), step.run().file(), step.line(), !ONCE.contains(action), condition))
                .stream();
    }

    private static Stream<Publishing> given(Workflow.Step step, String command) {
        return Publishing.in(
                        step,
                        new Workflow.Script(step.line(), command, "", step.run().file()))
                .map(found ->
                        new Publishing(found.how(), found.file(), step.line(), found.repeatable(), found.condition()));
    }

    /** The condition under which it publishes; empty for never. */
    private static Optional<String> condition(Workflow.Step step, String action) {
        Map<String, String> settings = step.settings();
        if (IMAGES.contains(action)) {
            boolean pushes = Stream.of("outputs", "set")
                    .anyMatch(key ->
                            PUSHES.matcher(settings.getOrDefault(key, "")).matches());
            return pushes
                    ? Optional.of("")
                    : Optional.of(Variables.of(step).resolve(settings.getOrDefault("push", "false")));
        }
        if (ExactPreviews.WRAPPERS.contains(action)) {
            return Optional.of("!(" + settings.getOrDefault("skip-github-release", "false") + ")");
        }
        if (action.equals("changesets/action")) {
            return settings.containsKey("publish") ? Optional.of("") : Optional.empty();
        }
        boolean publishes = ONCE.contains(action) || REPEATABLE.contains(action);
        return publishes ? Optional.of(trial(settings)) : Optional.empty();
    }

    private static String trial(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> TRIAL.matcher(setting.getKey()).matches())
                .map(setting -> "!(" + setting.getValue() + ")")
                .findFirst()
                .orElse("");
    }

    /**
     * Unknown actions that may write to the repository, in workflows that start on more than a tag. An action that runs
     * a program from the workflow itself is always one: a job that does not state its permissions may have any.
     */
    static List<String> unknown(List<Workflow> workflows) {
        return workflows.stream()
                .filter(workflow -> workflow.triggers().stream().anyMatch(trigger -> !tagsOnly(trigger)))
                .flatMap(workflow -> workflow.jobs().stream())
                .flatMap(job -> job.steps().stream()
                        .filter(step -> job.mayWrite()
                                || givesSecret(step)
                                || name(step).equals(SCRIPT)))
                .filter(ThirdPartyActions::unknown)
                .map(Workflow.Step::uses)
                .distinct()
                .toList();
    }

    private static boolean tagsOnly(Workflow.Trigger trigger) {
        Set<String> filters = trigger.filters().keySet();
        return trigger.event().equals("push") && filters.contains("tags") && !filters.contains("branches");
    }

    private static boolean givesSecret(Workflow.Step step) {
        return step.settings().values().stream()
                .anyMatch(value -> SECRET.matcher(value).find());
    }

    private static boolean unknown(Workflow.Step step) {
        String action = name(step);
        boolean known = ONCE.contains(action)
                || REPEATABLE.contains(action)
                || IMAGES.contains(action)
                || GIVEN_COMMANDS.contains(action)
                || ExactPreviews.WRAPPERS.contains(action)
                || action.equals("changesets/action")
                || PREPARES.matcher(action).matches();
        boolean foreign =
                action.contains("/") && !action.startsWith(".") && !action.contains("/" + Workflow.FOLDER + "/");
        return foreign && !action.startsWith("docker:") && !known;
    }

    private static String name(Workflow.Step step) {
        return step.action().toLowerCase(Locale.ROOT);
    }
}
