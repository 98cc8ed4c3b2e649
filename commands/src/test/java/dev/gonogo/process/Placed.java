package dev.gonogo.process;

import dev.gonogo.version.VersionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place in a small process at which a step is asked what is wrong with it. */
public record Placed(ReleaseProcess around, List<Step> earlier, List<Step> later) {

    /** Steps before it. */
    public static Placed after(Step... earlier) {
        return new Placed(process(), List.of(earlier), List.of());
    }

    public static Placed first() {
        return after();
    }

    /** Steps after it. */
    public Placed before(Step... others) {
        return new Placed(around, earlier, List.of(others));
    }

    public Placed in(ReleaseProcess other) {
        return new Placed(other, earlier, later);
    }

    public List<String> problems(Step step) {
        return sentences(step.problems(new StepPosition(around, earlier, later)));
    }

    public static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::sentence).toList();
    }

    /** Ann and bob maintain it; ann and carol, spelled differently, are its testers. */
    public static ReleaseProcess process(Stage... stages) {
        return new ReleaseProcess(
                "org/app",
                new Branches("develop", "release/{version}", "main", "hotfix/{version}"),
                new TagRule("v{version}", "Release v{version}", List.of()),
                new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-rc"), List.of("X.Y.Z-rc.N")),
                Metadata.of(List.of("package.json")),
                Map.of("maintainer", Set.of("ann", "bob"), "qa", Set.of("Ann", "carol")),
                List.of(stages));
    }
}
