package dev.gonogo.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of GitHub's API, by {@code gh api} or {@code curl}, that creates a release or a tag. */
final class GitHubApi {
    private static final Pattern RELEASES = Pattern.compile(".*\\brepos/.*/releases(?:/(?!generate-notes).*)?");
    private static final Pattern REFS = Pattern.compile(".*/git/refs");
    private static final Pattern WRITES = Pattern.compile("(?:-X|--request=|--method=)?(?:POST|PATCH|PUT)"
            + "|(?:-[fFdT]|--(?:raw-)?field|--input|--data(?:-\\w+)?|--json|--upload-file)(?:=.*)?");
    private static final Pattern OTHERWISE = Pattern.compile("(?:-X|--request=|--method=)?(?:GET|DELETE|HEAD)");

    private GitHubApi() {}

    static Optional<String> writes(List<String> words) {
        int gh = words.indexOf("gh");
        boolean calls = words.contains("curl")
                || (gh >= 0 && PublishingTools.goesOn(words.subList(gh + 1, words.size()), List.of("api")));
        if (!calls || any(words, OTHERWISE) || !any(words, WRITES)) {
            return Optional.empty();
        }
        if (any(words, RELEASES)) {
            return Optional.of("the API: a release");
        }
        boolean tag = any(words, REFS) && words.stream().anyMatch(word -> word.contains("refs/tags/"));
        return tag ? Optional.of("the API: a tag") : Optional.empty();
    }

    private static boolean any(List<String> words, Pattern pattern) {
        return words.stream().anyMatch(word -> pattern.matcher(word).matches());
    }
}
