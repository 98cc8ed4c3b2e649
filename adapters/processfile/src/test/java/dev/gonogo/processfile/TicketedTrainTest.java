package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.backport.ReleasesBackported;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.UpToDate;
import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.history.VersionStep;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import dev.gonogo.world.ValuePlace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The preset says what Agent Zero's release process says. */
class TicketedTrainTest {
    private static final String FILE = """
            process: 1
            extends: ticketed-train
            repository: agent0ai/agent-zero
            about: {title: Release Process, version: 1.0.0, last reviewed: 2025-10-15, owner: release-engineering}
            roles:
              maintainer: [ann, bob]
              platform: [pia]
              qa: [quinn]
              docs: [dora]
              product: [paul]
              stakeholder: [sam]
            """;

    private final ReleaseProcess process = good(FILE);

    private Stage stage(String name) {
        return process.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> course(Version.Kind kind) {
        return process.stagesOf(kind).stream().map(Stage::name).toList();
    }

    @Test
    @Tag("B-01")
    @Tag("B-02")
    @Tag("B-07")
    @Tag("B-38")
    void majorMinorAndPatchReleasesHaveTheirCourse() {
        List<String> minor = List.of(
                "departure",
                "preparation",
                "validation",
                "review",
                "package",
                "go",
                "publication",
                "staging",
                "production",
                "soak",
                "metrics",
                "close");

        assertThat(course(Version.Kind.MINOR)).isEqualTo(minor);
        assertThat(course(Version.Kind.MAJOR))
                .startsWith("approval")
                .containsAll(minor)
                .hasSize(13);
        assertThat(course(Version.Kind.PATCH))
                .containsExactly(
                        "hotfix",
                        "fix",
                        "validation",
                        "package",
                        "go",
                        "publication",
                        "staging",
                        "production",
                        "soak",
                        "metrics",
                        "close");
        assertThat(stage("hotfix").needs()).containsExactly(new AboveLatest(), new VersionStep(), new TagAbsent());
        assertThat(stage("approval").needs()).containsExactly(new AboveLatest(), new VersionStep());
        assertThat(stage("approval").steps())
                .containsExactly(new SignOff(List.of("product"), 1, false, "{integration}", true));
        assertThat(process.versions().judge("0.8.0")).isInstanceOf(Verdict.Planned.class);
        assertThat(process.versions().judge("0.8.0-rc")).isInstanceOf(Verdict.NotListed.class);
    }

    @Test
    @Tag("B-03")
    void theDocumentsDataAreKept() {
        assertThat(process.about())
                .containsExactly(
                        Map.entry("title", "Release Process"),
                        Map.entry("version", "1.0.0"),
                        Map.entry("last reviewed", "2025-10-15"),
                        Map.entry("owner", "release-engineering"));
    }

    @Test
    @Tag("B-06")
    void trainsLeaveInOddWeeks() {
        assertThat(process.cadence().orElseThrow().week()).isEqualTo(Cadence.Week.ODD);
        assertThat(stage("departure").needs())
                .containsExactly(new AboveLatest(), new VersionStep(), new InCadence(), new NotFrozen());
    }

    @Test
    @Tag("B-08")
    @Tag("B-09")
    @Tag("B-10")
    @Tag("B-36")
    void branchesAreThoseOfTheSeed() {
        assertThat(process.branches())
                .isEqualTo(new Branches("soma_integration", "release/v{major}.{minor}.0", "main", "hotfix/v{version}"));
        assertThat(stage("preparation").needs())
                .contains(new UpToDate("{integration}", "{production}"), new ReleasesBackported("{integration}"));
        assertThat(stage("go").needs()).contains(new ReleasesBackported("{release}"));
        assertThat(stage("preparation").steps())
                .containsExactly(
                        new CreateBranch("{release}", "{integration}"),
                        new NoOpen("v{version}", "status: done", "", true));
        assertThat(stage("hotfix").steps()).contains(new CreateBranch("{release}", "latest-tag"));
    }

    @Test
    @Tag("B-04")
    @Tag("B-11")
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    @Tag("B-40")
    @Tag("B-41")
    void theValidationRunsEveryCommand() {
        assertThat(stage("validation").needs())
                .containsExactly(
                        new ChecksGreen("{release}", List.of("ci", "docs")),
                        new ChangelogHas("docs/changelog.md", "{release}"));
        assertThat(stage("validation").steps())
                .containsExactly(new RunWorkflow(
                        "validate.yml",
                        "{release}",
                        Map.of(),
                        "",
                        List.of("fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify")));
    }

    @Test
    @Tag("B-11")
    @Tag("B-20")
    @Tag("B-21")
    @Tag("B-22")
    @Tag("B-42")
    void theReviewIsHeldByAllFour() {
        assertThat(stage("review").steps().getFirst())
                .isEqualTo(new SignOff(List.of("platform", "qa", "docs", "product"), 1, false, "{release}", false));
        assertThat(stage("review").steps().getLast())
                .isEqualTo(new Tick(
                        "docs",
                        Map.of(
                                "highlights",
                                "The changelog has the highlights, with links to the manual updates",
                                "manuals",
                                "Documentation updates confirmed across all manuals")));
    }

    @Test
    @Tag("B-23")
    @Tag("B-24")
    void theVersionIsBumpedInEveryFile() {
        assertThat(stage("package").steps())
                .containsExactly(new BumpVersions(
                        "{release}",
                        "chore/release-{version}",
                        "chore(release): {tag}",
                        List.of(
                                new ValuePlace("pyproject.toml", "/tool/poetry/version"),
                                new ValuePlace("package.json", "/version"),
                                new ValuePlace("charts/soma/Chart.yaml", "/version"),
                                new ValuePlace("charts/soma/Chart.yaml", "/appVersion")),
                        List.of(new Reviewed(1))));
    }

    @Test
    @Tag("B-05")
    @Tag("B-25")
    @Tag("B-26")
    @Tag("B-27")
    @Tag("B-28")
    @Tag("B-38")
    @Tag("B-43")
    void theTagPublishesPackageImageAndChart() {
        assertThat(process.tag().name()).isEqualTo("v{version}");
        assertThat(stage("go").steps())
                .containsExactly(new SignOff(List.of("maintainer"), 1, false, "{release}", false));
        assertThat(stage("publication").steps().getFirst()).isEqualTo(new PushTag());
        assertThat(stage("publication").steps().getLast())
                .isEqualTo(new VerifyPublished(
                        List.of(
                                new PyPiProject("soma-agent"),
                                new OciImage(OciImage.DOCKER_HUB, "agent0ai/agent-zero"),
                                new HelmChart("https://agent0ai.github.io/charts", "soma")),
                        Duration.ofMinutes(15)));
    }

    @Test
    @Tag("B-29")
    @Tag("B-30")
    @Tag("B-31")
    @Tag("B-32")
    @Tag("B-39")
    @Tag("B-44")
    void itIsTriedInStagingThenPromotedAndWatched() {
        assertThat(stage("staging").steps())
                .containsExactly(new Promote("staging"), new Deploy("soma-staging", "{tag}"), smoke("staging"));
        assertThat(stage("production").steps())
                .containsExactly(
                        new SignOff(List.of("maintainer"), 1, false, "{tag}", false),
                        new Promote("production"),
                        new Deploy("soma-production", "{tag}"),
                        new Announce("{tag} is in production", List.of("stakeholder")),
                        smoke("production"));
        assertThat(stage("soak").steps())
                .containsExactly(new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of()));
    }

