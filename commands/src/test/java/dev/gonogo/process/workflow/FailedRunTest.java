package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.talk.Excerpt;
import dev.gonogo.talk.Span;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.LogOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FailedRunTest {
    private static final List<String> LOG = List.of("npm ERR! code E403", "npm ERR! 403 Forbidden");

    private static Progress.Stopped incident(Scene scene, String sentence) {
        return stopped(Publishing.FOLLOW.progress(scene.situation()), sentence);
    }

    private static Scene failed(Job... jobs) {
        return Publishing.failed(1, jobs);
    }

    @Test
    void theEndOfAFailedJobsLogIsForPeopleToRead() {
        Scene scene = failed(Publishing.TESTED, Publishing.SDK_FAILED)
                .knows(new LogOf(Publishing.SDK_FAILED.id()), LOG)
                .knows(new LogOf(Publishing.TESTED.id()), List.of("all is well"));

        assertThat(incident(scene, "Release #412 failed: publish-sdk").excerpts())
                .containsExactly(new Excerpt("publish-sdk", LOG));
    }

    @Test
    void aLogThatCannotBeReadKeepsNothingFromBeingSaid() {
        Scene scene = failed(Publishing.SDK_FAILED).cannotTell(new LogOf(Publishing.SDK_FAILED.id()));

        assertThat(incident(scene, "Release #412 failed: publish-sdk").excerpts())
                .containsExactly(new Excerpt("publish-sdk", List.of("The log: GitHub did not answer in time")));
    }

    @Test
    void aLogThatIsGoneIsLeftOut() {
        Scene scene = failed(Publishing.SDK_FAILED).knows(new LogOf(Publishing.SDK_FAILED.id()), List.of());

        assertThat(incident(scene, "Release #412 failed: publish-sdk").excerpts())
                .isEmpty();
    }

    @Test
    void ofManyFailedJobsThreeLogsAreShown() {
        Job[] jobs = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> Runs.job("test-" + number, RunState.FAILED))
                .toArray(Job[]::new);
        Scene scene = failed(jobs);
        Stream.of(jobs).forEach(job -> scene.knows(new LogOf(job.id()), LOG));

        assertThat(incident(scene, "Release #412 failed: test-1, test-2, test-3, test-4")
                        .excerpts())
                .extracting(Excerpt::title)
                .containsExactly("test-1", "test-2", "test-3");
    }

    @Test
    void theRunAndItsFailedJobsAreLinked() {
        assertThat(incident(failed(Publishing.SDK_FAILED), "Release #412 failed: publish-sdk")
                        .words()
                        .spans())
                .contains(
                        new Span.Link("Release #412", "https://github.com/OneStepAt4time/aegis/actions/runs/7"),
                        new Span.Link("publish-sdk", "https://github.com/jobs/publish-sdk"));
    }

    @Test
    @Tag("A-100")
    void optionalJobsDidNotFailTheRun() {
        FailedRun run = FailedRun.of(
                Publishing.run(RunState.FAILED, 1),
                List.of(Runs.job("clawhub (eu)", RunState.FAILED), Publishing.SDK_FAILED),
                Set.of("clawhub"));

        assertThat(run.failed()).containsExactly(Publishing.SDK_FAILED);
    }

    @Test
    @Tag("A-93")
    void aRunThatPublishedNothingIsRerunOnTheForge() {
        Scene scene =
                failed(Publishing.TESTED, Publishing.SDK_FAILED).knows(new LogOf(Publishing.SDK_FAILED.id()), LOG);

        Progress.Stopped stop = stopped(
                FailedRun.stopped(scene.situation(), Publishing.run(RunState.FAILED, 1)),
                "Release #412 failed: publish-sdk. Look at the run, fix the cause, and rerun the failed jobs there.");

        assertThat(stop.excerpts()).containsExactly(new Excerpt("publish-sdk", LOG));
        assertThat(stop.ask()).isEqualTo(Ask.OnForge.NOWHERE);
        unsure(
                FailedRun.stopped(scene.cannotTell(new JobsOf(7)).situation(), Publishing.run(RunState.FAILED, 1)),
                "GitHub did not answer in time");
    }
}
