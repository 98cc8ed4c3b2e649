package dev.gonogo.hotfix;

import dev.gonogo.process.BumpVersions;
import dev.gonogo.process.OpenPullRequest;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a promotion, or what sets its version, by its head branch: the process's name for it, filled with a whole version and nothing more. */
final class Promotions {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final String NUMBER = "(?:0|[1-9][0-9]*)";

    private final List<Pattern> heads;

    Promotions(ReleaseProcess process) {
        Stream<String> opened =
                process.steps(OpenPullRequest.class).flatMap(step -> Stream.of(step.from(), step.cleanBranch()));
        Stream<String> bumping = process.steps(BumpVersions.class).map(BumpVersions::branch);
        heads = Stream.concat(
                        Stream.of(
                                process.branches().release(), process.branches().hotfix()),
                        Stream.concat(opened, bumping))
                .filter(template -> !template.isEmpty())
                .map(template -> pattern(filled(template, process)))
                .toList();
    }

    boolean hasHead(String branch) {
        return heads.stream().map(head -> head.matcher(branch)).anyMatch(Promotions::isOfOneVersion);
    }

    /** The names that need no version, as {@code Template} fills them. */
    private static String filled(String template, ReleaseProcess process) {
        return template.replace("{release}", process.branches().release())
                .replace("{tag}", process.tag().name())
                .replace("{integration}", process.branches().integration())
                .replace("{production}", process.branches().production());
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(template.substring(from, place.start())));
            pattern.append(place.group().equals("{version}") ? "([^/]+?)" : NUMBER);
            from = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(template.substring(from))).toString());
    }

    private static boolean isOfOneVersion(Matcher matcher) {
        return matcher.matches()
                && Stream.iterate(1, group -> group <= matcher.groupCount(), group -> group + 1)
                        .allMatch(group -> Version.parse(matcher.group(group)).isPresent());
    }
}
