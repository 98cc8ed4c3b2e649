package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code delete-branch}: deletes a branch that is no longer needed, but only if its content does not differ from
 * production.
 */
public record DeleteBranch(String branch) implements Step {
    /** The rule of the finding that only cleaning up is left. */
    public static final String PUBLISHED = "published";
    /**
     * The workflow that publishes may delete the branch itself, so it gets this long after the previous step was done.
     */
    private static final Duration OTHERS = Duration.ofMinutes(5);

    @Override
    public Progress progress(Situation situation) {
        return situation.refs().fold(refs -> progress(situation, refs), Progress.Unsure::new);
    }

    private Progress progress(Situation situation, Refs refs) {
        String name = situation.fill(branch);
        String production = situation.process().branches().production();
        Optional<String> head = refs.branch(name);
        Optional<String> base = refs.branch(production);
        if (head.isEmpty()) {
            return new Progress.Done(say("{} was deleted", code(name)), Map.of("branch", name));
        }
        if (base.isEmpty()) {
            return new Progress.Unsure(situation.process().branches().missing(production));
        }
        return situation
                .ask(new Difference(base.get(), head.get()))
                .fold(changes -> judge(situation, name, head.get(), changes), Progress.Unsure::new);
    }

    private static Progress judge(Situation situation, String name, String head, List<Change> changes) {
        if (changes.isEmpty()) {
            return new Progress.Due(new Act.DeleteBranch(name, head), say("deleting {}", code(name)));
        }
        List<String> paths = changes.stream().map(Change::path).toList();
        Words differs = say(
                "{} still differs from {} in {}",
                code(name),
                code(situation.process().branches().production()),
                paths.size() == 1 ? "1 file" : paths.size() + " files");
        return situation.now().isBefore(situation.release().lastProgress().plus(OTHERS))
                ? Progress.Working.quietly(say("{}; the workflow that publishes may still delete it", differs))
                : Progress.Stopped.because(say(
                        "{}, so it is not deleted: {}. Delete it by hand if that is intended.",
                        differs,
                        Words.codes(paths, 5)));
    }

    /** What people can do if it cannot be deleted. */
    public static Finding instead(Act.DeleteBranch deletion) {
        return Finding.noted(
                "delete-branch",
                "If {} is protected, lift the protection (on GitHub: Settings, Rules or Branches), or delete it by"
                        + " hand. It is tried again every minute, and this continues by itself once the branch is"
                        + " gone.",
                code(deletion.branch()));
    }

    /** Says that only branches are left of a release, if this is its state. */
    public static List<Finding> published(Situation here) {
        List<Step> left = new ArrayList<>();
        for (Stage stage : ReleaseStages.stages(here)) {
            for (int place = 1; place <= stage.steps().size(); place++) {
                if (!left.isEmpty() || stage.key(place).equals(here.step())) {
                    left.add(stage.steps().get(place - 1));
                }
            }
        }
        boolean branchesOnly = !left.isEmpty() && left.stream().allMatch(DeleteBranch.class::isInstance);
        return branchesOnly
                ? List.of(Finding.noted(PUBLISHED, "Everything else of {} is done.", code(here.version())))
                : List.of();
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().branches().outlivesReleases(branch)
                ? List.of(Problem.of(this, "delete-branch never deletes " + branch + "."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("delete-branch", branch);
    }

    @Override
    public Words explain() {
        return say("delete {} when its content does not differ from production", code(branch));
    }
}
