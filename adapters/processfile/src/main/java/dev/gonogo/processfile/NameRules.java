package dev.gonogo.processfile;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.Template;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the names of the branches that are made for each release: one that an earlier release left is never taken. */
final class NameRules {
    /** Releases after 1.2.0, for the names that they would get. */
    private static final Map<Version.Kind, List<String>> EXAMPLES = Map.of(
            Version.Kind.MAJOR, List.of("2.0.0", "3.0.0"),
            Version.Kind.MINOR, List.of("1.3.0", "1.4.0"),
            Version.Kind.PATCH, List.of("1.2.1", "1.2.2"));

    private final ReleaseProcess process;
    private final Lines lines;
    private final Problems problems;
    private final Map<String, Version> owners = new HashMap<>();

    NameRules(Draft draft, Problems problems) {
        this.process = draft.process();
        this.lines = draft.lines();
        this.problems = problems;
    }

    void check() {
        for (Stage stage : process.stages()) {
            for (Step step : stage.steps()) {
                made(step).ifPresent(branch -> check(stage, step, branch));
            }
        }
    }

    private static Optional<String> made(Step step) {
        return switch (step) {
            case Archive archive -> Optional.of(archive.branch());
            case BumpVersions bump -> Optional.of(bump.branch());
            case CreateBranch create -> Optional.of(create.branch());
            case OpenPullRequest open -> Optional.of(open.cleanBranch());
            case RunWorkflow run -> Optional.of(run.creates()).filter(branch -> !branch.isEmpty());
            default -> Optional.empty();
        };
    }

    private void check(Stage stage, Step step, String branch) {
        versions(stage)
                .filter(version -> !outlivesReleases(name(branch, version)) && !isItsOwn(branch, version))
                .findFirst()
                .ifPresent(version -> {
                    String name = name(branch, version);
                    problems.add(
                            lines.of(step),
                            owners.get(name) + " and " + version + " would share the branch " + name
                                    + ", which is made for each release. Put {version} into its name.");
                });
    }

    private boolean outlivesReleases(String name) {
        return name.equals(process.branches().production())
                || name.equals(process.branches().integration());
    }

    private boolean isItsOwn(String branch, Version version) {
        return owners.computeIfAbsent(name(branch, version), any -> version).equals(version);
    }

    private String name(String branch, Version version) {
        return Template.fill(branch, process, version);
    }

    private Stream<Version> versions(Stage stage) {
        return process.versions().patterns().stream()
                .flatMap(pattern -> Stream.of(Version.Kind.values())
                        .filter(stage.releases()::contains)
                        .flatMap(kind -> EXAMPLES.getOrDefault(kind, List.of()).stream())
                        .map(core -> pattern.replace("X.Y.Z", core).replaceFirst("N$", "1"))
                        .flatMap(text -> Version.parse(text).stream()));
    }
}
