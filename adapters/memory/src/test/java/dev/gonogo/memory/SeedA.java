package dev.gonogo.memory;

import dev.gonogo.version.Version;
import dev.gonogo.world.Check;
import dev.gonogo.world.Paths;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Review;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Aegis repository, its people on GitHub and its workflows up to the tag; {@link SeedAReleasePlease} prepares a
 * release, and {@link SeedARelease} is the workflow after the tag. Everything happens only when told, and then at once.
 */
public final class SeedA {
    public static final String REPOSITORY = "OneStepAt4time/aegis";
    public static final String MAIN = "main";
    public static final String DEVELOP = "develop";
    public static final String PROCESS_FILE = ".github/gonogo.yml";
    public static final String CREATE_RELEASE_BRANCH = "create-release-branch.yml";
    public static final String RELEASE_PLEASE = "release-please.yml";
    public static final String RELEASE_DRY_RUN = "release-dry-run.yml";
    public static final String RELEASE = "release.yml";
    /** The project's own app, with which its workflows start others and open pull requests. */
    public static final String APP = "aegis-gh-agent[bot]";
    /** The check that the dry run leaves on a commit. */
    public static final String DRY_RUN_CHECK = "Release dry run";
    /** The path filters of the dry run: a push that changes nothing there does not start it. */
    public static final Paths DRY_RUN_PATHS = new Paths(List.of(
            ".github/workflows/" + RELEASE_DRY_RUN,
            ".github/workflows/" + RELEASE_PLEASE,
            ".github/workflows/" + RELEASE,
            "charts/aegis/",
            "dashboard/",
            "deploy/helm/aegis/",
            "openapi.yaml",
            "package-lock.json",
            "package.json",
            "packages/client/",
            "packages/python-client/",
            "scripts/",
            "src/"));
    /** The checks that every push gets; the tests are a matrix. */
    public static final List<String> PUSH_CHECKS = List.of("lint", "test (20)", "test (22)");

