package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.MemoryRuns;
import dev.gonogo.memory.SeedA;
import dev.gonogo.process.ArtifactRule;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hotfix by the preset of the train as it is shipped: what each stage waits for, and what stops it. */
class ShippedTrainTest {
    private static final String BRANCH = "hotfix/v0.7.1";
    private static final String TAG = "v0.7.1";
    private static final String VALIDATE = "validate.yml";
    private static final String SMOKE = "smoke.yml";
    private static final String STAGING = "soma-staging";
    private static final String PRODUCTION = "soma-production";
    private static final List<String> VALIDATIONS =
            List.of("fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify");
    private static final String PROCESS = """
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

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private Predicate<String> done = what -> true;

    @BeforeEach
    void theRepositoryOfATrain() {
        room.deployer.application(STAGING, "v0.7.0");
        room.deployer.application(PRODUCTION, "v0.7.0");
        room.commitProcess(PROCESS);
        repository().commit(SeedA.MAIN, "dave", "chore: all that a train needs", files());
        room.released("0.7.0");
        room.restart();
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
                "docs/changelog.md",
                "# Changelog\n\n## 0.7.0\n\n- More\n",
                "docs/release-process.md",
                "# Release process\n");
    }

    private MemoryRepository repository() {
        return room.repository();
    }

    private String standing() {
        return room.board().standing().plain();
    }

    /** Everybody and everything does its part, but for what {@link #done} leaves out, until the standing begins so. */
    private void playTo(String standing) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.7.1") == 0) {
            room.says("ann", "hotfix 0.7.1");
        }
        room.tick();
        for (int round = 0; round < 120 && !standing().startsWith(standing); round++) {
            round();
        }
        assertThat(standing()).as(room.transcript()).startsWith(standing);
    }

    private void round() {
        gitHub();
        room.deployer.works();
        people();
        room.wait(Duration.ofMinutes(1));
    }

    /** Nothing more happens, whatever the others do. */
    private void stays(String standing) {
        playTo(standing);
        for (int round = 0; round < 5; round++) {
            round();
        }
        assertThat(standing()).as(room.transcript()).startsWith(standing);
    }

    private void gitHub() {
        repository().head(BRANCH).ifPresent(this::fixed);
        repository().refs().tag(TAG).ifPresent(tag -> published(tag.commit()));
        List.of(VALIDATE, SMOKE, SeedA.RELEASE).forEach(this::ends);
    }

    private void fixed(String head) {
        if (done.test("changelog")
                && repository().text(head, "docs/changelog.md").orElse("").contains("0.7.0\n")
                && !repository().text(head, "docs/changelog.md").orElse("").contains("0.7.1")) {
            Map<String, String> changelog =
                    Map.of("docs/changelog.md", "# Changelog\n\n## 0.7.1\n\n- A fix\n\n## 0.7.0\n");
            repository().commit(BRANCH, "dave", "fix: close idle sessions", changelog);
        }
        List.of("ci", "docs")
                .forEach(check -> repository().check(repository().headOf(BRANCH), check, Check.State.GREEN));
    }

    private void published(String commit) {
        if (repository().runs().of(SeedA.RELEASE).isEmpty()) {
            repository()
                    .runs()
                    .start(new MemoryRuns.Start(
                            SeedA.RELEASE, "Release", "Release", "push", TAG, commit, "bot", Map.of()));
            room.registries.pyPi("soma-agent", "0.7.1");
            room.registries.ociImage(ArtifactRule.OciImage.DOCKER_HUB, "agent0ai/agent-zero", "0.7.1");
            room.registries.helmChart("https://agent0ai.github.io/charts", "soma", "0.7.1");
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
                RunState state = done.test(job) ? RunState.SUCCEEDED : RunState.FAILED;
                repository().runs().job(run.id(), job, state);
                failed |= state == RunState.FAILED;
            }
            repository().runs().become(run.id(), failed ? RunState.FAILED : RunState.SUCCEEDED);
        }
    }

    private void people() {
        for (Button button : room.board().buttons()) {
            String label = button.label();
            if (label.startsWith("Tick") && done.test(label)) {
                room.submits("bob", room.presses("bob", label), Map.of("evidence", "looked at it"));
            } else if (label.equals("Go") || label.startsWith("Promote to") || label.startsWith("Sign off")) {
                if (room.presses("bob", label) instanceof Dialog dialog) {
                    room.submits("bob", dialog, Map.of());
                }
            }
        }
        for (String base : List.of(BRANCH, SeedA.DEVELOP)) {
            repository().pullRequests().into(base).stream()
                    .filter(PullRequest::open)
                    .forEach(this::reviewed);
        }
    }

    private void reviewed(PullRequest request) {
        repository().pullRequests().review(request.number(), "carol", Review.Verdict.APPROVED);
        room.seed.merge(request.number());
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    @ParameterizedTest
    @Tag("B-37")
    @ValueSource(strings = {"Tick Fix applied", "Tick Tests added"})
    void aHotfixIsNotValidatedBeforeSomebodySaysWhereItsFixAndItsTestsAre(String missing) {
        done = what -> !what.startsWith(missing);
        stays("hotfix: waiting for people");

        assertThat(buttons()).anyMatch(label -> label.startsWith(missing)).doesNotContain("Go");
        assertThat(repository().runs().of(VALIDATE)).isEmpty();

        done = what -> true;
        playTo("go: waiting for people");
    }

    @Test
    @Tag("B-37")
    @Tag("B-41")
    void aHotfixIsNotValidatedBeforeItStandsInTheChangelog() {
        done = what -> !what.equals("changelog");
        stays("validation: not yet");

        assertThat(room.transcript()).contains("✘ docs/changelog.md has no heading for 0.7.1 at ");
        assertThat(repository().runs().of(VALIDATE)).isEmpty();
    }

    @ParameterizedTest
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    @ValueSource(strings = {"fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify"})
    void oneJobOfTheValidationThatFailsStopsTheTrainAndIsNamed(String job) {
        done = what -> !what.equals(job);
        stays("validation: stopped");

        assertThat(room.transcript()).contains("failed: " + job);
        assertThat(repository().refs().tag(TAG)).isEmpty();
    }

    @Test
    @Tag("B-23")
    @Tag("B-38")
    void theTagStandsOnTheHotfixBranchWhereEveryFileSaysItsVersion() {
        playTo("staging");

        String tagged = repository().refs().tag(TAG).orElseThrow().commit();
        assertThat(repository().headOf(BRANCH)).isEqualTo(tagged);
        assertThat(repository().text(tagged, "pyproject.toml")).contains("[tool.poetry]\nversion = \"0.7.1\"\n");
        assertThat(repository().text(tagged, "package.json")).contains("{\n  \"version\": \"0.7.1\"\n}\n");
        assertThat(repository().text(tagged, "charts/soma/Chart.yaml"))
                .contains("name: soma\nversion: 0.7.1\nappVersion: \"0.7.1\"\n");
    }

    /** B-04: the ticket says of each line whether it holds of what will be tagged. */
    @Test
    @Tag("B-04")
    @Tag("B-22")
    @Tag("B-40")
    @Tag("B-41")
    void codeThatIsPushedBeforeTheTagUnticksWhatTheTicketSaidOfTheCommitBefore() {
        playTo("go: waiting for people");
        assertThat(ticket()).contains("- [x] CI and docs workflows green", "- [x] Changelog updated");

        repository().commit(BRANCH, "mallory", "feat: one more thing", Map.of("src/more.py", "more\n"));
        room.wait(Duration.ofMinutes(1));
        room.wait(Duration.ofMinutes(1));

        assertThat(ticket()).contains("- [ ] CI and docs workflows green", "- [ ] Changelog updated");
        assertThat(buttons()).doesNotContain("Go");

        playTo("go: waiting for people");
        assertThat(ticket()).contains("- [x] CI and docs workflows green", "- [x] Changelog updated");
        assertThat(repository().runs().of(VALIDATE))
                .extracting(Run::commit)
                .contains(repository().headOf(BRANCH));
    }

    @Test
    @Tag("B-30")
    @Tag("B-44")
    void aSmokeTestThatFailsInStagingKeepsTheTagOutOfProduction() {
        done = what -> !what.equals("smoke");
        stays("staging: stopped");

        Run smoke = repository().runs().of(SMOKE).getLast();
        assertThat(repository().runs().inputs(smoke.id())).containsEntry("env", "staging");
        assertThat(buttons()).noneMatch(label -> label.startsWith("Promote"));
        assertThat(ticket()).contains("- [ ] Deployment validated in staging");
    }

    @Test
    @Tag("B-30")
    @Tag("B-44")
    void aSmokeTestThatFailsInProductionStopsBeforeTheWatch() {
        done = what -> !what.equals("smoke") || repository().runs().of(SMOKE).size() < 2;
        stays("production: stopped");

        assertThat(room.transcript()).doesNotContain("watched until");
        assertThat(ticket())
                .contains("- [x] Deployment validated in staging", "- [ ] Deployment validated in production");
    }

    @Test
    @Tag("B-34")
    @Tag("B-45")
    void theTicketStaysOpenUntilSomebodySaysWhatBecameOfTheManuals() {
        done = what -> !what.startsWith("Tick Onboarding");
        playTo("soak");
        room.wait(Duration.ofHours(25));
        stays("metrics: waiting for people");

        assertThat(ticket()).contains("- [ ] Post-release metrics captured");

        done = what -> true;
        playTo("published");
        assertThat(ticket())
                .contains("- [x] Post-release metrics captured", "`workflows` ticked by `bob`: looked at it");
    }

    @Test
    @Tag("B-03")
    void everybodyCanReadWhoHasWhichRoleAndWhenTheProcessWasReviewedLast() {
        assertThat(room.answer("erin", "explain"))
                .contains(
                        "Its document: title Release Process · version 1.0.0 · last reviewed 2025-10-15 · owner"
                                + " release-engineering.",
                        "review (major and minor only): 1 of each of platform, qa, docs, product must say go");
    }

    private String ticket() {
        return repository().issues().all().stream()
                .filter(issue -> issue.title().equals("Release " + TAG))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
