package dev.gonogo.audit;

import static dev.gonogo.audit.AuditScene.PROCESS;
import static dev.gonogo.audit.AuditScene.good;
import static dev.gonogo.audit.AuditScene.lightweight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class TagAuditTest {
    private static PublicationOf page(String tag, boolean prerelease) {
        return new PublicationOf(new GitHubRelease.Page(tag, prerelease, List.of("sbom.json")));
    }

    @Test
    void theNewestVersionComesFirstAndWhatHasNoneComesLast() {
        TagAudit audit = new AuditScene()
                .tag(good("0.9.0"))
                .tag(good("0.10.0-preview"))
                .tag(good("9.x"))
                .tag(good("0.10.0"))
                .tag(good("8.x"))
                .audit();

        assertThat(audit.tags())
                .extracting(TagReport::tag)
                .containsExactly("v0.10.0", "v0.10.0-preview", "v0.9.0", "v8.x", "v9.x");
    }

    @Test
    void countsOfEachRuleAtHowManyTagsItDoesNotHold() {
        TagAudit audit = new AuditScene()
                .tag(lightweight("0.6.5-preview.1"))
                .tag(lightweight("0.6.5"))
                .tag(good("0.6.6"))
                .audit();

        assertThat(audit.broken()).hasSize(2);
        assertThat(audit.ok()).isFalse();
        assertThat(audit.counts()).containsExactly(Map.entry("annotated", 2L), Map.entry("recovery-lines", 1L));
    }

    @Test
    @Tag("A-87")
    void theGitHubReleaseCountsOnlyWhereItCanBeLookedUp() {
        AuditScene scene =
                new AuditScene().tag(good("0.6.6")).tag(good("0.6.5-preview")).tag(good("0.6.4"));
        scene.world.knows(page("v0.6.6", false), new Publication.Absent());
        scene.world.knows(
                page("v0.6.5-preview", true), new Publication.Incomplete("asset sbom.json is missing", "https://x"));

        assertThat(scene.audit().ok()).isTrue();
        TagAudit online = scene.audit(0, 2);
        assertThat(online.pages()).isEqualTo(2);
        assertThat(online.broken())
                .extracting(report -> report.broken().getFirst().sentence().plain())
                .containsExactly(
                        "It has no GitHub Release. Create or complete the GitHub Release for this tag; leave the tag"
                                + " itself as it is.",
                        "Its GitHub Release is not complete: asset sbom.json is missing. Create or complete the"
                                + " GitHub Release for this tag; leave the tag itself as it is.");
    }

    @Test
    @Tag("A-87")
    void aGitHubReleaseThatCannotBeLookedUpDoesNotHold() {
        TagAudit audit = new AuditScene().tag(good("0.6.6")).audit(0, 5);

        assertThat(audit.broken()).extracting(TagReport::brokenRules).containsExactly(List.of("github-release"));
    }

    @Test
    void cannotTellWithoutProductionOrTheTags() {
        ScriptedWorld world = new ScriptedWorld();
        world.knows(new AllRefs(), new Refs(Map.of(), Map.of()));
        assertThat(TagAudit.of(PROCESS, world, 0))
                .isEqualTo(
                        new Answer.CannotTell<>(
                                "there is no branch main, which the process file names as branches.production. Create it, or correct the name there"));

        world.knows(new AllRefs(), new Refs(Map.of("main", AuditScene.MAIN), Map.of()));
        assertThat(TagAudit.of(PROCESS, world, 0)).isEqualTo(new Answer.CannotTell<>(ScriptedWorld.SILENCE));
    }
}
