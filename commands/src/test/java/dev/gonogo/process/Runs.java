package dev.gonogo.process;

import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;

/** Workflow runs and jobs for tests. */
public final class Runs {
    private Runs() {}

    public static Run dispatched(long id, RunState state, String actor, Instant created) {
        return run(id, "Create Release Branch", "workflow_dispatch", "main", Scene.MAIN, state, actor, created);
    }

    /** A dispatch on a branch, since the cut. */
    public static Run on(String branch, RunState state) {
        return run(
                7, "Create Release Branch", "workflow_dispatch", branch, Scene.DEVELOP, state, Requests.BOT, Scene.CUT);
    }

    public static Run ofTag(long id, RunState state, String tag, String commit) {
        return run(id, "Release", "push", tag, commit, state, "gonogo[bot]", Scene.NOW.minusSeconds(600 - id));
    }

    /** The same run in a later attempt. */
    public static Run attempt(Run run, int attempt) {
        return new Run(
                run.id(),
                run.number(),
                attempt,
                run.workflow(),
                run.title(),
                run.displayTitle(),
                run.event(),
                run.branch(),
                run.commit(),
                run.state(),
                run.actor(),
                run.created(),
                run.updated(),
                run.link());
    }

    /** Another run of the same workflow on the same branch or tag. */
    public static Run another(Run run, long id, String commit, Instant created) {
        return run(id, run.title(), run.event(), run.branch(), commit, run.state(), "dave", created);
    }

    private static Run run(
            long id,
            String title,
            String event,
            String branch,
            String commit,
            RunState state,
            String actor,
            Instant created) {
        String link = "https://github.com/OneStepAt4time/aegis/actions/runs/" + id;
        return new Run(
                id, 412, 1, "some.yml", title, title, event, branch, commit, state, actor, created, Scene.NOW, link);
    }

    public static Job job(String name, RunState state) {
        return new Job(name.hashCode(), name, state, "https://github.com/jobs/" + name);
    }
}
