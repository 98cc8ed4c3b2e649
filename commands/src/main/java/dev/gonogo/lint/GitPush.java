package dev.gonogo.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A git push of a tag, which starts the release, or of the branch from which a site or chart repository is served. */
final class GitPush {
    /** Pushing an existing tag again changes nothing. */
    static final String TAG = "git push of a tag";

    private static final String PAGES = "git push of gh-pages";
    private static final Set<String> ALL_TAGS = Set.of("--tags", "--follow-tags", "--mirror");
    private static final Set<String> DELETES = Set.of("--delete", "-d");
    private static final Set<String> WITH_VALUE = Set.of("-o", "--push-option", "--repo", "--receive-pack", "--exec");
    private static final Pattern TAGS = Pattern.compile("refs/tags/.*|v?\\d+\\.\\d+\\.\\d+.*|v\\$.*"
            + "|\\$\\{?\\w*(?i:tag(?:_?name)?)}?|\\$\\{\\{[^}]*(?i:tag(?:_?name)?)\\s*}}");

    private GitPush() {}

    static Optional<String> publishing(Shell.Command command, Variables variables) {
        List<String> words = command.words();
        int git = words.stream().map(CommandWrappers::name).toList().indexOf("git");
        if (git < 0 || !PublishingTools.goesOn(words.subList(git + 1, words.size()), List.of("push"))) {
            return Optional.empty();
        }
        List<String> given = words.subList(words.indexOf("push") + 1, words.size());
        if (given.stream().anyMatch(DELETES::contains)) {
            return Optional.empty();
        }
        boolean all = given.stream().anyMatch(ALL_TAGS::contains);
        return (all ? Optional.of(TAG) : refs(given, variables)).filter(how -> !DryRun.is(how, words, variables));
    }

    private static Optional<String> refs(List<String> given, Variables variables) {
        boolean remote = true;
        String before = "";
        for (String word : given) {
            boolean value = WITH_VALUE.contains(before);
            if (!word.startsWith("-") && !value) {
                Optional<String> how = remote ? Optional.empty() : ref(before, variables.resolve(word));
                if (how.isPresent()) {
                    return how;
                }
                remote = false;
            }
            before = word;
        }
        return Optional.empty();
    }

    private static Optional<String> ref(String before, String refspec) {
        if (refspec.startsWith(":")) {
            return Optional.empty();
        }
        String target = refspec.substring(refspec.lastIndexOf(':') + 1).replaceFirst("^\\+", "");
        if (target.matches("(?:refs/heads/)?gh-pages")) {
            return Optional.of(PAGES);
        }
        return before.equals("tag") || TAGS.matcher(target).matches() ? Optional.of(TAG) : Optional.empty();
    }
}
