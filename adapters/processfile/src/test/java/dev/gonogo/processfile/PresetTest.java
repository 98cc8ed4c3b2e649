package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.shipped;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Stage;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.changelog.ChangelogRange;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.files.MetadataSaysVersion;
import dev.gonogo.process.files.NoDrift;
import dev.gonogo.process.files.OnlyMetadataChanged;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.history.NoOtherRelease;
import dev.gonogo.process.history.VersionStep;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.ByPullRequest;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The preset says what Aegis's runbook says; the example file is the preset with a repository and people. */
class PresetTest {

    private final ReleaseProcess process = good(shipped("example.gonogo.yml"));

    @Test
    @Tag("A-06")
    @Tag("A-07")
    void theStagesStandInTheRunbooksOrder() {
        assertThat(process.repository()).isEqualTo("OneStepAt4time/aegis");
        assertThat(process.branches()).isEqualTo(new Branches("develop", "release/{version}", "main"));
        assertThat(process.roles()).isEqualTo(Map.of("maintainer", Set.of("ann", "bob")));
        assertThat(process.stages())
                .extracting(Stage::name)
                .containsExactly("cut", "prepare", "promote", "go", "publish", "verify", "clean up");
    }

    @Test
    @Tag("A-18")
    @Tag("A-19")
    @Tag("A-20")
    @Tag("A-21")
    @Tag("A-22")
    void plannedAndRecoveryVersionsAreTheRunbooksOnes() {
        for (String planned : List.of("0.6.6", "0.6.6-preview", "0.6.6-alpha", "0.6.6-beta", "0.6.6-rc")) {
            assertThat(process.versions().judge(planned)).isInstanceOf(Verdict.Planned.class);
        }
        for (String recovery : List.of("0.6.6-preview.1", "0.6.6-alpha.2", "0.6.6-beta.3", "0.6.6-rc.4")) {
            assertThat(process.versions().judge(recovery)).isInstanceOf(Verdict.Recovery.class);
        }
    }

    @Test
    @Tag("A-32")
    void theMetadataAreTheFiveFilesAndWhereTheVersionStandsInThem() {
        assertThat(process.metadata().pointers())
                .containsOnly(
                        entry(".release-please-manifest.json", List.of("/.")),
                        entry("CHANGELOG.md", List.of()),
                        entry("package.json", List.of("/version")),
                        entry("package-lock.json", List.of("/version", "/packages//version")),
                        entry("deploy/helm/aegis/Chart.yaml", List.of("/version", "/appVersion")));
    }

    /** The path filters of Aegis's release-dry-run.yml. */
    private static final List<String> DRY_RUN_PATHS = List.of(
            ".github/workflows/release-dry-run.yml",
            ".github/workflows/release-please.yml",
            ".github/workflows/release.yml",
            "charts/aegis/",
            "dashboard/",
            "deploy/helm/aegis/",
            "openapi.yaml",
            "package-lock.json",
            "package.json",
            "packages/client/",
            "packages/python-client/",
            "scripts/",
            "src/");

    @Test
    @Tag("A-08")
    @Tag("A-12")
    @Tag("A-31")
    @Tag("A-36")
    @Tag("A-37")
    @Tag("A-38")
    @Tag("A-39")
    @Tag("A-40")
    @Tag("A-41")
    @Tag("A-42")
    @Tag("A-47")
    void theCutRunsTheWorkflowOnProductionWithTheRunbooksInputs() {
        Stage cut = stage("cut");
        assertThat(cut.needs())
                .containsExactly(
                        new AboveLatest(),
                        new VersionStep(),
                        new ChecksGreen("{integration}", List.of("lint", "test")),
                        new ChecksGreen("{integration}", List.of(new RequiredCheck("Release dry run")), DRY_RUN_PATHS),
                        new NoOtherRelease(),
                        new Backported(),
                        new NoDrift(
                                List.of(
                                        ".github/workflows/create-release-branch.yml",
                                        ".github/workflows/release-dry-run.yml",
                                        ".github/workflows/release-please.yml",
                                        ".github/workflows/release.yml",
                                        "release-please-config.json"),
                                List.of()),
                        new TagAbsent(),
                        new OpenPullRequests("{integration}"),
                        new OpenPullRequests("{production}"));
        assertThat(cut.steps())
                .containsExactly(new RunWorkflow(
                        "create-release-branch.yml",
                        "{production}",
                        Map.of(
                                "version", "{version}",
                                "source_branch", "{integration}",
                                "recovery_release", "{recovery}",
                                "recovery_issue", "{issue}",
                                "recovery_reason", "{reason}",
                                "recovery_confirmation", "{confirmation}"),
                        "{release}"));
    }

