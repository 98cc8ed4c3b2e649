package dev.gonogo.process.validation;

import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.Template;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the branches that are created for each release must differ, so that a leftover from an earlier release
 * is never used.
 */
final class BranchNames {
    private final ReleaseProcess process;
    private final Map<String, Version> owners = new HashMap<>();

    private BranchNames(ReleaseProcess process) {
        this.process = process;
    }

    static List<Problem> problems(ReleaseProcess process) {
        BranchNames names = new BranchNames(process);
        List<Problem> problems = new ArrayList<>();
        for (Stage stage : process.stages()) {
            for (Step step : stage.steps()) {
                step.makes()
                        .flatMap(branch -> names.problem(stage, step, branch))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> problem(Stage stage, Step step, String branch) {
        return versions(stage)
                .filter(version -> !outlivesReleases(name(branch, version)) && !isItsOwn(branch, version))
                .findFirst()
                .map(version -> {
                    String name = name(branch, version);
                    return Problem.of(
                            step,
                            owners.get(name) + " and " + version + " would share the branch " + name
                                    + ", which is made for each release. Put {version} into its name.");
                });
    }

    private boolean outlivesReleases(String name) {
        return process.branches().outlivesReleases(name);
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
                        .flatMap(kind -> cores(kind).stream())
                        .flatMap(core -> VersionPolicy.example(pattern, core).stream()));
    }

    /** The numbers of two releases after 1.2.0, to see the names that they would get. */
    private static List<String> cores(Version.Kind kind) {
        return switch (kind) {
            case MAJOR -> List.of("2.0.0", "3.0.0");
            case MINOR -> List.of("1.3.0", "1.4.0");
            case PATCH -> List.of("1.2.1", "1.2.2");
        };
    }
}
