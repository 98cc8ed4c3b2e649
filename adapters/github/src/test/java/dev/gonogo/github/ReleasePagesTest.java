package dev.gonogo.github;

import static dev.gonogo.github.Examples.asset;
import static dev.gonogo.github.Examples.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Publication;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReleasePagesTest {
    private static final String PAGE = "releases/tags/v0.6.6-preview";
    private static final String ASSETS = "releases/1/assets";
    private static final String LINK = "https://github.com/OneStepAt4time/aegis/releases/v0.6.6-preview";
    private static final GitHubRelease.Page WANTED =
            new GitHubRelease.Page("v0.6.6-preview", true, List.of("checksums.txt", "sbom.json", "package.sigstore"));

    private final GitHubOnWire github = new GitHubOnWire();

    @AfterEach
    void stop() {
        github.close();
    }

    private void released(String flags, String... assets) {
        github.answers(PAGE, release(flags));
        github.answers(ASSETS, "[" + String.join(",", assets) + "]");
    }

    private Answer<Publication> publication() {
        return github.forge.publication(WANTED);
    }

    @Test
    @Tag("A-80")
    @Tag("A-81")
    @Tag("A-87")
    void aReleaseWithAllItsAssetsIsPresent() {
        released(
                "\"draft\":false,\"prerelease\":true",
                asset("checksums.txt", "uploaded"),
                asset("sbom.json", "uploaded"),
                asset("package.sigstore", "uploaded"));

        assertThat(publication()).isEqualTo(new Answer.Known<>(new Publication.Present(LINK)));
    }

    @Test
    @Tag("A-81")
    void everyMissingAssetIsNamedAndAHalfUploadedOneIsMissing() {
        released(
                "\"draft\":false,\"prerelease\":true",
                asset("checksums.txt", "uploaded"),
                asset("sbom.json", "starter"));

        assertThat(publication())
                .isEqualTo(new Answer.Known<>(new Publication.Incomplete(
                        "asset sbom.json is missing; asset package.sigstore is missing", LINK)));
    }

    @Test
    @Tag("A-87")
    void aDraftAndAWrongFlagAreSaidSo() {
        released(
                "\"draft\":true,\"prerelease\":false",
                asset("checksums.txt", "uploaded"),
                asset("sbom.json", "uploaded"),
                asset("package.sigstore", "uploaded"));

        assertThat(publication())
                .isEqualTo(new Answer.Known<>(
                        new Publication.Incomplete("it is a draft; it is not marked as a prerelease", LINK)));
    }

    @Test
    void noReleaseIsAbsent() {
        assertThat(publication()).isEqualTo(new Answer.Known<>(new Publication.Absent()));
    }

    @Test
    void noRepositoryIsNotTheSameAsNoRelease() {
        github.server.resetAll();

        assertThat(publication())
                .isEqualTo(new Answer.CannotTell<>(
                        "GitHub knows no repository OneStepAt4time/aegis, or our token may not see it."));
    }

    @Test
    @Tag("A-113")
    void whatWasPublishedLaterThanAskedOrNobodyKnowsWhenIsAbsent() {
        String[] assets = {
            asset("checksums.txt", "uploaded"), asset("sbom.json", "uploaded"), asset("package.sigstore", "uploaded")
        };
        released("\"draft\":false,\"prerelease\":true,\"published_at\":\"2026-11-20T10:00:00Z\"", assets);

        assertThat(before("2026-11-20T10:00:01Z")).isEqualTo(new Answer.Known<>(new Publication.Present(LINK)));
        assertThat(before("2026-11-20T10:00:00Z")).isEqualTo(new Answer.Known<>(new Publication.Absent()));

        released("\"draft\":false,\"prerelease\":true", assets);
        assertThat(before("2026-11-20T10:00:01Z")).isEqualTo(new Answer.Known<>(new Publication.Absent()));
    }

    private Answer<Publication> before(String time) {
        return github.forge.publication(
                new GitHubRelease.Page(WANTED.tag(), WANTED.prerelease(), WANTED.assets(), Instant.parse(time)));
    }
}
