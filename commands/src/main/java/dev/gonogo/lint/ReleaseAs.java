package dev.gonogo.lint;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The version that release-please is given.
 *
 * @param versions names of the inputs with the version; none if they cannot be told
 */
record ReleaseAs(Variables variables, Set<String> versions) {
    private static final String OPTION = "--release-as";
    private static final Pattern INPUT =
            Pattern.compile("\\$\\{\\{\\s*(?:github\\.event\\.)?inputs(?:\\.([\\w-]+)|\\['([\\w-]+)'])\\s*}}");
    /** A variable or output that is set elsewhere. What GitHub itself sets is never the version. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\$(?!GITHUB_|RUNNER_)\\w+|\\$\\{(?!GITHUB_|RUNNER_)\\w+}"
            + "|\\$\\{\\{\\s*(?:steps|needs|env|matrix)\\.[\\w.-]+\\s*}}");

    Optional<Words> wrong(Shell.Command command) {
        Optional<String> given = given(command);
        if (given.isEmpty()) {
            return Optional.of(say(
                    "release-please runs without the version that this workflow was started with, so it picks its"
                            + " own. Give it {} with that input.",
                    code(OPTION)));
        }
        Optional<String> fixed = given.flatMap(variables::fixed);
        return fixed.isPresent()
                ? fixed.map(value -> say(
                        "release-please is given {}, whatever version this workflow was started with. Give it {} with that"
                                + " input.",
                        code(value),
                        code(OPTION)))
                : given.map(variables::resolve)
                        .filter(value -> !exact(value))
                        .map(value -> say(
                                "release-please is given {}, and not exactly the version that this workflow was started with. Give"
                                        + " it {} with that input.",
                                code(value.replace("$()", "$(...)")),
                                code(OPTION)));
    }

    /** The last one counts. */
    private static Optional<String> given(Shell.Command command) {
        return IntStream.range(0, command.words().size())
                .boxed()
                .flatMap(at -> {
                    String word = command.words().get(at);
                    return word.equals(OPTION)
                            ? command.words().stream().skip(at + 1L).limit(1)
                            : Stream.of(word)
                                    .filter(one -> one.startsWith(OPTION + "="))
                                    .map(one -> one.substring(OPTION.length() + 1));
                })
                .reduce((earlier, later) -> later);
    }

    /** Whether it is the version's input, or may be. */
    private boolean exact(String value) {
        Matcher input = INPUT.matcher(value);
        if (!input.matches()) {
            return ELSEWHERE.matcher(value).matches();
        }
        String name = input.group(1) == null ? input.group(2) : input.group(1);
        return versions.isEmpty() || versions.contains(name);
    }
}
