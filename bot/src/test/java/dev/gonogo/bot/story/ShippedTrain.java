package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.MemoryRuns;
import dev.gonogo.memory.SeedA;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Check;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A release under the train preset as shipped. Everybody and everything does its part, except for what {@link #done}
 * leaves out.
 */
public final class ShippedTrain {
    public static final String VALIDATE = "validate.yml";
    public static final String SMOKE = "smoke.yml";
    public static final String STAGING = "soma-staging";
    public static final String PRODUCTION = "soma-production";
    private static final String CHANGELOG = "docs/changelog.md";
    private static final List<String> VALIDATIONS =
            List.of("fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify");
    /** By the jobs of the shipped validation. */
    private static final List<String> UPLOADS = List.of("screenshots", "charts");

    public static final String PROCESS = """
            process: 1
            extends: ticketed-train
            repository: OneStepAt4time/aegis
            about: {title: Release Process, version: 1.0.0, last reviewed: 2025-10-15, owner: release-engineering}
            branches:
              integration: develop
              release: "release/v{major}.{minor}.0"
              production: main
              hotfix: "hotfix/v{version}"
            roles:
              maintainer: [ann, bob]
              platform: [carol]
              qa: [carol]
              docs: [dave]
              product: [erin]
              stakeholder: [erin]
            """;

    final ReleaseRoom room;
    final String version;
    final String branch;
    final String tag;
    private final String begin;
    Predicate<String> done = what -> true;

    private ShippedTrain(String version, String branch, String begin) {
        this(new ReleaseRoom(IoPoint.NONE), version, branch, begin);
    }

    private ShippedTrain(ReleaseRoom room, String version, String branch, String begin) {
        this.room = room;
        this.version = version;
        this.branch = branch;
        this.begin = begin;
        tag = "v" + version;
        room.deployer.application(STAGING, "v0.7.0");
        room.deployer.application(PRODUCTION, "v0.7.0");
        room.commitProcess(PROCESS);
        repository().commit(SeedA.MAIN, "dave", "chore: all that a train needs", files());
        repository().merge(SeedA.DEVELOP, "dave", repository().headOf(SeedA.MAIN), Map.of());
        repository().milestones().create(tag);
        room.released("0.7.0");
        room.restart();
    }

    static ShippedTrain patch() {
        return new ShippedTrain("0.7.1", "hotfix/v0.7.1", "hotfix 0.7.1");
    }

    static ShippedTrain minor() {
        return new ShippedTrain("0.8.0", "release/v0.8.0", "cut 0.8.0");
    }

    /** In a given room. */
    public static ShippedTrain minor(ReleaseRoom room) {
        return new ShippedTrain(room, "0.8.0", "release/v0.8.0", "cut 0.8.0");
    }

    static ShippedTrain major() {
        return new ShippedTrain("1.0.0", "release/v1.0.0", "cut 1.0.0");
    }

    private static Map<String, String> files() {
        return Map.of(
                ".github/workflows/" + VALIDATE,
                "name: Validate\non: workflow_dispatch\n",
                ".github/workflows/" + SMOKE,
                "name: Smoke\non: workflow_dispatch\n",
                "pyproject.toml",
                "[tool.poetry]\nversion = \"0.7.0\"\n",
                "package.json",
                "{\n  \"version\": \"0.7.0\"\n}\n",
                "charts/soma/Chart.yaml",
                "name: soma\nversion: 0.7.0\nappVersion: \"0.7.0\"\n",
                CHANGELOG,
                "# Changelog\n\n## 0.7.0\n\n- More\n",
                "docs/release-process.md",
                "# Release process\n");
    }

    MemoryRepository repository() {
        return room.repository();
    }

    String standing() {
        return room.board().standing().plain();
    }

    List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    String ticket() {
        return repository().issues().all().stream()
                .filter(issue -> issue.title().equals("Release " + tag))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** Everybody does their part until the state begins like this. */
    void playTo(String standing) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, version) == 0) {
            room.says("ann", begin);
        }
        room.tick();
        for (int round = 0; round < 120 && !standing().startsWith(standing); round++) {
            playOn();
        }
        assertThat(standing()).as(room.transcript()).startsWith(standing);
    }

    /** Nothing more happens, whatever the others do. */
    void stays(String standing) {
        playTo(standing);
        for (int round = 0; round < 5; round++) {
            playOn();
        }
        assertThat(standing()).as(room.transcript()).startsWith(standing);
    }

    /** Everybody does their part once more. */
    void playOn() {
        machines();
        people();
        room.wait(Duration.ofMinutes(1));
    }

    /** Everything except people does what is due. */
    public void machines() {
        gitHub();
        room.deployer.works();
    }

    private void gitHub() {
        repository().head(branch).ifPresent(this::fixed);
        repository().refs().tag(tag).ifPresent(tag -> published(tag.commit()));
        List.of(VALIDATE, SMOKE, SeedA.RELEASE).forEach(this::ends);
    }

    private void fixed(String head) {
        if (done.test("changelog")
                && repository().text(head, CHANGELOG).orElse("").contains("0.7.0\n")
                && !repository().text(head, CHANGELOG).orElse("").contains(version)) {
            Map<String, String> changelog =
                    Map.of(CHANGELOG, "# Changelog\n\n## " + version + "\n\n- A fix\n\n## 0.7.0\n");
            repository().commit(branch, "dave", "fix: close idle sessions", changelog);
        }
        List.of("ci", "docs").stream()
                .filter(check -> done.test(check + " runs"))
                .forEach(check -> repository()
                        .check(
                                repository().headOf(branch),
                                check,
                                done.test(check) ? Check.State.GREEN : Check.State.RED));
    }

    private void published(String commit) {
        if (repository().runs().of(SeedA.RELEASE).isEmpty()) {
            repository()
                    .runs()
                    .start(new MemoryRuns.Start(
                            SeedA.RELEASE, "Release", "Release", "push", tag, commit, "bot", Map.of()));
        }
        if (done.test("PyPI soma-agent")) {
            room.registries.publish(new PyPiProject.Release("soma-agent", version));
        }
        if (done.test("image agent0ai/agent-zero")) {
            room.registries.publish(new OciImage.Tag(OciImage.DOCKER_HUB, "agent0ai/agent-zero", version));
        }
        if (done.test("Helm chart soma")) {
            room.registries.publish(new HelmChart.Version("https://agent0ai.github.io/charts", "soma", version));
        }
    }

    private void ends(String workflow) {
        for (Run run : repository().runs().of(workflow)) {
            if (run.state().over()) {
                continue;
            }
            List<String> jobs = switch (workflow) {
                case VALIDATE -> VALIDATIONS;
                case SMOKE -> List.of("smoke");
                default -> List.of("publish");
            };
            boolean failed = false;
            for (String job : jobs) {
                if (!done.test(job + " runs")) {
                    continue;
                }
                RunState state = done.test(job) ? RunState.SUCCEEDED : RunState.FAILED;
                repository().runs().job(run.id(), job, state);
                failed |= state == RunState.FAILED;
            }
            if (workflow.equals(VALIDATE)) {
                UPLOADS.forEach(name -> repository().runs().uploaded(run.id(), name, 2_048));
            }
            repository().runs().become(run.id(), failed ? RunState.FAILED : RunState.SUCCEEDED);
        }
    }

    /** People do what the board asks them for, and merge what is open. */
    public void people() {
        List<String> asked = buttons().stream()
                .filter(label -> label.equals("Go") || label.matches("(Tick|Sign off|Promote to).*"))
                .filter(done)
                .toList();
        asked.forEach(label ->
                List.of("bob", "carol", "dave", "erin").stream().filter(done).forEach(login -> presses(login, label)));
        for (String base : List.of(branch, SeedA.DEVELOP)) {
            repository().pullRequests().into(base).stream()
                    .filter(PullRequest::open)
                    .forEach(this::reviewed);
        }
    }

    /** If it is theirs to press. */
    private void presses(String login, String label) {
        if (room.presses(login, label) instanceof Dialog dialog) {
            room.submits(login, dialog, Map.of("evidence", "looked at it"));
        }
    }

    private void reviewed(PullRequest request) {
        repository().pullRequests().review(request.number(), "carol", Review.Verdict.APPROVED);
        room.seed.merge(request.number());
    }

    /** As the name of a test's parameter. */
    @Override
    public String toString() {
        return version;
    }
}
