package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.talk.Button;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing fails: what the board says, and what it offers. */
class IncidentTest {
    @Test
    @Tag("A-93")
    @Tag("A-94")
    void theBoardSaysWhatIsPublicBeforeAnyoneAsks() {
        Incidents incident = Incidents.publishing().clientFails();
        incident.room.wait(Duration.ofMinutes(20));

        assertThat(incident.board()).contains("""
                ✘ publish Release #1 failed: publish-typescript-sdk
                  ! Jobs: publish-typescript-sdk failed · publish-python-sdk, attach-checksums, attach-sbom, attach-attestation, publish-helm-chart skipped · test, Fault harness (tmux kill), Fault harness (JSONL corruption), Fault harness (channel 5xx), Fault harness (SSE drop) and 7 more succeeded · publish-clawhub, cleanup-release-branch skipped (optional).
                  ✔ Already public: tag v0.6.6-preview · npm @onestepat4time/aegis 0.6.6-preview (preview) · GitHub Release v0.6.6-preview.
                  ✘ Not public: npm @onestepat4time/aegis-client 0.6.6-preview (preview) · PyPI ag-client 0.6.6.dev0 (PyPI's spelling) · Helm chart aegis 0.6.6-preview · checksums.txt · sbom.json · package.sigstore.
                  ✔ A rerun is safe: it runs the required jobs that did not succeed (1 failed, 5 skipped), and each of them first checks whether its work is already done.
                  ! You cannot continue without the failed jobs: a package that is not public can only be published by its workflow.
                  ! A recovery is not offered: try the rerun first.
                """);
        assertThat(incident.buttons()).containsExactly("Rerun 6 jobs", "Open run");
        assertThat(incident.room.transcript())
                .contains("publish stopped: Release #1 failed: publish-typescript-sdk")
                .contains("npm ERR! 403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate-sbom", "generate-checksums", "generate-predicate"})
    @Tag("A-76")
    void whatProvesTheArtifactsIsNotLeftOut(String job) {
        Incidents incident = Incidents.publishing().failsAt(job);
        incident.room.wait(Duration.ofMinutes(20));

        assertThat(incident.board())
                .contains("✘ publish Release #1 failed: " + job)
                .contains(" · checksums.txt · sbom.json · package.sigstore.");
    }

    @Test
    @Tag("A-93")
    void whatARegistryMayStillShowIsNotCalledAbsent() {
        Incidents incident = Incidents.publishing().clientFails();

        assertThat(incident.board())
                .contains("Not seen yet; a registry may be slow to show it: npm @onestepat4time/aegis-client")
                .doesNotContain("Not public");
    }

    @Test
    @Tag("A-04")
    @Tag("A-93")
    @Tag("A-96")
    void aRerunFinishesTheReleaseUnderTheSameTag() {
        Incidents incident = Incidents.publishing().clientFails();
        ReleaseRoom room = incident.room;

        assertThat(ReleaseRoom.plain(room.presses("bob", "Rerun")))
                .isEqualTo("Rerunning what failed for 0.6.6-preview: 6 jobs that did not succeed.");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().runs().of("release.yml").getFirst().attempt())
                .isEqualTo(2);
        HappyPathTest.playToTheEnd(room);

