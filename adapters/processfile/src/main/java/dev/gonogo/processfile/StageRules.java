package dev.gonogo.processfile;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.AwaitPullRequest;
import dev.gonogo.process.ChecksGreen;
import dev.gonogo.process.DeleteBranch;
import dev.gonogo.process.Deploy;
import dev.gonogo.process.FollowWorkflow;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Gates;
import dev.gonogo.process.Need;
import dev.gonogo.process.OpenPullRequest;
import dev.gonogo.process.PushTag;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RunWorkflow;
import dev.gonogo.process.SignOff;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.VerifyPublished;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the stages of a process against each other: what must come before what, and what belongs where. */
final class StageRules {

    /** The labels that PEP 440 has a place for. */
    private static final Set<String> PYTHON_LABELS = Set.of("X.Y.Z", "preview", "alpha", "beta", "rc");

    private final ReleaseProcess process;
    private final Lines lines;
    private final Problems problems;
    private boolean signedOff;
    private boolean tagged;

    StageRules(Draft draft, Problems problems) {
        this.process = draft.process();
        this.lines = draft.lines();
        this.problems = problems;
    }

    void check() {
        Set<String> names = new HashSet<>();
        for (Stage stage : process.stages()) {
            if (!names.add(stage.name())) {
                problems.add(lines.of(stage), "There are two stages “" + stage.name() + "”; give one another name.");
            }
            stage.needs().stream().filter(Need::ofPullRequest).forEach(this::withoutPullRequest);
            stage.steps().forEach(this::check);
        }
        gates();
    }

    private void gates() {
        Set<String> names = new HashSet<>();
        boolean looked = process.stages().stream()
                .flatMap(stage -> stage.needs().stream())
                .anyMatch(Gates.class::isInstance);
        for (Gate gate : process.gates()) {
            if (!names.add(gate.name())) {
                problems.add(lines.of(gate), "There are two gates “" + gate.name() + "”; give one another name.");
            }
            if (!looked) {
                problems.add(
                        lines.of(gate),
                        "No stage looks at the gate “" + gate.name() + "”. Add the need gates to the stage that cuts.");
            }
        }
    }

    private void withoutPullRequest(Need need) {
        boolean mayNameBranch = need instanceof ChecksGreen;
        problems.add(
                lines.of(need),
                need.rule() + " judges a pull request, and a stage has none"
                        + (mayNameBranch ? "; name its branch, or put it" : ". Put it")
                        + " below a step that watches a pull request.");
    }

    private void check(Step step) {
        switch (step) {
            case AwaitPullRequest await -> ofPullRequest(await.needs());
            case OpenPullRequest open -> ofPullRequest(open.needs());
            case SignOff signOff -> signedOff = true;
            case PushTag push -> pushTag(push);
            case FollowWorkflow follow -> follow(follow);
            case VerifyPublished verify -> verify(verify);
            case DeleteBranch delete -> delete(delete);
            case Deploy deploy -> deploy(deploy);
            case RunWorkflow run -> {}
        }
    }

    private void ofPullRequest(List<Need> needs) {
        needs.stream()
                .filter(need -> !need.ofPullRequest())
                .forEach(need -> problems.add(
                        lines.of(need),
                        need.rule()
                                + " judges the repository, not a pull request. Put it below “needs” of the stage."));
    }

    /** No tag before a go. */
    private void pushTag(PushTag push) {
        if (!signedOff) {
            problems.add(lines.of(push), "push-tag publishes, so a sign-off must come before it.");
        }
        tagged = true;
    }

    private void follow(FollowWorkflow follow) {
        if (!tagged) {
            problems.add(
                    lines.of(follow),
                    "follow-workflow follows the run that the tag starts, so it stands after push-tag.");
        }
    }

    private void deploy(Deploy deploy) {
        if (!tagged && deploy.revision().contains("{tag}")) {
            problems.add(
                    lines.of(deploy),
                    "deploy brings the tag to " + deploy.application() + ", so it stands after push-tag.");
        }
    }

    private void verify(VerifyPublished verify) {
        verify.artifacts().stream()
                .filter(ArtifactRule.PyPi.class::isInstance)
                .forEach(artifact -> process.versions().patterns().stream()
                        .filter(pattern -> !PYTHON_LABELS.contains(label(pattern)))
                        .forEach(pattern -> problems.add(
                                lines.of(artifact),
                                "PyPI has no spelling for versions of the pattern " + pattern
                                        + "; leave the pattern or the package out.")));
    }

    private static String label(String pattern) {
        return pattern.replaceFirst("^X\\.Y\\.Z-", "").replaceFirst("\\.N$", "");
    }

    /** Production and integration outlive every release. */
    private void delete(DeleteBranch delete) {
        List<String> kept = List.of(
                "{production}",
                "{integration}",
                process.branches().production(),
                process.branches().integration());
        if (kept.contains(delete.branch())) {
            problems.add(lines.of(delete), "delete-branch never deletes " + delete.branch() + ".");
        }
    }
}
