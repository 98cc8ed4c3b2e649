package dev.gonogo.process.files;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-50")
@Tag("A-55")
class MetadataSaysVersionTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private final Need need = new MetadataSaysVersion();

    private static Scene scene() {
        return Scene.preview()
                .metadata(new Metadata(Map.of("package-lock.json", List.of("/version", "/packages//version"))));
    }

    private static Scene saying(Optional<String> first, Optional<String> second) {
        return scene().knows(new ValueAt(Requests.HEAD, "package-lock.json", "/version"), first)
                .knows(new ValueAt(Requests.HEAD, "package-lock.json", "/packages//version"), second);
    }

    @Test
    void heldWhenEveryPlaceAtTheHeadIsTheVersion() {
        Scene scene = saying(Optional.of("0.6.6-preview"), Optional.of("0.6.6-preview"));

        held(need.judge(scene.about(REQUEST)), "All 2 places with the version say 0.6.6-preview.");
    }

    @Test
    @Tag("A-51")
    void everyPlaceThatSaysAnotherVersionOrNoneIsNamed() {
        Scene scene = saying(Optional.of("0.6.6-preview.1"), Optional.empty());

        notHeld(
                need.judge(scene.about(REQUEST)),
                "At beef000 these do not say 0.6.6-preview: package-lock.json /version (0.6.6-preview.1), package-lock.json"
                        + " /packages//version (nothing). Close it, delete the branch, fix the cause and cut again.");
    }

    @Test
    @Tag("A-55")
    void whatIsMergedCannotBeClosed() {
        Scene scene = saying(Optional.of("0.6.6-preview.1"), Optional.of("0.6.6-preview"));

        notHeld(
                need.judge(scene.about(Requests.mergedAt(Requests.MERGE, 2438, "topic"))),
                "At beef000 these do not say 0.6.6-preview: package-lock.json /version (0.6.6-preview.1). It is on"
                        + " main now: fix that with a hotfix (/release hotfix), and cut again.");
    }

    @Test
    void whereNoPlaceIsSaidNothingIsClaimed() {
        noted(
                need.judge(Scene.preview().about(REQUEST)),
                "“metadata” does not say where the version is, so nothing was checked. Write the places next to the"
                        + " file, as package.json: /version.");
    }

    @Test
    void cannotTellWithoutTheFiles() {
        cannotTell(need.judge(scene().about(REQUEST)), ScriptedWorld.SILENCE);
    }

    @Test
    void judgesAPullRequest() {
        assertThat(need.ofPullRequest()).isTrue();
        assertThat(need.ofRepository()).isFalse();
    }
}
