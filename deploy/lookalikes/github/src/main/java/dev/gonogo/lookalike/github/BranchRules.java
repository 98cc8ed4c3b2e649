package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/** The repository's rulesets: guarded branches change by pull request only, and tags never move. */
final class BranchRules {
    private static final int RULESET = 4711;

    private final String repository;
    private final Map<String, List<String>> guards;
    private final GitStore git;
    private final Workflows workflows;

    BranchRules(Settings settings, GitStore git, Workflows workflows) {
        repository = settings.fullName();
        guards = settings.builtIn().guards();
        this.git = git;
        this.workflows = workflows;
    }

    boolean guarded(String branch) {
        return guard(branch).isPresent();
    }

    private Optional<List<String>> guard(String branch) {
        return guards.entrySet().stream()
                .filter(guard -> guard.getKey().endsWith("/")
                        ? branch.startsWith(guard.getKey())
                        : branch.equals(guard.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * Names of the checks that must be green before something is merged into the branch: those that a workflow on main
     * has.
     */
    List<String> requiredChecks(String branch) {
        var declared = git.branch("main").map(workflows::at).orElse(List.of()).stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .collect(Collectors.toSet());
        return guard(branch).orElse(List.of()).stream()
                .filter(declared::contains)
                .toList();
    }

    int requiredApprovals(String branch) {
        return branch.equals("main") ? 1 : 0;
    }

    /** Why this push of the ref is refused; empty if it is not. */
    Optional<String> refusal(String ref, ObjectId before, ObjectId after) {
        var creates = before.equals(ObjectId.zeroId());
        var deletes = after.equals(ObjectId.zeroId());
        if (ref.startsWith(GitStore.TAGS)) {
            return creates ? Optional.empty() : Optional.of("Cannot update or delete this tag");
        }
        var branch = ref.startsWith(GitStore.HEADS) ? ref.substring(GitStore.HEADS.length()) : "";
        if (!guarded(branch)) {
            return Optional.empty();
        }
        if (deletes) {
            return branch.startsWith("release/") ? Optional.empty() : Optional.of("Cannot delete this branch");
        }
        return Optional.of("Changes must be made through a pull request.");
    }

    /** The rules as {@code GET /repos/{owner}/{repo}/rules/branches/{branch}} lists them. */
    List<ObjectNode> rulesFor(String branch) {
        if (!guarded(branch)) {
            return List.of();
        }
        var checks = requiredChecks(branch).stream()
                .map(name -> Fields.object()
                        .put("context", name)
                        .put("integration_id", 15368)
                        .node())
                .toList();
        var status = Fields.object()
                .put("strict_required_status_checks_policy", false)
                .put("do_not_enforce_on_create", true)
                .put("required_status_checks", Json.array(checks));
        var review = Fields.object()
                .put("required_approving_review_count", requiredApprovals(branch))
                .put("dismiss_stale_reviews_on_push", true)
                .put("require_code_owner_review", false)
                .put("require_last_push_approval", false)
                .put("required_review_thread_resolution", false);
        return List.of(
                rule("non_fast_forward").node(),
                rule("pull_request").put("parameters", review).node(),
                rule("required_status_checks").put("parameters", status).node());
    }

    private Fields rule(String type) {
        return Fields.object()
                .put("type", type)
                .put("ruleset_source_type", "Repository")
                .put("ruleset_source", repository)
                .put("ruleset_id", RULESET);
    }
}
