package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Attempt;
import dev.gonogo.lookalike.actions.Conclusion;
import dev.gonogo.lookalike.actions.Job;
import dev.gonogo.lookalike.actions.Status;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.actions.WorkflowRun;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Workflows, runs and jobs (docs.github.com/rest/actions). */
final class ActionsApi {
    private final GitHubState gitHub;
    private final RunJson json;
    private final DispatchInputs inputs = new DispatchInputs();

    ActionsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new RunJson(gitHub);
    }

    void addTo(Routes routes) {
        var base = "/repos/{owner}/{repo}/actions";
        var run = base + "/runs/{run}";
        routes.get(base + "/workflows", call -> workflows())
                .get(base + "/workflows/{workflow}", call -> Answer.ok(json.workflow(workflow(call))))
                .post(base + "/workflows/{workflow}/dispatches", this::dispatch)
                .get(base + "/workflows/{workflow}/runs", call -> runs(call, Optional.of(workflow(call))))
                .get(base + "/runs", call -> runs(call, Optional.empty()))
                .get(run, call -> Answer.ok(json.run(run(call))))
                .get(run + "/jobs", this::jobs)
                .get(run + "/artifacts", this::artifacts)
                .get(run + "/attempts/{attempt}", this::attempt)
                .get(
                        run + "/attempts/{attempt}/jobs",
                        call -> listed(run(call), attemptOf(call).jobs()))
                .post(run + "/rerun-failed-jobs", call -> again(call, gitHub.engine::rerunFailed))
                .post(run + "/rerun", call -> again(call, gitHub.engine::rerun))
                .post(run + "/cancel", this::cancel)
                .get(base + "/jobs/{job}", this::job)
                .get(base + "/jobs/{job}/logs", this::logs)
                .get("/_logs/{job}", this::logText);
    }

    private List<WorkflowDefinition> known() {
        return gitHub.git
                .branch(gitHub.defaultBranch())
                .map(gitHub.workflows::at)
                .orElse(List.of());
    }

    private Answer workflows() {
        return Answer.counted("workflows", known().stream().map(json::workflow).toList());
    }

    /** By file name or by number. */
    private WorkflowDefinition workflow(Call call) {
        var wanted = call.at("workflow");
        return known().stream()
                .filter(one -> one.file().equals(wanted)
                        || Long.toString(gitHub.workflows.id(one)).equals(wanted))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer dispatch(Call call) {
        var file = workflow(call).file();
        var ref = call.body().path("ref").asText();
        var commit = Optional.of(ref)
                .filter(this::isBranchOrTag)
                .flatMap(name -> gitHub.git.commit(name))
                .orElseThrow(() -> ApiProblem.of(422, "No ref found for: " + ref));
        var workflow = gitHub.workflows
                .find(commit, file)
                .filter(WorkflowDefinition::dispatchable)
                .orElseThrow(() -> ApiProblem.of(422, "Workflow does not have 'workflow_dispatch' trigger"));
        var given = inputs.checked(workflow, call.body().path("inputs"));
        var run = gitHub.refs.startByHand(workflow, ref, given, call.login());
        if (gitHub.faults.olderDispatch()
                || !call.body().path("return_run_details").asBoolean(false)) {
            return Answer.noContent();
        }
        return Answer.ok(Fields.object()
                .put("workflow_run_id", run.id())
                .put("run_url", gitHub.links.api("actions/runs/" + run.id()))
                .put("html_url", gitHub.links.page("actions/runs/" + run.id())));
    }

    /** A commit's sha is not one (docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event). */
    private boolean isBranchOrTag(String ref) {
        return Stream.of("refs/heads/" + ref, "refs/tags/" + ref, "refs/" + ref.replaceFirst("^refs/", ""))
                .anyMatch(name -> gitHub.git.ref(name).isPresent());
    }

    private Answer runs(Call call, Optional<WorkflowDefinition> workflow) {
        return Answer.counted(
                "workflow_runs",
                gitHub.engine.runs().stream()
                        .filter(run -> workflow.map(one ->
                                        one.path().equals(run.definition().path()))
                                .orElse(true))
                        .filter(run -> RunFilter.fits(call, run))
                        .limit(RunFilter.MOST)
                        .map(json::run)
                        .toList());
    }

    private WorkflowRun run(Call call) {
        return gitHub.engine.runs().stream()
                .filter(run -> Long.toString(run.id()).equals(call.at("run")))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer jobs(Call call) {
        var run = run(call);
        var all = call.query("filter").filter("all"::equals).isPresent();
        var attempts = all ? run.attempts() : List.of(run.latest());
        return listed(run, attempts.stream().flatMap(one -> one.jobs().stream()).toList());
    }

    private Answer listed(WorkflowRun run, List<Job> jobs) {
        return Answer.counted(
                "jobs", jobs.stream().map(job -> json.job(run, job)).toList());
    }

    private Answer artifacts(Call call) {
        var run = run(call);
        var wanted = call.query("name");
        return Answer.counted(
                "artifacts",
                gitHub.uploads.of(run.id()).stream()
                        .filter(upload -> wanted.map(upload.name()::equals).orElse(true))
                        .map(upload -> json.artifact(run, upload))
                        .toList());
    }

    private Attempt attemptOf(Call call) {
        var number = call.at("attempt").matches("\\d{1,6}") ? Integer.parseInt(call.at("attempt")) : 0;
        return run(call).attempt(number).orElseThrow(ApiProblem::notFound);
    }

    private Answer attempt(Call call) {
        return Answer.ok(json.run(run(call), attemptOf(call)));
    }

    private Answer again(Call call, BiConsumer<WorkflowRun, String> rerun) {
        var run = run(call);
        if (run.status() != Status.COMPLETED) {
            throw ApiProblem.of(403, "This workflow is already running");
        }
        var failed = run.latest().jobs().stream().anyMatch(job -> job.conclusion() != Conclusion.SUCCESS);
        if (!failed && call.path().endsWith("rerun-failed-jobs")) {
            throw ApiProblem.of(403, "This workflow run cannot be retried: it has no failed jobs");
        }
        rerun.accept(run, call.login());
        return Answer.accepted(201);
    }

    private Answer cancel(Call call) {
        if (run(call).status() == Status.COMPLETED) {
            throw ApiProblem.of(409, "Cannot cancel a workflow run that is completed");
        }
        gitHub.engine.cancel(run(call));
        return Answer.accepted(202);
    }

    private record Found(WorkflowRun run, Job job) {}

    private Found find(Call call) {
        return gitHub.engine.runs().stream()
                .flatMap(run -> run.attempts().stream()
                        .flatMap(one -> one.jobs().stream())
                        .map(job -> new Found(run, job)))
                .filter(found -> Long.toString(found.job().id()).equals(call.at("job")))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
    }

    private Answer job(Call call) {
        var found = find(call);
        return Answer.ok(json.job(found.run(), found.job()));
    }

    /** GitHub redirects to a short-lived plain text on another host. */
    private Answer logs(Call call) {
        if (find(call).job().conclusion() == null) {
            throw ApiProblem.notFound();
        }
        return Answer.redirect(gitHub.links.root("_logs/" + call.at("job")));
    }

    private Answer logText(Call call) {
        var job = find(call).job();
        var text = job.log().stream()
                .map(line -> job.completedAt() + " " + line + "\n")
                .collect(Collectors.joining());
        return new Answer.Content(200, "text/plain; charset=utf-8", text);
    }
}
