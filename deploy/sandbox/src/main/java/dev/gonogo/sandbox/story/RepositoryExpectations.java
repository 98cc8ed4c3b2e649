package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.page.RepositorySnapshot;
import dev.gonogo.sandbox.page.RepositorySnapshot.Artifact;
import dev.gonogo.sandbox.page.RepositorySnapshot.Branch;
import dev.gonogo.sandbox.page.RepositorySnapshot.PullRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the repository is as a story expects it. */
final class RepositoryExpectations {
    private static final Set<String> GREEN = Set.of("success", "neutral", "skipped");

    private RepositoryExpectations() {}

    static boolean holds(RepositorySnapshot now, Step.ExpectsTag expected) {
        return now.tags().stream()
                .anyMatch(tag -> tag.name().equals(expected.tag())
                        && tag.annotated()
                        && said(tag.message()).equals(said(expected))
                        && now.branch(expected.branch())
                                .filter(branch -> branch.sha().equals(tag.commit()))
                                .isPresent());
    }

    private static List<String> said(String message) {
        return message.lines().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> said(Step.ExpectsTag expected) {
        return Stream.concat(Stream.of(expected.message()), expected.lines().stream())
                .toList();
    }

    static boolean holds(RepositorySnapshot now, Step.ExpectsArtifact expected) {
        return now.artifacts().stream()
                .anyMatch(artifact -> artifact.registry().equals(expected.registry())
                        && artifact.name().equals(expected.name())
                        && artifact.version().equals(expected.version())
                        && artifact.details().containsAll(expected.details()));
    }

    static boolean holds(RepositorySnapshot now, Step.ExpectsBranch expected) {
        String expression = Pattern.quote(expected.glob()).replace("*", "\\E.*\\Q");
        return now.branches().stream().anyMatch(branch -> branch.name().matches(expression)) == expected.there();
    }

    static boolean holds(RepositorySnapshot now, Step.ExpectsIssue expected) {
        return now.issues().stream()
                .anyMatch(issue -> issue.title().equals(expected.title())
                        && expected.words().matcher(issue.body()).find());
    }

    /** Whether a careful person would merge it: no conflict, and every check succeeded. */
    static boolean mergeable(PullRequest pull) {
        return pull.mergeable() && pull.checks().stream().allMatch(check -> GREEN.contains(check.conclusion()));
    }

    /** The repository in one line, for a failed expectation. */
    static String summary(RepositorySnapshot now) {
        List<String> tags = now.tags().stream()
                .map(tag ->
                        tag.name() + (tag.annotated() ? " \"" + tag.message().strip() + "\"" : " (lightweight)"))
                .toList();
        return "branches " + names(now.branches()) + "; tags " + tags + "; published "
                + now.artifacts().stream()
                        .map(RepositoryExpectations::name)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> names(List<Branch> branches) {
        return branches.stream().map(Branch::name).toList();
    }

    private static String name(Artifact artifact) {
        return artifact.registry() + " " + artifact.name() + " " + artifact.version() + " " + artifact.details();
    }
}
