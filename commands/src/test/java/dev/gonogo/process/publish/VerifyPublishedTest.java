package dev.gonogo.process.publish;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.RunState;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-77")
@Tag("A-78")
@Tag("A-79")
@Tag("A-80")
@Tag("A-82")
@Tag("B-05")
@Tag("B-43")
class VerifyPublishedTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final PublicationOf NPM =
            new PublicationOf(new NpmPackage.Version("@onestepat4time/aegis", "0.6.6-preview", "preview"));
    private static final PublicationOf PYPI = new PublicationOf(new PyPiProject.Release("ag-client", "0.6.6.dev0"));
    private static final PublicationOf CHART =
            new PublicationOf(new HelmChart.Version("https://charts.example.org", "aegis", "0.6.6-preview"));
    private static final PublicationOf PAGE =
            new PublicationOf(new GitHubRelease.Page("v0.6.6-preview", true, List.of("checksums.txt", "sbom.json")));
    private static final Publication HERE = new Publication.Present("https://example.org/here");
    private final Step step = new VerifyPublished(
            List.of(
                    new NpmPackage("@onestepat4time/aegis"),
                    new PyPiProject("ag-client"),
                    new HelmChart("https://charts.example.org", "aegis"),
                    new GitHubRelease(List.of("checksums.txt", "sbom.json"))),
            WINDOW);

    private static Scene published() {
        return Scene.preview()
                .saw(new Fact.Landmark("go/1", Scene.CUT, Words.say("go"), Map.of()))
                .saw(new Fact.Landmark("publish/2", Scene.NOW, Words.say("ran"), Map.of()))
                .knows(NPM, HERE)
                .knows(PYPI, HERE)
                .knows(CHART, HERE)
                .knows(PAGE, HERE);
    }

    @Test
    @Tag("A-85")
    @Tag("A-86")
    @Tag("A-87")
    @Tag("A-88")
    @Tag("A-89")
    @Tag("A-90")
    @Tag("A-92")
    void isDoneWhenEverythingIsPublicInTheRegistrysOwnSpelling() {
        Progress.Done seen = done(
                step.progress(published().situation()),
                "npm @onestepat4time/aegis 0.6.6-preview (preview) · PyPI ag-client 0.6.6.dev0 (PyPI's spelling) · Helm chart aegis"
                        + " 0.6.6-preview · GitHub Release v0.6.6-preview");

        assertThat(seen.values()).containsOnly(Map.entry("artifacts", "4"));
    }

    @Test
    @Tag("A-85")
    void aStableVersionIsUnderLatestAndNoPreRelease() {
        Scene scene = Scene.of("0.6.6")
                .knows(new PublicationOf(new NpmPackage.Version("@onestepat4time/aegis", "0.6.6", "latest")), HERE)
                .knows(new PublicationOf(new GitHubRelease.Page("v0.6.6", false, List.of("checksums.txt"))), HERE);
        Step stable = new VerifyPublished(
                List.of(new NpmPackage("@onestepat4time/aegis"), new GitHubRelease(List.of("checksums.txt"))), WINDOW);

        done(stable.progress(scene.situation()), "npm @onestepat4time/aegis 0.6.6 (latest) · GitHub Release v0.6.6");
    }

    @Test
    @Tag("B-27")
    void anImageIsPublicUnderTheVersionAsItsTag() {
        Scene scene = Scene.of("1.4.0")
                .knows(
                        new PublicationOf(
                                new OciImage.Tag("https://registry-1.docker.io", "agent0ai/agent-zero", "1.4.0")),
                        HERE)
                .knows(
                        new PublicationOf(new OciImage.Tag("https://registry-1.docker.io", "library/zero", "1.4.0")),
                        HERE)
                .knows(new PublicationOf(new OciImage.Tag("https://ghcr.io", "zero", "1.4.0")), HERE);
        Step images = new VerifyPublished(
                List.of(
                        new OciImage(OciImage.DOCKER_HUB, "agent0ai/agent-zero"),
                        new OciImage(OciImage.DOCKER_HUB, "zero"),
                        new OciImage("https://ghcr.io", "zero")),
                WINDOW);

        done(
                images.progress(scene.situation()),
                "image agent0ai/agent-zero:1.4.0 · image library/zero:1.4.0 · image zero:1.4.0");
    }

    @Test
    void absenceIsOnlyDelayWithinTheWindow() {
        Scene scene = published()
                .knows(PYPI, new Publication.Absent())
                .at(Scene.NOW.plus(WINDOW).minusMillis(1));

        working(
                step.progress(scene.situation()),
                "3 of 4 public; registries may lag: PyPI ag-client 0.6.6.dev0 (PyPI's spelling)");
    }

    @Test
    void absenceAfterTheWindowStops() {
        Scene scene = published().knows(PYPI, new Publication.Absent()).at(Scene.NOW.plus(WINDOW));

        Progress.Stopped stop =
                stopped(step.progress(scene.situation()), "not everything is public 15 minutes after publishing ended");

        assertThat(stop.findings())
                .extracting(finding -> finding.words().plain())
                .containsExactly("Not public: PyPI ag-client 0.6.6.dev0 (PyPI's spelling).");
    }

    @Test
    void ofSixThatAreNotPublicFiveAreNamed() {
        Scene scene = published();
        List<ArtifactRule> six = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> "client-" + number)
                .peek(name -> scene.knows(
                        new PublicationOf(new PyPiProject.Release(name, "0.6.6.dev0")), new Publication.Absent()))
                .<ArtifactRule>map(PyPiProject::new)
                .toList();

        working(
                new VerifyPublished(six, WINDOW).progress(scene.situation()),
                "0 of 6 public; registries may lag: PyPI client-1 0.6.6.dev0 (PyPI's spelling), PyPI client-2 0.6.6.dev0 (PyPI's spelling), PyPI client-3"
                        + " 0.6.6.dev0 (PyPI's spelling), PyPI client-4 0.6.6.dev0 (PyPI's spelling), PyPI client-5 0.6.6.dev0 (PyPI's spelling) and 1 more");
    }

    @Test
    @Tag("A-81")
    void whatIsIncompleteIsNamed() {
        Scene scene = published()
                .knows(PAGE, new Publication.Incomplete("asset sbom.json is missing", "https://example.org"))
                .at(Scene.NOW.plus(WINDOW));

        Progress.Stopped stop =
                stopped(step.progress(scene.situation()), "not everything is public 15 minutes after publishing ended");

        assertThat(stop.findings())
                .extracting(finding -> finding.words().plain())
                .containsExactly("Not public: GitHub Release v0.6.6-preview (asset sbom.json is missing).");
    }

    @Test
    void doubtIsNeitherPresenceNorAbsence() {
        Scene scene = published().cannotTell(NPM).at(Scene.NOW.plus(WINDOW));

        unsure(step.progress(scene.situation()), "GitHub did not answer in time");
        unsure(
                new VerifyPublished(List.of(new PyPiProject("other")), WINDOW).progress(scene.situation()),
                ScriptedWorld.SILENCE);
    }

    @Test
    @Tag("A-93")
    @Tag("A-107")
    void whatIsMissingAfterAGoodRunIsAnIncident() {
        Scene scene = Publishing.everythingPublic(
                        Publishing.ended(Scene.preview(), RunState.SUCCEEDED, 1, Publishing.TESTED))
                .saw(new Fact.Landmark("publish/2", Scene.NOW, Words.say("ran"), Map.of()))
                .knows(PYPI, new Publication.Absent())
                .knows(new PublicationOf(new GitHubRelease.Page("v0.6.6-preview", true, List.of("sbom.json"))), HERE);

        Progress.Stopped stop = stopped(
                Publishing.VERIFY.progress(scene.situation()),
                "not everything is public 15 minutes after publishing ended");

        assertThat(stop.findings())
                .extracting(finding -> finding.words().plain())
                .contains(
                        "Not public: PyPI ag-client 0.6.6.dev0 (PyPI's spelling).",
                        "A rerun is not offered: no required job failed, so there is nothing to rerun.");
        Version next = Version.of("0.6.6-preview.1");
        assertThat(stop.ask())
                .isEqualTo(new Ask.ChooseRemedy(
                        List.of(new Remedy.Recover(next), new Remedy.WriteIssue(next)),
                        "https://github.com/OneStepAt4time/aegis/actions/runs/7"));
        assertThat(stop.excerpts()).isEmpty();
    }
}
