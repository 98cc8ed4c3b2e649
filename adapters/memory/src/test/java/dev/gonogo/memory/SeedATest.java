package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.port.GitRemoteContract;
import dev.gonogo.port.Lease;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeedATest {
    private static final Lease LEASE =
            new Lease(new ReleaseId(SeedA.REPOSITORY, Version.of("0.6.6-preview"), 1), "tester", 1);
    private static final Map<String, String> INPUTS =
            Map.of("version", "0.6.6-preview", "source_branch", "develop", "recovery_release", "false");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final MemoryRegistries registries = new MemoryRegistries(clock);

    private MemoryForge forge(SeedA seed) {
        return new MemoryForge(seed.repository(), clock, IoPoint.NONE);
    }

    private int cut(SeedA seed) {
        return cut(seed, "0.6.6-preview");
    }

    private int cut(SeedA seed, String version) {
        Map<String, String> inputs = new HashMap<>(INPUTS);
        inputs.put("version", version);
        forge(seed).dispatch(LEASE, SeedA.CREATE_RELEASE_BRANCH, SeedA.MAIN, inputs);
        return seed.createReleaseBranchRuns().orElseThrow();
    }

    private void cutWith(SeedA seed, SeedAReleasePlease.Outcome outcome) {
        seed.releasePlease().will(outcome);
        forge(seed).dispatch(LEASE, SeedA.CREATE_RELEASE_BRANCH, SeedA.MAIN, INPUTS);
        assertThat(seed.createReleaseBranchRuns()).isEmpty();
    }

    private static int promotes(MemoryForge forge) {
        return forge.openPullRequest(LEASE, "release/0.6.6-preview", "main", "promote", "");
    }

    @Test
    void beginsWithGreenChecksAndTagsAsPeopleMadeThem() {
        MemoryRepository repository = SeedA.straight(clock).repository();

        assertThat(repository.refs().branches()).containsOnlyKeys("main", "develop");
        assertThat(repository.refs().tags().values())
                .extracting(
                        Refs.Tag::name,
                        Refs.Tag::annotated,
                        tag -> repository.history().reachable(tag.commit(), repository.headOf("main")))
                .containsExactlyInAnyOrder(
                        tuple("v0.6.5-preview.3", true, true),
                        tuple("v0.6.5-preview.1", false, false),
                        tuple("nightly", false, true),
                        tuple("before-the-redesign", true, true));
        assertThat(repository.checks(repository.headOf("develop")))
                .extracting(Check::name, Check::state)
                .containsExactlyInAnyOrder(
                        tuple("lint", Check.State.GREEN),
                        tuple("test (20)", Check.State.GREEN),
                        tuple("test (22)", Check.State.GREEN),
                        tuple("Release dry run", Check.State.GREEN));
        assertThat(repository.text(repository.headOf("main"), "package.json"))
                .get()
                .asString()
                .contains("\"version\": \"0.6.5-preview.3\"");
    }

    @Test
    @Tag("A-32")
    @Tag("A-47")
    @Tag("A-49")
    void theCutWorkflowMakesTheBranchAndReleasePleaseOpensItsPullRequest() {
        SeedA seed = SeedA.straight(clock);

        int number = cut(seed);

        MemoryRepository repository = seed.repository();
        PullRequest request = repository.pullRequests().get(number);
        assertThat(repository.head("release/0.6.6-preview")).isEqualTo(repository.head("develop"));
        assertThat(request.title()).isEqualTo("chore(release/0.6.6-preview): release 0.6.6-preview");
        assertThat(request.author().login()).isEqualTo("aegis-gh-agent[bot]");
        assertThat(repository.pullRequests().commits(number))
                .extracting(commit -> commit.author().name())
                .containsExactly("aegis-gh-agent[bot]");
        assertThat(request.head()).isEqualTo("release-please--branches--release/0.6.6-preview");
        assertThat(request.base()).isEqualTo("release/0.6.6-preview");
        assertThat(repository.pullRequests().files(number))
                .extracting(Change::path)
                .containsExactlyInAnyOrderElementsOf(SeedAFiles.METADATA);
        assertThat(repository.text(request.headCommit(), "CHANGELOG.md"))
                .get()
                .asString()
                .contains(
                        "## [0.6.6-preview](https://github.com/OneStepAt4time/aegis/compare/v0.6.5-preview.3...v0.6.6-preview)"
                                + " (2026-11-20)");
        assertThat(repository.checks(request.headCommit())).isEmpty();
    }

    @Test
    @Tag("A-08")
    @Tag("A-14")
    void theDryRunDoesNotRunOnAPushThatTouchesNoneOfItsPaths() {
        SeedA seed = SeedA.straight(clock);
        MemoryRepository repository = seed.repository();

        String documents = seed.featureLands("docs: say more", "docs/more.md");
        seed.checksPass(documents);
        assertThat(repository.checks(documents))
                .extracting(Check::name)
                .containsExactly("lint", "test (20)", "test (22)");

        String source = seed.featureLands("feat: more", "src/more.ts");
        seed.checksPass(source);
        assertThat(repository.checks(source)).extracting(Check::name).contains("Release dry run");
    }

    @Test
    @Tag("A-53")
    void theChangelogOfFiveReleasesHasAllSectionsWhereMetadataAreTakenBack() {
        SeedA seed = SeedA.straight(clock);
        for (int patch = 6; patch <= 10; patch++) {
            release(seed, "0.6." + patch + "-preview");
            seed.takeMetadataBack();
        }

        assertThat(headings(seed))
                .containsExactly(
                        "v0.6.9-preview...v0.6.10-preview",
                        "v0.6.8-preview...v0.6.9-preview",
                        "v0.6.7-preview...v0.6.8-preview",
                        "v0.6.6-preview...v0.6.7-preview",
                        "v0.6.5-preview.3...v0.6.6-preview",
                        "v0.6.5-preview.2...v0.6.5-preview.3",
                        "v0.6.5-preview.1...v0.6.5-preview.2",
                        "v0.6.5-preview...v0.6.5-preview.1");
    }

    /** As in the real repository, whose main has no section for 0.6.6-preview since 0.6.6-preview.1 was promoted. */
    @Test
    void whereNobodyTakesThemBackEachReleaseTakesTheSectionBeforeItAway() {
        SeedA seed = SeedA.straight(clock);
        for (int patch = 6; patch <= 10; patch++) {
            release(seed, "0.6." + patch + "-preview");
        }

        assertThat(headings(seed))
                .containsExactly(
                        "v0.6.9-preview...v0.6.10-preview",
                        "v0.6.5-preview.2...v0.6.5-preview.3",
                        "v0.6.5-preview.1...v0.6.5-preview.2",
                        "v0.6.5-preview...v0.6.5-preview.1");
    }

    private static List<String> headings(SeedA seed) {
        MemoryRepository repository = seed.repository();
        return repository
                .text(repository.headOf("main"), "CHANGELOG.md")
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("## ["))
                .map(line -> line.replaceFirst(".*/compare/(.*)\\) .*", "$1"))
                .toList();
    }

    /** From the cut to the tag, with a clean branch to main whenever the direct promotion conflicts. */
    private void release(SeedA seed, String version) {
        MemoryRepository repository = seed.repository();
        MemoryPullRequests requests = repository.pullRequests();
        MemoryGit git = new MemoryGit(repository, GitRemoteContract.LINES, IoPoint.NONE);
        String branch = "release/" + version;
        seed.squash(cut(seed, version));
        int promotion = forge(seed).openPullRequest(LEASE, branch, "main", "promote", "");
        if (requests.mergeability(promotion) == Mergeability.DIRTY) {
            requests.close(promotion);
            String clean = "chore/promote-" + version + "-main";
            git.pushRestored(
                    LEASE, clean, repository.headOf("main"), repository.headOf(branch), SeedAFiles.METADATA, "promote");
            promotion = forge(seed).openPullRequest(LEASE, clean, "main", "promote", "");
        }
        git.pushTag(LEASE, "v" + version, seed.squash(promotion), "Release v" + version);
        repository.removeBranch(branch);
    }

    @Test
    void theCutWorkflowDispatchesReleasePleaseWithTheExactVersion() {
        SeedA seed = SeedA.straight(clock);

        cut(seed);

        MemoryRuns runs = seed.repository().runs();
        long run = runs.of(SeedA.RELEASE_PLEASE).getFirst().id();
        assertThat(runs.get(run).branch()).isEqualTo("release/0.6.6-preview");
        assertThat(runs.inputs(run))
                .containsOnly(
                        Map.entry("release_as", "0.6.6-preview"), Map.entry("target_branch", "release/0.6.6-preview"));
    }

    @Test
    void releasePleaseDoesWhatItIsTold() {
        SeedA seed = SeedA.straight(clock);
        cutWith(seed, SeedAReleasePlease.Outcome.FAILS);
        MemoryRuns runs = seed.repository().runs();
        long run = runs.of(SeedA.RELEASE_PLEASE).getFirst().id();
        assertThat(runs.get(run).state()).isEqualTo(RunState.FAILED);
        assertThat(runs.log(runs.jobs(run).getFirst().id())).containsExactly(SeedAReleasePlease.ERROR);

        runs.rerun(run);
        seed.releasePlease().will(SeedAReleasePlease.Outcome.RUNS_ON);
        assertThat(seed.releasePlease().runs()).isEmpty();
        assertThat(seed.releasePlease().isUnderWay()).isTrue();
        seed.releasePlease().will(SeedAReleasePlease.Outcome.OPENS_NOTHING);
        assertThat(seed.releasePlease().runs()).isEmpty();
        assertThat(runs.get(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThatThrownBy(() -> seed.releasePlease().runs()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCutWorkflowMayLeaveReleasePleaseOut() {
        SeedA seed = SeedA.straight(clock);
        cutWith(seed, SeedAReleasePlease.Outcome.IS_NOT_DISPATCHED);

        assertThat(seed.repository().head("release/0.6.6-preview")).isPresent();
        assertThat(seed.repository().runs().of(SeedA.RELEASE_PLEASE)).isEmpty();
    }

    @Test
    @Tag("A-46")
    void theCutWorkflowRefusesASecondReleaseBranch() {
        SeedA seed = SeedA.straight(clock);
        cut(seed);

        forge(seed).dispatch(LEASE, SeedA.CREATE_RELEASE_BRANCH, SeedA.MAIN, INPUTS);

        assertThat(seed.createReleaseBranchRuns()).isEmpty();
        assertThat(seed.repository()
                        .runs()
                        .of(SeedA.CREATE_RELEASE_BRANCH)
                        .getFirst()
                        .state())
                .isEqualTo(RunState.FAILED);
    }

    @Test
    void aDirectPromotionOfTheStraightSeedIsClean() {
        SeedA seed = SeedA.straight(clock);
        seed.merge(cut(seed));

        int promotion = promotes(forge(seed));

        assertThat(seed.promotion()).isEqualTo(promotion);
        assertThat(seed.repository().pullRequests().mergeability(promotion)).isEqualTo(Mergeability.CLEAN);
    }

    @Test
    @Tag("A-58")
    void aDirectPromotionOfTheSquashDivergentSeedIsDirty() {
        SeedA seed = SeedA.squashDivergent(clock);
        seed.squash(cut(seed));

        int promotion = promotes(forge(seed));

        assertThat(seed.repository().pullRequests().mergeability(promotion)).isEqualTo(Mergeability.DIRTY);
        MemoryRepository repository = seed.repository();
        assertThat(new MemoryBackports(
                                repository.history(),
                                GitRemoteContract.LINES,
                                new NotBackported(
                                        repository.headOf("main"),
                                        repository.headOf("develop"),
                                        SeedAFiles.METADATA.stream()
                                                .collect(Collectors.toMap(path -> path, path -> List.of()))))
                        .missing())
                .isEmpty();
    }

    @Test
    void aMergedPullRequestKeepsWhatItBrought() {
        SeedA seed = SeedA.straight(clock);
        int number = cut(seed);
        List<Change> before = seed.repository().pullRequests().files(number);

        String commit = seed.merge(number);

        PullRequest merged = seed.repository().pullRequests().get(number);
        assertThat(merged.mergeCommit()).isEqualTo(commit);
        assertThat(seed.repository().pullRequests().files(number)).isEqualTo(before);
        assertThat(seed.repository().head("release/0.6.6-preview")).contains(commit);
    }

    @Test
    @Tag("A-75")
    @Tag("A-84")
    @Tag("A-102")
    void theReleaseRunPublishesAndCleansUp() {
        SeedA seed = released();
        SeedARelease release = new SeedARelease(seed, registries);

        release.publishes("v0.6.6-preview");
        assertThat(seed.repository().head("release/0.6.6-preview")).isPresent();
        release.cleanupRuns();

        assertThat(seed.repository().head("release/0.6.6-preview")).isEmpty();
        assertThat(seed.repository().runs().of(SeedA.RELEASE).getFirst().state())
                .isEqualTo(RunState.SUCCEEDED);
        assertThat(registries.published())
                .containsExactly(
                        "npm @onestepat4time/aegis 0.6.6-preview (preview)",
                        "npm @onestepat4time/aegis-client 0.6.6-preview (preview)",
                        "PyPI ag-client 0.6.6.dev0 (PyPI's spelling)",
                        "Helm chart aegis 0.6.6-preview",
                        "GitHub Release v0.6.6-preview");
    }

    @Test
    void aFailedJobSkipsTheRestAndARerunGoesOn() {
        SeedARelease release = new SeedARelease(released(), registries);
        long run = release.starts("v0.6.6-preview");
        release.jobSucceeds("test");

        release.jobFails("publish-npm");
        assertThat(state(release, run)).isEqualTo(RunState.FAILED);
        release.rerun();
        release.publishes("v0.6.6-preview");
        release.cleanupRuns();

        assertThat(state(release, run)).isEqualTo(RunState.SUCCEEDED);
        assertThat(release.run(run).attempt()).isEqualTo(2);
    }

    @Test
    @Tag("A-83")
    void theOptionalJobMayFail() {
        SeedARelease release = new SeedARelease(released(), registries);
        long run = release.starts("v0.6.6-preview");

        release.jobFails(SeedARelease.OPTIONAL_JOB);
        release.publishes("v0.6.6-preview");
        release.cleanupRuns();

        assertThat(state(release, run)).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    @Tag("A-02")
    void aTagThatMainCannotReachPublishesNothing() {
        SeedA seed = SeedA.straight(clock);
        seed.repository().tag("v0.6.6-preview", seed.repository().headOf("develop"), "Release v0.6.6-preview");
        SeedARelease release = new SeedARelease(seed, registries);

        long run = release.starts("v0.6.6-preview");

        assertThat(state(release, run)).isEqualTo(RunState.FAILED);
        assertThat(registries.published()).isEmpty();
    }

    private static RunState state(SeedARelease release, long run) {
        return release.run(run).state();
    }

    private SeedA released() {
        SeedA seed = SeedA.straight(clock);
        seed.merge(cut(seed));
        String main = seed.merge(promotes(forge(seed)));
        new MemoryGit(seed.repository(), GitRemoteContract.LINES, IoPoint.NONE)
                .pushTag(LEASE, "v0.6.6-preview", main, "Release v0.6.6-preview");
        return seed;
    }
}
