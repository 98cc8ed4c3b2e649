package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-32")
@Tag("A-52")
class OnlyFilesChangedTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private final Need need = new OnlyFilesChanged();

    private Finding judge(List<String> paths) {
        List<Change> changes = paths.stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
        return need.judge(Scene.preview()
                .knows(new FilesOf(REQUEST.number(), Requests.HEAD), changes)
                .about(REQUEST));
    }

    @Test
    void heldWhenExactlyTheMetadataFilesChange() {
        held(judge(Scene.METADATA.reversed()), "It changes exactly the 5 metadata files.");
    }

    @Test
    @Tag("A-09")
    void aFurtherFileIsForeign() {
        List<String> paths = new ArrayList<>(Scene.METADATA);
        paths.add("src/server.ts");
        paths.add("deploy/helm/aegis/Chart.yaml.orig");

        notHeld(
                judge(paths),
                "It changes files that are no release metadata: src/server.ts, deploy/helm/aegis/Chart.yaml.orig. Close it,"
                        + " delete the branch, fix the cause and cut again.");
    }

    @Test
    void aFileLeftAsItWasIsMissing() {
        notHeld(
                judge(Scene.METADATA.subList(1, 5)),
                "It leaves metadata files as they were: .release-please-manifest.json.");
    }

    @Test
    void cannotTellWithoutItsFiles() {
        cannotTell(need.judge(Scene.preview().about(REQUEST)), ScriptedWorld.SILENCE);
    }

    @Test
    void judgesAPullRequest() {
        assertThat(need.ofPullRequest()).isTrue();
    }
}