    private static Step smoke(String environment) {
        return new RunWorkflow("smoke.yml", "{tag}", Map.of("env", environment), "", List.of("smoke"));
    }

    @Test
    @Tag("B-33")
    @Tag("B-34")
    @Tag("B-35")
    @Tag("B-37")
    @Tag("B-45")
    void itEndsWithMetricsAnArchiveAndAClosedTicket() {
        assertThat(((Tick) stage("metrics").steps().getFirst()).items())
                .containsEntry("metrics", "Post-release metrics captured")
                .containsEntry("workflows", "Onboarding and User manuals updated where workflows changed");
        assertThat(stage("close").steps())
                .containsExactly(
                        new Archive(
                                "docs/releases/{version}",
                                "{integration}",
                                "docs/release-{version}",
                                List.of("docs/release-process.md"),
                                List.of()),
                        new CloseTicket());
        assertThat(stage("fix").needs()).containsExactly(new ChangelogHas("docs/changelog.md", "{release}"));
        Tick fix = (Tick) stage("fix").steps().getFirst();
        assertThat(fix.items()).containsOnlyKeys("fix", "tests");
        assertThat(fix.on())
                .as("code that is pushed after it is looked at as well")
                .isEqualTo("{release}");
    }

    @Test
    @Tag("B-40")
    @Tag("B-41")
    @Tag("B-42")
    @Tag("B-43")
    @Tag("B-44")
    @Tag("B-45")
    void theTicketHasTheSeedsChecklist() {
        assertThat(((Ticket) stage("departure").steps().getFirst()).checklist())
                .containsExactly(
                        Map.entry("CI and docs workflows green", "validation"),
                        Map.entry("Changelog updated", "validation"),
                        Map.entry("Manuals reviewed and signed off", "review"),
                        Map.entry("Artifacts published", "publication"),
                        Map.entry("Deployment validated in staging", "staging"),
                        Map.entry("Deployment validated in production", "production"),
                        Map.entry("Post-release metrics captured", "metrics"));
    }

    @Test
    @Tag("B-33")
    void aTicketMustBeOpenedBeforeItIsClosedAndItsLinesNameStages() {
        assertThat(problems(FILE + "stages: [{name: departure, steps: [{soak: 1h}]}]\n"))
                .containsExactly(
                        "2: close-ticket closes the ticket that a step ticket opened before it.",
                        "12: soak watches what was deployed and the run that tested it, and no earlier step does"
                                + " either. Put it after a deploy or a run-workflow.");
        assertThat(problems(FILE
                        + "stages: [{name: departure, steps: [{ticket: {title: t, checklist: {Green: valid}}}]}]\n"))
                .containsExactly(
                        "12: The checklist waits for a stage “valid”, which does not exist. Known: approval, close,"
                                + " departure, fix, go, hotfix, metrics, package, preparation, production, publication, review, soak,"
                                + " staging, validation.");
        assertThat(problems(
                        FILE + "stages: [{name: close, steps: [{archive: {path: d, into: main, branch: main}}]}]\n"))
                .containsExactly("12: archive makes its own branch. Give “branch” another name.");
    }
}
