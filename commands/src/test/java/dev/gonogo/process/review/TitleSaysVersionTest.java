package dev.gonogo.process.review;

import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.release.Decision;
import dev.gonogo.world.PullRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A-50")
@Tag("A-51")
class TitleSaysVersionTest {
    private final Need need = new TitleSaysVersion();

    private Finding judge(String title) {
        return need.judge(Scene.preview().about(Requests.titled(title)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chore(release/0.6.6-preview): release 0.6.6-preview",
                "release 0.6.6-preview",
                "chore: release\t0.6.6-preview today"
            })
    void heldWhenTheVersionIsAWordOfTheTitle(String title) {
        held(judge(title), "The title says 0.6.6-preview.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chore(release/0.6.6-preview): release 0.6.6-preview.1",
                "chore(release/0.6.6-preview): release 0.6.6",
                "release 10.6.6-preview",
                "release v0.6.6-preview",
                ""
            })
    void anotherVersionIsNotTakenForIt(String title) {
        notHeld(
                judge(title),
                "The title “" + title
                        + "” does not say 0.6.6-preview. Close it, delete the branch, fix the cause and cut again.");
    }

    @ParameterizedTest
    @CsvSource({
        "chore(release/0.6.6-preview.1): release 0.6.6-preview, 0.6.6-preview.1",
        "chore(release/0.6.6-preview): release 0.6.6-preview and 0.6.6, 0.6.6",
        "release 0.6.6-preview (was v0.6.5-preview.3), 0.6.5-preview.3",
        "release 0.6.6-preview 0.6.6-Preview, 0.6.6-Preview"
    })
    void aTitleThatNamesAnotherVersionAsWellIsNotExact(String title, String other) {
        notHeld(
                judge(title),
                "The title “" + title + "” names " + other
                        + " as well. Close it, delete the branch, fix the cause and cut again.");
    }

    @Test
    @Tag("A-55")
    void whatIsMergedCannotBeClosed() {
        notHeld(
                need.judge(Scene.preview().about(Requests.mergedAt(Requests.MERGE, 2438, "topic"))),
                "The title “a title” does not say 0.6.6-preview. It is on main now: fix that with a hotfix (/release"
                        + " hotfix), and cut again.");
        notHeld(
                need.judge(Scene.preview()
                        .about(Requests.mergedAt(Requests.MERGE, 2436, "topic", "release/0.6.6-preview"))),
                "The title “a title” does not say 0.6.6-preview. It is already in release/0.6.6-preview: abandon"
                        + " this attempt"
                        + " (/release abandon 0.6.6-preview), fix the cause and cut again.");
    }

    @Test
    @Tag("A-55")
    void whatAMaintainerMeansOfAnOpenOneCountsOnceItIsMerged() {
        Finding open = Overrides.applied(
                need,
                judge("a title"),
                Scene.preview().about(Requests.between(2436, "topic", "main", PullRequest.State.OPEN)));
        PullRequest merged = Requests.between(2436, "topic", "main", PullRequest.State.MERGED);
        Scene meant = Scene.preview()
                .decided(new Decision.OverrideRule(
                        Scene.by("bob"), need.rule(), List.of(open.about()), "it is the right one"));

        assertThat(meant.about(merged).judge(need).blocks()).isFalse();
    }

    @Test
    void judgesAPullRequest() {
        assertThat(need.ofPullRequest()).isTrue();
    }
}