    private static final String FIRST = "0.6.5-preview.1";
    private static final String BEFORE = "0.6.5-preview.2";
    private static final String PUBLISHED = "0.6.5-preview.3";
    private static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 11, 6);
    private static final String DEVELOPER = "dave";

    private final MemoryRepository repository;
    private final SeedAReleasePlease releasePlease;

    private SeedA(InstantSource clock) {
        this.repository = new MemoryRepository(REPOSITORY, clock);
        this.releasePlease = new SeedAReleasePlease(repository, clock);
        repository.accounts().letWrite(List.of("ann", "bob", "carol", DEVELOPER, "erin"));
    }

    /** Develop grew out of main, so a direct promotion can be merged. */
    public static SeedA straight(InstantSource clock) {
        SeedA seed = new SeedA(clock);
        seed.begin();
        seed.repository.commit(MAIN, DEVELOPER, "chore(release): promote " + PUBLISHED + " to main", seed.published());
        seed.repository.branch(DEVELOP, seed.repository.headOf(MAIN));
        seed.finish();
        return seed;
    }

    /**
     * The last promotion was squashed, so the metadata files of main and develop have diverged and a direct promotion
     * conflicts.
     */
    public static SeedA squashDivergent(InstantSource clock) {
        SeedA seed = new SeedA(clock);
        seed.begin();
        seed.repository.branch(DEVELOP, seed.repository.headOf(MAIN));
        seed.repository.commit(MAIN, DEVELOPER, "chore(release): promote " + PUBLISHED + " to main", seed.published());
        seed.takeMetadataBack();
        seed.finish();
        return seed;
    }

    private Map<String, String> published() {
        return SeedAFiles.metadata(PUBLISHED, BEFORE, changelog(MAIN), PUBLISHED_ON);
    }

    private String changelog(String branch) {
        return repository.text(repository.headOf(branch), SeedAFiles.CHANGELOG).orElse("");
    }

    /**
     * Somebody merges main's release metadata back to develop. Nothing does this automatically. Without it, the next
     * release branch begins with the earlier changelog, and its promotion would remove this release's section from
     * main's.
     */
    public void takeMetadataBack() {
        Map<String, String> files = new LinkedHashMap<>();
        SeedAFiles.METADATA.forEach(
                path -> repository.text(repository.headOf(MAIN), path).ifPresent(text -> files.put(path, text)));
        checksPass(repository.commit(DEVELOP, DEVELOPER, "chore: take the release metadata back", files));
    }

    private void begin() {
        repository.commit(MAIN, DEVELOPER, "feat: the first server", SeedAFiles.firstCommit());
        released(FIRST, "0.6.5-preview", PUBLISHED_ON.minusWeeks(4));
        released(BEFORE, FIRST, PUBLISHED_ON.minusWeeks(2));
        tagsOfOld();
        repository.guard(MAIN);
        repository.guard(DEVELOP);
    }

    private void released(String version, String from, LocalDate day) {
        String subject = "chore(release): promote " + version + " to main";
        repository.commit(MAIN, DEVELOPER, subject, SeedAFiles.metadata(version, from, changelog(MAIN), day));
    }

    /** Tags made by hand: a lightweight release tag off main, and tags of both kinds that are no release tags. */
    private void tagsOfOld() {
        repository.branch("ci/first-attempt", repository.headOf(MAIN));
        String aside =
                repository.commit("ci/first-attempt", DEVELOPER, "ci: publish from here", Map.of("ci.txt", "1\n"));
        repository.removeBranch("ci/first-attempt");
        repository.lightweightTag("v" + FIRST, aside);
        repository.lightweightTag("nightly", repository.headOf(MAIN));
        repository.tag("before-the-redesign", repository.headOf(MAIN), "What it looked like.");
    }

    private void finish() {
        repository.tag("v" + PUBLISHED, repository.headOf(MAIN), "Release v" + PUBLISHED);
        featureLands("feat: a dashboard", "dashboard/index.ts");
        featureLands("fix: close idle sessions", "src/sessions.ts");
        checksPass(repository.headOf(MAIN));
        checksPass(repository.headOf(DEVELOP));
    }

    public MemoryRepository repository() {
        return repository;
    }

    public SeedAReleasePlease releasePlease() {
        return releasePlease;
    }

    /** Normal work lands on develop; its checks have not run yet. */
    public String featureLands(String subject, String path) {
        return repository.commit(DEVELOP, DEVELOPER, subject, Map.of(path, "// " + subject + "\n"));
    }

    /** The process file is on both branches, and their checks are green. */
    public void processFileLands(String text) {
        for (String branch : List.of(MAIN, DEVELOP)) {
            String subject = "chore: say how we release";
            checksPass(repository.commit(branch, DEVELOPER, subject, Map.of(PROCESS_FILE, text)));
        }
    }

    /** The last release contains everything on main. */
    public void lastReleaseHadAllOfMain() {
        repository.tag("v" + PUBLISHED, repository.headOf(MAIN), "Release v" + PUBLISHED);
    }

    /** A fix goes to main directly. */
    public String hotfixLands(String subject, String path) {
        return repository.commit(MAIN, DEVELOPER, subject, Map.of(path, "// " + subject + "\n"));
    }

    /** All checks of a push are green; develop's head also gets the dry run, if its paths were changed. */
    public void checksPass(String commit) {
        PUSH_CHECKS.forEach(check -> repository.check(commit, check, Check.State.GREEN));
        boolean head = repository.head(DEVELOP).filter(commit::equals).isPresent();
        if (head && repository.history().touches(commit, DRY_RUN_PATHS)) {
            repository.check(commit, DRY_RUN_CHECK, Check.State.GREEN);
        }
    }

    /** One run of the tests' matrix is red. */
    public void checksFail(String commit) {
        repository.check(commit, "test (22)", Check.State.RED);
    }

    /** The checks and the dry run of a pull request's present head are green. */
    public void dryRunPasses(int pullRequest) {
        repository.check(head(pullRequest), DRY_RUN_CHECK, Check.State.GREEN);
    }

    public void dryRunFails(int pullRequest) {
        repository.check(head(pullRequest), DRY_RUN_CHECK, Check.State.RED);
    }

    private String head(int pullRequest) {
        return repository.pullRequests().get(pullRequest).headCommit();
    }

    public void approve(int pullRequest, String login) {
        repository.pullRequests().review(pullRequest, login, Review.Verdict.APPROVED);
    }

    public void requestChanges(int pullRequest, String login) {
        repository.pullRequests().review(pullRequest, login, Review.Verdict.CHANGES_REQUESTED);
    }

    /** @return the merge commit */
    public String merge(int pullRequest) {
        return repository.pullRequests().merge(pullRequest);
    }

    /** @return the resulting commit */
    public String squash(int pullRequest) {
        return repository.pullRequests().squash(pullRequest);
    }

    /** The open pull request into main, whichever branch it comes from. */
    public int promotion() {
        return repository.pullRequests().into(MAIN).stream()
                .filter(PullRequest::open)
                .map(PullRequest::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pull request into main is open"));
    }

    /**
     * The oldest queued run of the workflow does its work: it creates the release branch from develop, and dispatches
     * Release Please. The run fails if there is another release branch, or if the branch exists.
     *
     * @return the pull request's number, empty if the run failed or Release Please opened none
     * @throws IllegalStateException if no such run is queued
     */
    public OptionalInt createReleaseBranchRuns() {
        Run run = queued(CREATE_RELEASE_BRANCH);
        Map<String, String> inputs = repository.runs().inputs(run.id());
        Optional<Version> version = Version.parse(inputs.getOrDefault("version", ""));
        Refs refs = repository.refs();
        boolean refused = version.isEmpty()
                || !(version.get().numbered()
                        ? recovers(inputs, version.get())
                        : refs.branchesUnder("release/").isEmpty())
                || refs.branch(inputs.getOrDefault("source_branch", "")).isEmpty();
        if (refused) {
            finish(run, RunState.FAILED);
            return OptionalInt.empty();
        }
        String branch = "release/" + version.get();
        repository.branch(
                branch, repository.headOf(inputs.getOrDefault("source_branch", "")), MemoryRepository.ACTIONS);
        finish(run, RunState.SUCCEEDED);
        return releasePlease.dispatched(version.get(), branch);
    }

    /** The workflow's conditions for a numbered version. */
    private static boolean recovers(Map<String, String> inputs, Version version) {
        return inputs.getOrDefault("recovery_release", "").equals("true")
                && inputs.getOrDefault("recovery_issue", "").matches("[1-9][0-9]*")
                && !inputs.getOrDefault("recovery_reason", "").isBlank()
                && inputs.getOrDefault("recovery_confirmation", "").equals("RECOVERY " + version);
    }

    /** The oldest queued run of the workflow fails before it does anything. */
    public void createReleaseBranchFails() {
        finish(queued(CREATE_RELEASE_BRANCH), RunState.FAILED);
    }

    private Run queued(String workflow) {
        return repository.runs().of(workflow).stream()
                .filter(run -> run.state() == RunState.QUEUED)
                .min(Comparator.comparing(Run::id))
                .orElseThrow(() -> new IllegalStateException("no run of " + workflow + " is queued"));
    }

    private void finish(Run run, RunState state) {
        repository.runs().job(run.id(), "create-release-branch", state);
        repository.runs().become(run.id(), state);
    }
}
