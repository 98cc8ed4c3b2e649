package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command or an action that makes something public.
 *
 * @param how what people call it
 * @param file path of the called file that it stands in, empty for the workflow's own
 * @param line of the workflow file
 * @param repeatable whether it looks by itself what is there already, or may write over it
 */
record Publishing(String how, String file, int line, boolean repeatable) {
    private static final Pattern DRY = Pattern.compile("--dry-run(?!=false)");
    /** Options of a command before what it does, each with its value or without one. */
    private static final String OPTIONS = "(?:\\s+-\\S+(?:\\s+[^-\\s]\\S*)?)*";

    private static final Map<String, Pattern> COMMANDS = commands();
    private static final String PYPI = "pypa/gh-action-pypi-publish";
    private static final Set<String> REPEATABLE =
            Set.of("softprops/action-gh-release", "JS-DevTools/npm-publish", "ncipollo/release-action");
    private static final String IMAGES = "docker/build-push-action";

    private static Map<String, Pattern> commands() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("npm publish", Pattern.compile("\\b(?:npm|pnpm|yarn\\s+npm|yarn)" + OPTIONS + "\\s+publish\\b(?!-)"));
        kinds.put("twine upload", Pattern.compile("\\btwine" + OPTIONS + "\\s+upload\\b"));
        kinds.put("poetry publish", Pattern.compile("\\b(?:poetry|uv|hatch|flit)\\s+publish\\b"));
        kinds.put("helm push", Pattern.compile("\\bhelm\\s+(?:cm-)?push\\b"));
        kinds.put("git push of gh-pages", Pattern.compile("\\bgit\\s+push\\b.*\\bgh-pages\\b"));
        kinds.put("gh release create", Pattern.compile("\\bgh\\s+release\\s+create\\b"));
        kinds.put(
                "docker push",
                Pattern.compile(
                        "\\bdocker(?:\\s+image)?\\s+push\\b|\\bdocker\\s+(?:buildx\\s+)?build\\b.*\\s--push\\b(?!=false)"));
        kinds.put("cargo publish", Pattern.compile("\\bcargo\\s+publish\\b"));
        kinds.put("gradle publish", Pattern.compile("(?:^|/|\\s)gradlew?\\b.*\\spublish\\w*\\b(?<!ToMavenLocal)"));
        kinds.put("mvn deploy", Pattern.compile("(?:^|/|\\s)mvnw?\\b.*\\sdeploy\\b"));
        return kinds;
    }

    /** What a step publishes, in its order. */
    static Stream<Publishing> in(Workflow.Step step) {
        Stream<Publishing> scripts = Shell.commands(step.run().lines()).stream()
                .flatMap(command -> how(command.text()).stream()
                        .map(how -> new Publishing(
                                how, step.run().file(), step.run().at(command.place()), false)));
        return Stream.concat(action(step).stream(), scripts);
    }

    private static Optional<Publishing> action(Workflow.Step step) {
        String action = step.action();
        boolean images = action.equals(IMAGES)
                && List.of("true", "'true'").contains(step.settings().getOrDefault("push", ""));
        return action.equals(PYPI) || images || REPEATABLE.contains(action)
                ? Optional.of(new Publishing(action, step.run().file(), step.line(), !action.equals(PYPI)))
                : Optional.empty();
    }

    /** What publishes, and where it is written. */
    Words words() {
        return file.isEmpty() ? say("{}", code(how)) : say("{} in {}", code(how), code(file));
    }

    private static Optional<String> how(String command) {
        return DRY.matcher(command).find()
                ? Optional.empty()
                : COMMANDS.entrySet().stream()
                        .filter(kind -> kind.getValue().matcher(command).find())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
