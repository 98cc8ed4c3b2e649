package dev.gonogo.process.files;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-32")
@Tag("A-52")
class OnlyMetadataChangedTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");
    private static final String BASE = Scene.id("ba5e");
    private final Need need = new OnlyMetadataChanged();

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
                "It changes files that are not release metadata: src/server.ts, deploy/helm/aegis/Chart.yaml.orig."
                        + " Close it,"
                        + " delete the branch, fix the cause and cut again.");
    }

    @Test
    void aFileLeftAsItWasIsMissing() {
        notHeld(
                judge(Scene.METADATA.subList(1, 5)),
                "It does not change these metadata files: .release-please-manifest.json. Close it, delete the"
                        + " branch, fix the cause and cut again.");
    }

    /** All five files change, and these values inside of package.json. */
    private static Scene inside(String... pointers) {
        List<Change> changes = Scene.METADATA.stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
        Map<String, List<String>> places = new TreeMap<>();
        Scene.METADATA.forEach(path -> places.put(path, List.of()));
        places.put("package.json", List.of("/version"));
        places.put("deploy/helm/aegis/Chart.yaml", List.of("/version", "/appVersion"));
        return Scene.preview()
                .metadata(new Metadata(places))
                .knows(new FilesOf(REQUEST.number(), Requests.HEAD), changes)
                .knows(new MergeBase(Scene.MAIN, Requests.HEAD), Optional.of(BASE))
                .knows(
                        new ChangedValues(BASE, Requests.HEAD, "deploy/helm/aegis/Chart.yaml"),
                        Optional.of(List.of("/version", "/appVersion")))
                .knows(new ChangedValues(BASE, Requests.HEAD, "package.json"), Optional.of(List.of(pointers)));
    }

    @Test
    @Tag("A-31")
    void heldWhenOnlyTheVersionChangesInsideOfThem() {
        held(
                need.judge(inside("/version").about(REQUEST)),
                "It changes exactly the 5 metadata files, and only the version in them.");
    }

    @Test
    @Tag("A-31")
    @Tag("A-110")
    void anythingElseThatChangesInsideOfThemIsNamed() {
        Scene scene = inside("/version", "/scripts/postinstall")
                .knows(
                        new ChangedValues(BASE, Requests.HEAD, "deploy/helm/aegis/Chart.yaml"),
                        Optional.of(List.of("/version", "/dependencies/0/repository")));

        notHeld(
                need.judge(scene.about(REQUEST)),
                "It changes more than the version: deploy/helm/aegis/Chart.yaml /dependencies/0/repository, package.json"
                        + " /scripts/postinstall. Close it, delete the branch, fix the cause and cut again.");
    }

    @Test
    void whatItBroughtIsJudgedWhenItIsMerged() {
        PullRequest merged = Requests.between(2436, "topic", "main", PullRequest.State.MERGED);
        Scene scene = inside("/version", "/private")
                .branch("main", Requests.MERGE)
                .knows(new BroughtBy(Requests.MERGE, List.of()), new MergedCommits(Scene.MAIN, List.of()));

        notHeld(
                need.judge(scene.about(merged)),
                "It changes more than the version: package.json /private. It is on main now: fix that with a hotfix"
                        + " (/release"
                        + " hotfix), and cut again.");
    }

    @Test
    void cannotTellWhatIsInsideOfAFileThatCannotBeRead() {
        Scene unreadable = inside().knows(new ChangedValues(BASE, Requests.HEAD, "package.json"), Optional.empty());
        cannotTell(need.judge(unreadable.about(REQUEST)), "the values in package.json cannot be read");

        Scene apart = inside().knows(new MergeBase(Scene.MAIN, Requests.HEAD), Optional.empty());
        cannotTell(need.judge(apart.about(REQUEST)), "#2436 has no history in common with main");
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
