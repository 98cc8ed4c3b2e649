package dev.gonogo.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the publishing tool in a command: known tools by their publishing words, with any options in between, and any
 * other tool by the word {@code publish}.
 */
final class PublishingTools {
    /** A tool, and the words that make it publish. Options may precede each word. */
    private static final List<List<String>> KNOWN = Stream.of(
                    "npm publish",
                    "npm pub",
                    "pnpm publish",
                    "pnpm recursive publish",
                    "yarn publish",
                    "yarn npm publish",
                    "bun publish",
                    "deno publish",
                    "lerna publish",
                    "changeset publish",
                    "clawhub publish",
                    "vsce publish",
                    "twine upload",
                    "poetry publish",
                    "uv publish",
                    "hatch publish",
                    "flit publish",
                    "pdm publish",
                    "maturin publish",
                    "maturin upload",
                    "cargo publish",
                    "cr upload",
                    "dart pub publish",
                    "flutter pub publish",
                    "gem push",
                    "ko build",
                    "mkdocs gh-deploy",
                    "nx release",
                    "dotnet nuget push",
                    "helm push",
                    "helm cm-push",
                    "gh release create",
                    "gh release edit",
                    "gh release upload",
                    "goreleaser publish",
                    "goreleaser release",
                    "release-please github-release",
                    "docker push",
                    "docker image push",
                    "docker manifest push",
                    "docker compose push",
                    "docker buildx imagetools create",
                    "podman push",
                    "podman image push",
                    "podman manifest push",
                    "buildah push",
                    "nerdctl push",
                    "crane push",
                    "crane copy",
                    "skopeo copy",
                    "skopeo sync",
                    "oras push",
                    "oras copy",
                    "mvn deploy",
                    "mvnw deploy")
            .map(line -> List.of(line.split(" ")))
            .toList();

    /** Tools that publish without a further word. */
    private static final Set<String> ALONE = Set.of("semantic-release", "release-it", "np", "gh-pages");
    /** Words that are never an option's value. */
    private static final Set<String> LOOKS =
            Set.of("changeset publish", "semantic-release", "release-please github-release");

    /** Options that take no value. */
    private static final Set<String> VERBS = Set.of(
            "build",
            "check",
            "ci",
            "config",
            "exec",
            "help",
            "info",
            "install",
            "lint",
            "list",
            "pack",
            "package",
            "pull",
            "run",
            "run-script",
            "show",
            "template",
            "test",
            "version",
            "view");

    private static final Set<String> BUILDS_IMAGES = Set.of("docker", "podman", "nerdctl", "buildah", "buildctl");
    private static final Pattern PUSHES_IMAGES =
            Pattern.compile("--push(?:=true)?|.*\\btype=registry\\b.*|.*\\bpush=true\\b.*");
    private static final Pattern GRADLE = Pattern.compile("(?:\\S*:)?(?:jib|publish\\w*(?<!ToMavenLocal))");
    private static final Pattern MAVEN = Pattern.compile("(?:\\S*:)?(?:deploy|perform)|jib:build");
    /** Programs for which the word is a file, a name, or something local. */
    private static final Pattern NOT_A_TOOL = Pattern.compile(
            "[^\\w@].*|.*/.*|\\d.*"
                    + "|cd|pushd|ls|rm|rmdir|mkdir|cp|mv|ln|cat|tee|tar|zip|find|touch|chmod|chown|du|stat|head|tail|grep|sed|awk|jq"
                    + "|test|for|case|select|function|export|local|readonly|declare|unset|read|type|which|alias|return|set|shift"
                    + "|source|git|dotnet|make|just|task|rake|nox|tox|invoke|ant|node|python\\d?|ruby|perl|tsx|pwsh|(?:ba|da|z|k)?sh");

    private PublishingTools() {}

    /** The publishing part, as people call it; empty if it publishes nothing or is a dry run. */
    static Optional<String> publishing(Shell.Command command, Variables variables) {
        List<String> words = command.words();
        List<String> run = CommandWrappers.strip(command.itself());
        Optional<String> how = GitHubApi.writes(words)
                .or(() -> known(words))
                .or(() -> images(words))
                .or(() -> builds(words))
                .or(() -> alone(run))
                .or(() -> unknown(run));
        return how.filter(tool -> !DryRun.is(tool, words, variables));
    }

    /** Whether it overwrites nothing that exists. */
    static boolean looks(String how, Shell.Command command) {
        return LOOKS.contains(how) || command.words().contains("--clobber");
    }

    private static Optional<String> known(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> KNOWN.stream()
                        .filter(tool -> CommandWrappers.name(words.get(at)).equals(tool.getFirst())
                                && goesOn(words.subList(at + 1, words.size()), tool.subList(1, tool.size()))))
                .map(tool -> String.join(" ", tool))
                .findFirst();
    }

    /** Whether words continue with others, not counting options and their values. */
    static boolean goesOn(List<String> words, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            List<String> rest = words.subList(at + 1, words.size());
            if (word.equals(wanted.getFirst()) && goesOn(rest, wanted.subList(1, wanted.size()))) {
                return true;
            }
            boolean value = at > 0 && words.get(at - 1).matches("-[^=]*") && !VERBS.contains(word);
            if (!word.matches("[-+].*") && !value) {
                return false;
            }
        }
        return false;
    }

    private static Optional<String> images(List<String> words) {
        return words.stream()
                .map(CommandWrappers::name)
                .filter(BUILDS_IMAGES::contains)
                .findFirst()
                .filter(tool -> words.stream().anyMatch(Set.of("build", "bake", "b")::contains)
                        && words.stream()
                                .anyMatch(word -> PUSHES_IMAGES.matcher(word).matches()))
                .map(tool -> tool + " push");
    }

    private static Optional<String> builds(List<String> words) {
        Optional<String> tool = words.stream().map(CommandWrappers::name).findFirst();
        return tool.flatMap(name -> switch (name) {
            case "gradle", "gradlew" -> task(words, GRADLE).map(task -> "gradle publish");
            case "mvn", "mvnw" -> task(words, MAVEN).map(task -> "mvn deploy");
            default -> Optional.empty();
        });
    }

    private static Optional<String> task(List<String> words, Pattern tasks) {
        return words.stream()
                .skip(1)
                .filter(word -> tasks.matcher(word).matches())
                .findFirst();
    }

    private static Optional<String> alone(List<String> run) {
        return run.stream()
                .limit(1)
                .map(CommandWrappers::name)
                .filter(ALONE::contains)
                .findFirst();
    }

    private static Optional<String> unknown(List<String> run) {
        if (run.size() < 2 || !run.get(1).equals("publish")) {
            return Optional.empty();
        }
        String tool = CommandWrappers.name(run.getFirst());
        return NOT_A_TOOL.matcher(tool).matches() ? Optional.empty() : Optional.of(tool + " publish");
    }
}
