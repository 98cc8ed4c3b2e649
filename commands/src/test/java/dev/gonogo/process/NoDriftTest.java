package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;

import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-34")
@Tag("A-40")
class NoDriftTest {
    private static final Difference QUESTION = new Difference(Scene.MAIN, Scene.DEVELOP);
    private final Need need = new NoDrift(
            List.of(".github/workflows/", "release-please-config.json"), List.of(".github/workflows/ci.yml"));

    private Finding judge(String... paths) {
        List<Change> changes = Stream.of(paths)
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
        return need.judge(Scene.preview().knows(QUESTION, changes).situation());
    }

    @Test
    void heldWhenOnlyTheProductDiffers() {
        held(
                judge("src/server.ts", "README.md"),
                "develop differs from main in 2 files, outside of the release process: M src/server.ts, M README.md.");
    }

    @Test
    void allowedPathsMayDiffer() {
        held(
                judge(".github/workflows/ci.yml"),
                "develop differs from main in 1 file, outside of the release process: M .github/workflows/ci.yml.");
    }

    @Test
    void theDifferenceIsShownAsGitShowsItAndALongOneIsCutShort() {
        List<Change> changes = List.of(
                new Change(Change.Kind.ADDED, "a.ts"),
                new Change(Change.Kind.DELETED, "b.ts"),
                new Change(Change.Kind.MODIFIED, "c.ts"),
                new Change(Change.Kind.ADDED, "d.ts"),
                new Change(Change.Kind.ADDED, "e.ts"),
                new Change(Change.Kind.ADDED, "f.ts"));
        held(
                need.judge(Scene.preview().knows(QUESTION, changes).situation()),
                "develop differs from main in 6 files, outside of the release process: A a.ts, D b.ts, M c.ts, A d.ts, A e.ts"
                        + " and 1 more.");
    }

    @Test
    void withoutADifferenceThereIsNoDrift() {
        held(judge(), "develop has the same files as main.");
    }

    @Test
    void aChangedWorkflowIsDrift() {
        notHeld(
                judge("src/server.ts", ".github/workflows/release.yml", "release-please-config.json"),
                "The release process itself differs between main and develop: M .github/workflows/release.yml, M"
                        + " release-please-config.json. Bring both to the same before the cut.");
    }

    @Test
    void aLongerNameIsAnotherFile() {
        held(
                judge("release-please-config.json.bak", ".github/workflows-old/x.yml"),
                "develop differs from main in 2 files, outside of the release process: M release-please-config.json.bak, M"
                        + " .github/workflows-old/x.yml.");
    }

    @Test
    void cannotTellWithoutGitOrABranch() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
        cannotTell(need.judge(Scene.preview().without("develop").situation()), "there is no branch develop");
    }
}
