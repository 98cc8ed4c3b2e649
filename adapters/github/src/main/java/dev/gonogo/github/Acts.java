package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.port.Refused;
import dev.gonogo.world.PullRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/** What we do on GitHub. Nothing here is repeated unless repeating it is harmless. */
final class Acts {
    private static final String RUN_DETAILS = "return_run_details";

    private final GitHubRepository repository;
    private final PullRequests pullRequests;

    Acts(GitHubRepository repository, PullRequests pullRequests) {
        this.repository = repository;
        this.pullRequests = pullRequests;
    }

    /** docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event */
    OptionalLong dispatch(String workflow, String ref, Map<String, String> inputs) throws IOException {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("ref", ref).put(RUN_DETAILS, true);
        ObjectNode given = content.putObject("inputs");
        inputs.forEach(given::put);
        Endpoint endpoint = Endpoint.at("actions/workflows", workflow, "dispatches");
        try {
            return runId(repository.post(endpoint, content));
        } catch (GitHubFailure failure) {
            if (!(failure.trouble() instanceof Trouble.No no)) {
                throw failure;
            }
            if (no.said().contains(RUN_DETAILS)) {
                content.remove(RUN_DETAILS);
                return runId(repository.post(endpoint, content));
            }
            throw new Refused(notStarted(no, workflow, ref, inputs));
        }
    }

    private static OptionalLong runId(Optional<JsonNode> body) {
        long id = body.map(run -> run.path("workflow_run_id").asLong()).orElse(0L);
        return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
    }

    private String notStarted(Trouble.No no, String workflow, String ref, Map<String, String> inputs) {
        return switch (no.status()) {
            case 404 ->
                "GitHub knows no workflow " + workflow + " in " + repository.name()
                        + ", or our token may not start it (404). Look at .github/workflows and the token's permission"
                        + " to write actions.";
            case 422 ->
                "GitHub did not start " + workflow + " (422: " + no.said() + "). The workflow on " + ref
                        + " must have a workflow_dispatch trigger and declare these inputs: "
                        + String.join(", ", inputs.keySet().stream().sorted().toList()) + ".";
            default -> no.why();
        };
    }

    /** docs.github.com/rest/pulls/pulls#create-a-pull-request */
    int openPullRequest(String head, String base, String title, String body) throws IOException {
        try {
            return repository.known().createPullRequest(title, head, base, body).getNumber();
        } catch (GitHubFailure failure) {
            if (!failure.hasStatus(422)) {
                throw failure;
            }
            return pullRequests.open(head, base).map(PullRequest::number).orElseThrow(() -> failure);
        }
    }

    /** docs.github.com/rest/pulls/pulls#update-a-pull-request */
    void closePullRequest(int number) throws IOException {
        GHPullRequest request = repository.known().getPullRequest(number);
        if (request.getState() == GHIssueState.OPEN) {
            request.close();
        }
    }

    /** docs.github.com/rest/actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run */
    void rerunFailedJobs(long run) throws IOException {
        repository.post(
                Endpoint.at("actions/runs", String.valueOf(run), "rerun-failed-jobs"),
                JsonNodeFactory.instance.objectNode());
    }

    /** docs.github.com/rest/git/refs#delete-a-reference */
    void deleteBranch(String branch, String commit) throws IOException {
        Optional<String> head = head(branch);
        if (head.isEmpty()) {
            return;
        }
        if (!head.get().equals(commit)) {
            throw new Refused("The branch " + branch + " is at " + head.get() + ", not at " + commit
                    + ". It was not deleted. Look at what is new on it.");
        }
        try {
            repository.delete(Endpoint.at("git/refs/heads", branch));
        } catch (GitHubFailure failure) {
            boolean goneAlready = (failure.hasStatus(404) || failure.hasStatus(422))
                    && head(branch).isEmpty();
            if (!goneAlready) {
                throw failure;
            }
        }
    }

    private Optional<String> head(String branch) throws IOException {
        repository.known();
        try {
            JsonNode ref = repository.get(Endpoint.at("git/ref/heads", branch));
            return Optional.of(ref.required("object").required("sha").asText());
        } catch (GitHubFailure failure) {
            if (failure.hasStatus(404)) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
