package dev.gonogo.process.files;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.LastChange;
import dev.gonogo.world.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                "develop differs from main in 2 files, outside the release process: src/server.ts (changed),"
                        + " README.md (changed).");
    }

    @Test
    void allowedPathsMayDiffer() {
        held(
                judge(".github/workflows/ci.yml"),
                "develop differs from main in 1 file, outside the release process: .github/workflows/ci.yml"
                        + " (changed).");
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
                "develop differs from main in 6 files, outside the release process: a.ts (added), b.ts (deleted), c.ts"
                        + " (changed), d.ts (added), e.ts (added) and 1 more.");
    }

    @Test
    void withoutADifferenceThereIsNoDrift() {
        held(judge(), "develop has the same files as main.");
    }

    @Test
    void aChangedWorkflowIsDrift() {
        notHeld(
                drifted(".github/workflows/release.yml", "release-please-config.json"),
                "The release process itself differs between main and develop: .github/workflows/release.yml (changed),"
                        + " release-please-config.json (changed). Make them the same before the cut, or if it is"
                        + " intended: /release override no-drift <reason>.");
    }

    @Test
    void aDriftIsOfTheCommitsThatTheFilesHaveTheirContentFrom() {
        assertThat(drifted(".github/workflows/release.yml", "release-please-config.json")
                        .about())
                .isEqualTo(".github/workflows/release.yml " + Scene.id("aaa") + " " + Scene.id("ddd")
                        + ", release-please-config.json " + Scene.id("aaa") + " " + Scene.id("ddd"));
        assertThat(judge("src/server.ts").about()).isEmpty();
    }

    @Test
    void aFileThatIsOnOneBranchOnlyHasOneCommit() {
        Scene scene = changed(".github/workflows/release.yml")
                .knows(new LastChange(Scene.MAIN, ".github/workflows/release.yml"), Optional.empty());

        assertThat(need.judge(scene.situation()).about()).isEqualTo(".github/workflows/release.yml " + Scene.id("ddd"));
    }

    @Test
    void whatADriftIsOfMustBeKnown() {
        Scene scene = changed(".github/workflows/release.yml")
                .cannotTell(new LastChange(Scene.DEVELOP, ".github/workflows/release.yml"));

        cannotTell(need.judge(scene.situation()), "GitHub did not answer in time");
    }

    private Finding drifted(String... paths) {
        return need.judge(changed(paths).situation());
    }

    /** Something outside the process differs as well. */
    private static Scene changed(String... paths) {
        List<Change> changes = new ArrayList<>(List.of(new Change(Change.Kind.MODIFIED, "src/server.ts")));
        Scene scene = Scene.preview();
        for (String path : paths) {
            changes.add(new Change(Change.Kind.MODIFIED, path));
            scene.knows(new LastChange(Scene.MAIN, path), Optional.of(new Commit(Scene.id("aaa"), "on main")));
            scene.knows(new LastChange(Scene.DEVELOP, path), Optional.of(new Commit(Scene.id("ddd"), "on develop")));
        }
        return scene.knows(QUESTION, changes);
    }

    @Test
    void aLongerNameIsAnotherFile() {
        held(
                judge("release-please-config.json.bak", ".github/workflows-old/x.yml"),
                "develop differs from main in 2 files, outside the release process: release-please-config.json.bak"
                        + " (changed),"
                        + " .github/workflows-old/x.yml (changed).");
    }

    @Test
    void cannotTellWithoutGitOrABranch() {
        cannotTell(need.judge(Scene.preview().situation()), ScriptedWorld.SILENCE);
        cannotTell(
                need.judge(Scene.preview().without("develop").situation()),
                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there");
    }
}
