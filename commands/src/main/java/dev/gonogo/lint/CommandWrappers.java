package dev.gonogo.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that run another program, such as {@code npx} and {@code timeout}. */
final class CommandWrappers {
    private static final List<List<String>> RUNNERS = Stream.of(
                    "npx",
                    "bunx",
                    "pnpx",
                    "npm exec",
                    "npm x",
                    "pnpm dlx",
                    "pnpm exec",
                    "pnpm",
                    "yarn dlx",
                    "yarn exec",
                    "yarn run",
                    "yarn",
                    "bun x",
                    "uvx",
                    "uv run",
                    "pipx run",
                    "poetry run",
                    "pdm run",
                    "hatch run",
                    "bundle exec",
                    "python -m",
                    "python3 -m",
                    "xargs",
                    "nice",
                    "nohup",
                    "timeout",
                    "stdbuf")
            .map(line -> List.of(line.split(" ")))
            .toList();

    /** Their options that take a value. */
    private static final Set<String> WITH_VALUE = Set.of("-p", "--package", "-n", "-u", "-I", "--from", "--with");

    private static final Pattern DURATION = Pattern.compile("\\d+[smhd]?");
    private static final Pattern VERSION = Pattern.compile("(?<=.)@[^/]*$");
    /** Packages whose program has a different name. */
    private static final Map<String, String> PROGRAMS = Map.of("@changesets/cli", "changeset", "@vscode/vsce", "vsce");

    private CommandWrappers() {}

    /** The program that runs in the end. */
    static List<String> strip(List<String> words) {
        List<String> rest = withoutOptions(words);
        for (List<String> runner : RUNNERS) {
            if (rest.size() > runner.size() && rest.subList(0, runner.size()).equals(runner)) {
                return strip(rest.subList(runner.size(), rest.size()));
            }
        }
        return rest;
    }

    private static List<String> withoutOptions(List<String> words) {
        int at = 0;
        while (at < words.size()
                && (words.get(at).startsWith("-")
                        || DURATION.matcher(words.get(at)).matches())) {
            at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        return words.subList(Math.min(at, words.size()), words.size());
    }

    /** A program's name without folder and version. */
    static String name(String word) {
        String plain = VERSION.matcher(word).replaceFirst("");
        boolean installed =
                plain.contains("node_modules/.bin/") || plain.startsWith("/") || plain.matches("\\./(?:mvnw|gradlew)");
        return PROGRAMS.getOrDefault(plain, installed ? plain.substring(plain.lastIndexOf('/') + 1) : plain);
    }
}
