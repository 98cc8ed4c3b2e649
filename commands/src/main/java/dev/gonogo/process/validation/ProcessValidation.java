package dev.gonogo.process.validation;

import dev.gonogo.process.Need;
import dev.gonogo.process.Part;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepPosition;
import dev.gonogo.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks each part of a process what is wrong with it, and checks the parts against each other. */
public final class ProcessValidation {
    private final ReleaseProcess process;
    private final List<Problem> problems = new ArrayList<>();

    private ProcessValidation(ReleaseProcess process) {
        this.process = process;
    }

    /**
     * Everything that is wrong with a process. A problem of one part is reported once, even if several kinds of release
     * go through the part.
     *
     * @param place where a part was written; all roles that are missing at one place share one sentence
     */
    public static List<Problem> problems(ReleaseProcess process, Function<Part, Object> place) {
        ProcessValidation validation = new ProcessValidation(process);
        validation.stages();
        for (Version.Kind kind : Version.Kind.values()) {
            validation.course(kind);
        }
        validation.problems.addAll(GateValidation.problems(process));
        validation.problems.addAll(BranchNames.problems(process));
        validation.maintainers();
        validation.problems.addAll(UnnamedRoles.problems(process, place));
        Set<List<Object>> told = new HashSet<>();
        return validation.problems.stream()
                .filter(problem -> told.add(List.of(place.apply(problem.part()), problem.sentence())))
                .toList();
    }

    private void stages() {
        Set<String> names = new HashSet<>();
        for (Stage stage : process.stages()) {
            if (!names.add(stage.name())) {
                add(stage, "There are two stages named “" + stage.name() + "”; rename one.");
            }
            for (Need need : stage.needs()) {
                problems.addAll(need.ofRepository() ? need.problems(process) : List.of(need.withoutPullRequest()));
            }
        }
    }

    /** Checks what one kind of release goes through, from the first step to the last. */
    private void course(Version.Kind kind) {
        List<Step> steps = process.stagesOf(kind).stream()
                .flatMap(stage -> stage.steps().stream())
                .toList();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            step.needs().forEach(this::ofPullRequest);
            problems.addAll(step.problems(
                    new StepPosition(process, steps.subList(0, place), steps.subList(place + 1, steps.size()))));
        }
    }

    private void ofPullRequest(Need need) {
        if (need.ofPullRequest()) {
            problems.addAll(need.problems(process));
        } else {
            add(need, need.rule() + " checks the repository, not a pull request. Put it under the stage's “needs”.");
        }
    }

    private void maintainers() {
        if (process.people(ReleaseProcess.MAINTAINER).isEmpty()) {
            add(process, "“roles” names no maintainer, so nobody could cut. Write maintainer: [login, login].");
        }
    }

    private void add(Part part, String sentence) {
        problems.add(Problem.of(part, sentence));
    }
}
