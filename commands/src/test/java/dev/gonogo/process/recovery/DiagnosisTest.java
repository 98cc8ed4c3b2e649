package dev.gonogo.process.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Publishing;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Job;
import dev.gonogo.world.RunState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the publishing run did, and what is safe now, in the board's sentences. */
class DiagnosisTest {
    private static String notStarted(Scene scene) {
        return ((Diagnosis.NotStarted) Diagnosis.of(scene.situation())).words().plain();
    }

    private static List<String> findings(Scene scene) {
        return Publishing.diagnosed(scene).findings().stream()
                .map(finding -> finding.verdict() + " " + finding.words().plain())
                .toList();
    }

    private static Job job(String name, RunState state) {
        return Runs.job(name, state);
    }

    @Test
    @Tag("A-93")
    @Tag("A-94")
    void saysWhatIsPublicAndWhatIsSafe() {
        Scene scene = Publishing.publicly(Publishing.failed(1, Publishing.SDK_FAILED), Publishing.NPM, Publishing.PAGE);

        assertThat(findings(scene))
                .containsExactly(
                        "NOTED Jobs: publish-sdk failed.",
                        "HELD Already public: tag v0.6.6-preview · npm @onestepat4time/aegis 0.6.6-preview (preview) ·"
                                + " GitHub Release v0.6.6-preview.",
                        "NOT_HELD Not public: PyPI ag-client 0.6.6.dev0 (PyPI's spelling) · sbom.json.",
                        "HELD A rerun is safe: it runs the required jobs that did not succeed (1 failed), and each of them first checks"
                                + " whether its work is already done.",
                        "NOTED You cannot continue without the failed jobs: a package that is not public can only be"
                                + " published by its workflow.",
                        "NOTED A recovery is not offered: try the rerun first.");
    }

    @Test
    @Tag("A-95")
    void saysWhichJobsFailedAndWhichSucceeded() {
        Scene scene = Publishing.failed(
                1,
                Publishing.TESTED,
                job("attest", RunState.CANCELLED),
                Publishing.SDK_FAILED,
                job("publish-npm", RunState.SUCCEEDED),
                job("clawhub", RunState.SKIPPED));

        assertThat(findings(scene))
                .startsWith(
                        "NOTED Jobs: publish-sdk failed · attest cancelled · test, publish-npm succeeded · clawhub skipped"
                                + " (optional).");
    }

    @Test
    @Tag("A-98")
    @Tag("A-107")
    void afterTheRerunARecoveryMayBeAskedFor() {
        Scene scene = Publishing.publicly(Publishing.failed(2, Publishing.SDK_FAILED), Publishing.NPM);

        assertThat(findings(scene)).endsWith("HELD A recovery can be requested: the rerun was tried and failed again.");
        assertThat(Publishing.diagnosed(scene).replacement()).containsExactly(Version.of("0.6.6-preview.1"));
    }

    @Test
    @Tag("A-93")
    void untilTheRegistriesMustShowItNothingIsCalledAbsent() {
        Scene scene = Publishing.failed(1, Publishing.HELM_FAILED).at(Publishing.SETTLED.minusMillis(1));

        assertThat(findings(scene))
                .containsExactly(
                        "NOTED Jobs: publish-helm failed.",
                        "HELD Already public: tag v0.6.6-preview.",
                        "PENDING Not seen yet; a registry may be slow to show it: npm @onestepat4time/aegis"
                                + " 0.6.6-preview (preview) · PyPI ag-client 0.6.6.dev0 (PyPI's spelling) · GitHub Release v0.6.6-preview ·"
                                + " sbom.json.",
                        "PENDING A rerun is not offered yet: nothing is public yet, but registries may lag until"
                                + " 2026-11-20 12:15 UTC.",
                        "PENDING You cannot continue without the failed jobs yet: not everything has been seen yet,"
                                + " and registries may lag until"
                                + " 2026-11-20 12:15 UTC.",
                        "PENDING A recovery is not offered yet: nothing is public yet, but registries may lag until"
                                + " 2026-11-20 12:15 UTC.");
        assertThat(findings(scene.at(Publishing.SETTLED)))
                .contains(
                        "HELD A rerun is safe: it runs the required jobs that did not succeed (1 failed), and nothing is public yet, so"
                                + " nothing is published twice.");
    }

    @Test
    @Tag("A-100")
    void requiredJobsThatDidNotSucceedAreBrokenAndOptionalOnesAreNot() {
        Diagnosis.Ended ended = Publishing.diagnosed(Publishing.failed(
                1,
                Publishing.TESTED,
                Publishing.SDK_FAILED,
                job("publish-npm", RunState.CANCELLED),
                job("release-assets", RunState.SKIPPED),
                job("clawhub", RunState.FAILED)));

        assertThat(ended.broken())
                .extracting(Job::name)
                .containsExactly("publish-sdk", "publish-npm", "release-assets");
        assertThat(ended.failed()).extracting(Job::name).containsExactly("publish-sdk", "publish-npm");
        assertThat(ended.summary().plain()).isEqualTo("Release #412 failed: publish-sdk, publish-npm.");
    }

