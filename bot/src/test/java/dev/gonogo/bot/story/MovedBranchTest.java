package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Evidence is about a commit: a review or a tick counts for that commit only. */
@Tag("B-20")
@Tag("B-22")
class MovedBranchTest {
    private static final String BRANCH = "release/0.8.0";
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol], docs: [dave]}
            stages:
              - name: preparation
                steps: [{create-branch: {branch: "{release}", from: "{integration}"}}]
              - name: review
                steps:
                  - sign-off: {role: qa, on: "{release}"}
                  - tick: {role: docs, items: {manuals: Manuals read}}
              - name: package
                steps:
                  - bump-versions:
                      into: "{release}"
                      branch: "chore/{version}"
                      message: "chore(release): {tag}"
                      files: [{file: package.json, pointer: /version}]
              - name: go
                steps: [{sign-off: {on: "{release}"}}, push-tag]
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void cutAndReviewed() {
        room.commitProcess(PROCESS);
        room.released("0.7.0");
        room.restart();
        room.says("ann", "cut 0.8.0");
        room.tick();
        review();
    }

    private void review() {
        room.answer("carol", "sign-off tried it");
        room.tick();
        room.answer("dave", "tick manuals read them");
        room.tick();
    }

    private void bumped() {
        room.repository().pullRequests().into(BRANCH).stream()
                .filter(request -> request.open())
                .forEach(request -> room.repository().pullRequests().merge(request.number()));
        room.wait(Duration.ofMinutes(1));
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private void codeIsPushed() {
        room.repository().commit(BRANCH, "mallory", "feat: one more thing", Map.of("src/more.ts", "more\n"));
        room.wait(Duration.ofMinutes(1));
    }

    @Test
    @Tag("B-23")
    void theBumpIsTheProcessesOwnAndNeedsNoSecondReview() {
        bumped();

        assertThat(room.transcript()).contains("Go or no-go for 0.8.0?");
    }

    @Test
    @Tag("B-23")
    void aBumpThatIsTakenBackIsNotTagged() {
        String before = room.repository()
                .text(room.repository().headOf(BRANCH), "package.json")
                .orElseThrow();
        bumped();
        assertThat(buttons()).contains("Go");

        room.repository().commit(BRANCH, "mallory", "revert: the bump", Map.of("package.json", before));
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript()).contains(BRANCH + " no longer has the version that was written to it.");
        assertThat(buttons()).doesNotContain("Go");
        assertThat(room.answer("bob", "go")).doesNotContain("dialog: Go");
        assertThat(room.repository().refs().tag("v0.8.0")).isEmpty();
    }

    @Test
    @Tag("B-23")
    void aMaintainerMayGoOnWithoutTheBumpOfThisHead() {
        String before = room.repository()
                .text(room.repository().headOf(BRANCH), "package.json")
                .orElseThrow();
        bumped();
        String taken = room.repository().commit(BRANCH, "mallory", "revert: the bump", Map.of("package.json", before));
        room.wait(Duration.ofMinutes(1));
        assertThat(buttons()).contains("Override bump-versions…");

        room.answer("bob", "override bump-versions the manifest says it");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains("bob overrode bump-versions for " + taken.substring(0, 7) + ": the manifest says it")
                .doesNotContain("package: stopped");

        room.repository().commit(BRANCH, "mallory", "docs: more", Map.of("docs/more.md", "more\n"));
        room.wait(Duration.ofMinutes(1));
        review();
        room.wait(Duration.ofMinutes(1));
        assertThat(room.board().standing().plain()).startsWith("package: stopped");
    }

    @Test
    void codeThatIsPushedAfterTheReviewIsReviewedAgain() {
        bumped();
        codeIsPushed();

        assertThat(room.transcript()).contains("Sign off review of 0.8.0?", "the go by carol on", "no longer counts");
        assertThat(room.answer("bob", "go")).doesNotContain("dialog: Go");
        assertThat(room.repository().refs().tag("v0.8.0")).isEmpty();

        review();
        assertThat(room.transcript()).contains("ticked: Manuals read", "Go or no-go for 0.8.0?");
    }

    @Test
    @Tag("B-21")
    void aTickIsAskedForAgain() {
        bumped();
        codeIsPushed();
        room.answer("carol", "sign-off tried it again");
        room.tick();

        assertThat(room.transcript()).contains("Manuals read: ticked by dave on", "Look again.");
        assertThat(buttons()).containsExactly("Tick Manuals read…");
    }

    @Test
    @Tag("B-09")
    void aBranchThatIsMovedBelowItsCutIsNotTagged() {
        String cut = room.repository().headOf(BRANCH);
        String below = room.repository().at(cut).parents().getFirst();
        room.repository().branch(BRANCH, below, "mallory");
        room.wait(Duration.ofMinutes(1));
        review();

        assertThat(room.transcript())
                .contains("release/0.8.0 started at " + cut.substring(0, 7) + ", and its head " + below.substring(0, 7)
                        + " no longer contains that commit: somebody force-pushed the branch. Push it back"
                        + " to where it was.");
        assertThat(room.repository().pullRequests().into(BRANCH))
                .noneMatch(request -> request.headCommit().equals(below));
        assertThat(room.answer("bob", "go")).doesNotContain("dialog: Go");

        room.repository().branch(BRANCH, cut, "mallory");
        room.wait(Duration.ofMinutes(1));
        bumped();
        assertThat(room.transcript()).contains("Go or no-go for 0.8.0?");
    }

    @Test
    @Tag("A-70")
    void codeThatIsPushedBetweenGoAndTagIsNotTagged() {
        bumped();
        Dialog go = (Dialog) room.says("bob", "go");
        room.submits("bob", go, Map.of());
        codeIsPushed();

        assertThat(room.repository().refs().tag("v0.8.0")).isEmpty();
        assertThat(room.transcript()).contains("Sign off review of 0.8.0?");
    }
}