        assertThat(room.repository().refs().tags().keySet())
                .filteredOn(tag -> tag.startsWith("v"))
                .containsExactlyInAnyOrder("v0.6.5-preview.1", "v0.6.5-preview.3", Incidents.TAG);
    }

    @Test
    @Tag("A-94")
    void whatWasRepairedByHandGoesOnAfterAPress() {
        Incidents incident = Incidents.publishing().clientFails();
        ReleaseRoom room = incident.room;
        incident.publishedByHand();
        room.wait(Duration.ofMinutes(1));

        assertThat(incident.board())
                .contains("✔ You can continue without the failed jobs: everything is public. A maintainer can accept"
                        + " it as repaired; it then continues without publish-typescript-sdk");
        assertThat(incident.buttons())
                .containsExactly(
                        "Rerun 6 jobs",
                        "Accept as repaired",
                        "Recover as 0.6.6-preview.1…",
                        "File an issue",
                        "Open run");
        assertThat(ReleaseRoom.plain(room.presses("erin", "Accept as repaired")))
                .startsWith("Only maintainers");
        var press = (Button.Choice) room.board().buttons().get(1);
        assertThat(ReleaseRoom.plain(room.presses("bob", press)))
                .isEqualTo("0.6.6-preview is accepted as repaired and continues.");
        HappyPathTest.playToTheEnd(room);
        assertThat(incident.board())
                .contains("Release #1 failed, everything is public, and bob accepted it as" + " repaired");
        assertThat(ReleaseRoom.plain(room.presses("bob", press))).isEqualTo("0.6.6-preview is over.");
    }

    @Test
    @Tag("A-96")
    void aRerunIsForMaintainersAndForWhatFailed() {
        Incidents incident = Incidents.publishing().clientFails();
        ReleaseRoom room = incident.room;

        assertThat(room.answer("erin", "rerun"))
                .isEqualTo(
                        "Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol, dave. You are erin.");
        assertThat(room.answer("bob", "rerun")).startsWith("Rerunning what failed");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.answer("bob", "rerun")).startsWith("Nothing can be rerun now.");
        assertThat(room.repository().runs().of("release.yml").getFirst().attempt())
                .isEqualTo(2);
    }

    @Test
    @Tag("A-96")
    void aPressThatMeantAnEarlierAttemptRerunsNothing() {
        Incidents incident = Incidents.publishing().clientFails();
        ReleaseRoom room = incident.room;
        var stale = (Button.Choice) room.board().buttons().getFirst();
        incident.rerunFails();

        assertThat(ReleaseRoom.plain(room.presses("bob", stale))).startsWith("Nothing can be rerun now.");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().runs().of("release.yml").getFirst().attempt())
                .isEqualTo(2);
    }

    @Test
    @Tag("A-93")
    @Tag("A-107")
    void beforeAnythingIsPublicThereIsNothingToRecover() {
        Incidents incident = Incidents.publishing().testsFail();
        incident.room.wait(Duration.ofMinutes(20));

        assertThat(incident.board())
                .contains("A recovery is not offered: nothing is public, so there is nothing to replace.");
        assertThat(incident.room.answer("ann", "recover 0.6.6-preview")).startsWith("A recovery is not offered now.");
    }

    @Test
    void diagnoseAnswersForAnyVersion() {
        Incidents incident = Incidents.publishing().clientFails();
        ReleaseRoom room = incident.room;

        assertThat(room.answer("erin", "diagnose 0.6.6-preview"))
                .isEqualTo("Looking at what is public for 0.6.6-preview…");
        assertThat(room.lastLater())
                .startsWith("Release #1 failed: publish-typescript-sdk.")
                .contains("Already public: tag v0.6.6-preview · npm @onestepat4time/aegis 0.6.6-preview (preview)");
        room.answer("erin", "diagnose 0.9.0");
        assertThat(room.lastLater()).isEqualTo("Nothing is published: there is no tag v0.9.0.");
    }

    @Test
    @Tag("A-94")
    @Tag("A-95")
    void diagnoseLooksAtTheRegistriesWhereNoRunIsKnown() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.registries.publish(new NpmPackage.Version(SeedARelease.ROOT_PACKAGE, "0.6.5-preview.3", "preview"));

        room.answer("erin", "diagnose 0.6.5-preview.3");
        assertThat(room.lastLater())
                .startsWith(
                        "There is no run to show: release.yml has not run for v0.6.5-preview.3. What is public was"
                                + " looked at:\n"
                                + "✔ Already public: tag v0.6.5-preview.3 · npm @onestepat4time/aegis 0.6.5-preview.3 (preview)")
                .contains("✘ Not public: npm @onestepat4time/aegis-client 0.6.5-preview.3 (preview) · ")
                .doesNotContain("Nothing is published");

        room.registries.publish(new NpmPackage.Version(SeedARelease.ROOT_PACKAGE, "0.9.0-preview", "preview"));
        room.answer("erin", "diagnose 0.9.0-preview");
        assertThat(room.lastLater())
                .startsWith("There is no run to show: there is no tag v0.9.0-preview. What is public was looked at:\n"
                        + "✔ Already public: npm @onestepat4time/aegis 0.9.0-preview (preview)");

        room.registries.lose("the registries did not answer");
        room.answer("erin", "diagnose 0.8.0");
        assertThat(room.lastLater()).isEqualTo("""
                        There is no run to show: there is no tag v0.8.0. What is public was looked at:
                        ✘ Cannot tell right now: the registries did not answer.
                        ! A recovery is not offered: 0.8.0 has no recovery version; cut 0.8.1.""");
    }

    @Test
    @Tag("A-97")
    void theIssueIsOpenedOnceAndBroughtUpToDate() {
        Incidents incident = Incidents.publishing().clientFails().rerunFails();
        ReleaseRoom room = incident.room;

        assertThat(ReleaseRoom.plain(room.presses("dave", "File an issue"))).startsWith("Filing the issue.");
        room.wait(Duration.ofMinutes(1));
        var issue = room.repository().issues().find(2431).orElseThrow();
        assertThat(issue.title()).isEqualTo("Recovery of v0.6.6-preview");
        assertThat(issue.body())
                .contains("`npm @onestepat4time/aegis 0.6.6-preview (preview)`")
                .contains("(attempt 2)")
                .contains("Approved: RECOVERY 0.6.6-preview.1");
        assertThat(incident.board()).contains("Its issue is #2431.");
        assertThat(incident.buttons()).doesNotContain("File an issue");

        incident.rerunFails();
        assertThat(room.repository().issues().find(2431).orElseThrow().body()).contains("(attempt 3)");
        assertThat(room.repository().issues().find(2432)).isEmpty();
    }
}