    @Test
    @Tag("A-96")
    @Tag("A-100")
    void theJobsThatARerunCountsAreThoseThatAreNotCalledOptional() {
        Scene scene = Publishing.publicly(
                Publishing.failed(
                        1,
                        Publishing.SDK_FAILED,
                        job("release-assets", RunState.SKIPPED),
                        job("publish-npm", RunState.CANCELLED),
                        job("publish-sdk (python)", RunState.SKIPPED),
                        job("clawhub", RunState.FAILED)),
                Publishing.NPM);

        assertThat(findings(scene))
                .startsWith(
                        "NOTED Jobs: publish-sdk failed · publish-npm cancelled · release-assets, publish-sdk (python)"
                                + " skipped · clawhub failed (optional).");
        assertThat(Publishing.diagnosed(scene).rerun().why().plain())
                .startsWith("something is public, and the process file does not call");
        assertThat(findings(Publishing.failed(
                        1,
                        Publishing.SDK_FAILED,
                        job("publish-sdk (a)", RunState.SKIPPED),
                        job("publish-sdk (b)", RunState.CANCELLED),
                        job("publish-sdk (c)", RunState.SKIPPED),
                        job("clawhub", RunState.SKIPPED))))
                .contains(
                        "HELD A rerun is safe: it runs the required jobs that did not succeed (1 failed, 1 cancelled, 2"
                                + " skipped), and each of them first checks whether its work is already done.");
    }

    @Test
    void aRunThatSucceededHasNothingBroken() {
        Scene scene = Publishing.everythingPublic(Publishing.ended(
                Scene.preview(), RunState.SUCCEEDED, 1, Publishing.TESTED, job("release-notes", RunState.SKIPPED)));
        Diagnosis.Ended ended = Publishing.diagnosed(scene);

        assertThat(ended.broken()).isEmpty();
        assertThat(ended.summary().plain()).isEqualTo("Release #412 did everything required.");
        assertThat(findings(scene))
                .endsWith(
                        "HELD No required job failed, so there is nothing to rerun.",
                        "HELD A recovery can be requested: everything is public, so it is for an unusable artifact,"
                                + " as its issue says.");
    }

    @Test
    void withoutArtifactsToLookAtOnlyTheTagIsKnownToBePublic() {
        Scene scene = Scene.preview()
                .steps(Publishing.FOLLOW)
                .annotated(Publishing.TAG, Scene.MAIN)
                .knows(
                        new RunsOf("release.yml", "push", Publishing.TAG, Scene.CUT),
                        List.of(Publishing.run(RunState.FAILED, 1)))
                .knows(new JobsOf(7), List.of(Publishing.HELM_FAILED));

        assertThat(findings(scene))
                .containsExactly(
                        "NOTED Jobs: publish-helm failed.",
                        "HELD Already public: tag v0.6.6-preview.",
                        "HELD A rerun is safe: it runs the required jobs that did not succeed (1 failed), and nothing is public yet, so"
                                + " nothing is published twice.",
                        "NOTED You cannot continue without the failed jobs: the process file names nothing that"
                                + " could be checked.",
                        "NOTED A recovery is not offered: nothing is public, so there is nothing to replace.");
    }

    @Test
    void beforeTheTagThereIsNothingToDiagnose() {
        assertThat(notStarted(Scene.preview().steps(Publishing.FOLLOW))).isEqualTo("there is no tag v0.6.6-preview");
    }

    @Test
    void aWorkflowThatDidNotRunIsNamed() {
        Scene scene =
                Publishing.failed(1).knows(new RunsOf("release.yml", "push", Publishing.TAG, Scene.CUT), List.of());

        assertThat(notStarted(scene)).isEqualTo("release.yml has not run for v0.6.6-preview");
    }

    @Test
    void aRunThatGoesOnIsNotJudged() {
        Scene scene = Publishing.ended(Scene.preview(), RunState.RUNNING, 1, Publishing.SDK_FAILED);

        assertThat(Diagnosis.of(scene.situation()))
                .isInstanceOfSatisfying(
                        Diagnosis.Running.class,
                        running -> assertThat(running.words().plain()).isEqualTo("Release #412 still runs"));
    }

    @Test
    void cannotTellWhatTheWorldDoesNotSay() {
        Diagnosis silence = new Diagnosis.Unsure("GitHub did not answer in time");

        assertThat(Diagnosis.of(Publishing.failed(1).cannotTell(new AllRefs()).situation()))
                .isEqualTo(silence);
        assertThat(Diagnosis.of(Publishing.failed(1)
                        .cannotTell(new RunsOf("release.yml", "push", Publishing.TAG, Scene.CUT))
                        .situation()))
                .isEqualTo(silence);
        assertThat(Diagnosis.of(Publishing.failed(1).cannotTell(new JobsOf(7)).situation()))
                .isEqualTo(silence);
    }

    @Test
    void aProcessThatFollowsNoWorkflowCannotBeDiagnosed() {
        assertThat(Diagnosis.of(Scene.preview().situation()))
                .isEqualTo(new Diagnosis.Unsure("this process follows no workflow that a tag starts"));
    }
}