    @Test
    @Tag("A-14")
    @Tag("A-49")
    @Tag("A-50")
    @Tag("A-52")
    @Tag("A-53")
    @Tag("A-54")
    @Tag("A-56")
    void theReleasePleasePullRequestIsJudgedByTheRunbooksChecks() {
        assertThat(stage("prepare").steps())
                .containsExactly(new AwaitPullRequest(
                        "{release}",
                        "release-please--",
                        "release-please.yml",
                        List.of(
                                new TitleSaysVersion(),
                                new OnlyMetadataChanged(),
                                new MetadataSaysVersion(),
                                new ChangelogRange("CHANGELOG.md"),
                                new ChecksGreen("", List.of("Release dry run")),
                                new ByAuthor("aegis-gh-agent[bot]"))));
    }

    @Test
    @Tag("A-57")
    @Tag("A-59")
    @Tag("A-61")
    @Tag("A-63")
    void thePromotionIsReviewedAndHasACleanBranchToFallBackOn() {
        assertThat(stage("promote").steps())
                .containsExactly(new OpenPullRequest(
                        "{release}",
                        "{production}",
                        "chore/promote-{version}-{production}",
                        "chore(release): promote {version} to {production}",
                        List.of(
                                new MetadataSaysVersion(),
                                new Reviewed(1),
                                new ChecksGreen("", List.of("lint", "test")))));
    }

    @Test
    @Tag("A-10")
    @Tag("A-65")
    @Tag("A-66")
    @Tag("A-67")
    @Tag("A-68")
    @Tag("A-70")
    @Tag("A-109")
    void theGoLooksAtTheMetadataAndAsksOneMaintainerWhoDidNotCut() {
        Stage go = stage("go");
        assertThat(go.needs())
                .contains(
                        new FileSays("package.json", "/version"),
                        new FileSays(".release-please-manifest.json", "/."),
                        new FileSays("package-lock.json", "/version"),
                        new FileSays("package-lock.json", "/packages//version"),
                        new FileSays("deploy/helm/aegis/Chart.yaml", "/version"),
                        new FileSays("deploy/helm/aegis/Chart.yaml", "/appVersion"),
                        new ChangelogHas("CHANGELOG.md"),
                        new TagAbsent(),
                        new AccountedFor(List.of()),
                        new ByPullRequest(false));
        assertThat(go.steps()).containsExactly(new SignOff("maintainer", 1, false));
    }

    /** Every job that is not optional builds, tests, or first checks whether its work is done. */
    private static final Set<String> IDEMPOTENT = Set.of(
            "test",
            "Fault harness",
            "generate-sbom",
            "generate-checksums",
            "generate-predicate",
            "Release preflight",
            "attest-npm",
            "attest-build-provenance",
            "ensure-github-release",
            "publish-npm",
            "publish-typescript-sdk",
            "publish-python-sdk",
            "attach-checksums",
            "attach-sbom",
            "attach-attestation",
            "publish-helm-chart",
            "refresh-pages");

    @Test
    @Tag("A-15")
    @Tag("A-71")
    @Tag("A-96")
    @Tag("A-83")
    void publishingIsATagAndTheRunThatItStarts() {
        assertThat(process.tag())
                .isEqualTo(new TagRule(
                        "v{version}",
                        "Release v{version}",
                        List.of(
                                "recovery-release: {recovery}",
                                "recovery-issue: #{issue}",
                                "recovery-confirmation: {confirmation}")));
        assertThat(stage("publish").steps())
                .containsExactly(
                        new PushTag(),
                        new FollowWorkflow(
                                "release.yml", Set.of("publish-clawhub", "cleanup-release-branch"), IDEMPOTENT));
    }

    @Test
    @Tag("A-77")
    @Tag("A-78")
    @Tag("A-79")
    @Tag("A-81")
    @Tag("A-82")
    void everyPublicArtifactIsVerified() {
        assertThat(stage("verify").steps())
                .containsExactly(new VerifyPublished(
                        List.of(
                                new NpmPackage("@onestepat4time/aegis"),
                                new NpmPackage("@onestepat4time/aegis-client"),
                                new PyPiProject("ag-client"),
                                new GitHubRelease(List.of("checksums.txt", "sbom.json", "package.sigstore")),
                                new HelmChart("https://onestepat4time.github.io/aegis/helm", "aegis")),
                        Duration.ofMinutes(15)));
    }

    @Test
    @Tag("A-84")
    @Tag("A-91")
    void theReleaseBranchIsCleanedUp() {
        assertThat(stage("clean up").steps()).containsExactly(new DeleteBranch("{release}"));
    }

    @Test
    void aPresetHasNoPeopleAndNoRepositoryToInherit() {
        assertThat(Files.problems(shipped("release-please-promotion.yml")))
                .containsExactly(
                        "6: “repository” is missing in the file. Add it, for example repository: owner/name.",
                        "6: “roles” names no maintainer, so nobody could cut. Write maintainer: [login, login].");
    }

    private Stage stage(String name) {
        return process.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
