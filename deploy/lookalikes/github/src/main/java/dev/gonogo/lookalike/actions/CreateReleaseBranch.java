package dev.gonogo.lookalike.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code create-release-branch.yml}: checks the version, refuses a second active release branch, creates
 * {@code release/<version>} and dispatches Release Please.
 */
final class CreateReleaseBranch implements Workflow {
    private final JobFaults faults;

    CreateReleaseBranch(JobFaults faults) {
        this.faults = faults;
    }

    @Override
    public String file() {
        return "create-release-branch.yml";
    }

    @Override
    public List<JobPlan> jobs() {
        return List.of(JobPlan.of("create-release-branch", 8).doing(this::create));
    }

    private Outcome create(JobContext scene) {
        var version = scene.trigger().input("version");
        var refusal = RecoveryRules.refusal(version, scene);
        if (refusal.isPresent()) {
            return Outcome.failure(refusal.get());
        }
        var branch = "release/" + version;
        var host = scene.host();
        if (host.head(branch).isPresent()) {
            return Outcome.failure("Release branch " + branch + " already exists.");
        }
        var active = host.branchesUnder("release/");
        if (!active.isEmpty() && !scene.trigger().input("recovery_release").equals("true")) {
            return Outcome.failure("Only one active release branch is allowed: " + String.join(", ", active));
        }
        return cut(scene, branch, version);
    }

    private Outcome cut(JobContext scene, String branch, String version) {
        var host = scene.host();
        var source = scene.trigger().input("source_branch");
        var head = host.head(source);
        if (head.isEmpty()) {
            return Outcome.failure("Source branch " + source + " was not found.");
        }
        host.createBranch(branch, head.get());
        if (faults.releasePlease() == ReleasePleaseFault.NOT_DISPATCHED) {
            return Outcome.success("Created " + branch + " from " + source);
        }
        host.dispatch("release-please.yml", branch, inputsForReleasePlease(scene.trigger(), branch, version));
        return Outcome.success(
                "Created " + branch + " from " + source + " and dispatched Release Please for " + version);
    }

    private static Map<String, String> inputsForReleasePlease(Trigger trigger, String branch, String version) {
        var inputs = new HashMap<String, String>();
        inputs.put("target_branch", branch);
        inputs.put("release_as", version);
        trigger.inputs().forEach((name, value) -> {
            if (name.startsWith("recovery_")) {
                inputs.put(name, value);
            }
        });
        return inputs;
    }
}
