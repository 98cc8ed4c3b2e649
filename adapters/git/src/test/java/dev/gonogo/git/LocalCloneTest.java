package dev.gonogo.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import dev.gonogo.world.ValuePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloneTest {

    private static final TagPattern TAGS = TagPattern.of("v{version}");
    private static final ValuePlace VERSION = new ValuePlace("version.json", "/version");

    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void aCloneWithATagThatProductionHasAndOneThatItHasNot() {
        bench = new Workbench(folder);
        bench.write("version.json", "1.0.0").write("CHANGELOG.md", "# Log\n## 1.0.0\n");
        bench.commit("chore: release");
        bench.git("tag", "-a", "v1.0.0", "-m", "Release v1.0.0");
        bench.onNew("side").write("version.json", "2.0.0").commit("feat: aside");
        bench.git("tag", "v2.0.0");
        bench.on("main");
        Workbench.run(folder, "git", "clone", "--quiet", bench.bare().toUri().toString(), "clone");
    }

    private Path here() {
        return folder.resolve("clone");
    }

    /** Somebody's clone, with what was committed since it was made. */
    private Path fetched() {
        inTheClone("fetch", "--quiet", "--tags", "origin");
        return here();
    }

    private String inTheClone(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return Workbench.run(here(), command.toArray(String[]::new));
    }

    private static LocalClone open(Path place) {
        return LocalClone.open(place, Workbench.NO_POINTERS);
    }

    private static AllTagged question(LocalClone clone) {
        String main = clone.branch("main").orElseThrow().commit();
        return new AllTagged(TAGS, main, Set.of(VERSION), Set.of("CHANGELOG.md"));
    }

    private static <T> T known(LocalClone clone, GitQuestion<T> question) {
        return clone.answer(question).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    private static TaggedCommits tagged(LocalClone clone) {
        return known(clone, question(clone));
    }

    @Test
    @Tag("A-02")
    void aWorkingCloneABareOneAndAFolderInsideTellTheSame() throws IOException {
        Path inside = Files.createDirectories(here().resolve("some/folder"));
        try (LocalClone working = open(here());
                LocalClone bare = open(bench.bare());
                LocalClone deep = open(inside)) {
            TaggedCommits all = tagged(working);

            assertThat(all.tags())
                    .extracting(tag -> tag.tag().name() + " " + tag.tag().annotated() + " " + tag.reachable())
                    .containsExactlyInAnyOrder("v1.0.0 true true", "v2.0.0 false false");
            assertThat(tagged(bare)).isEqualTo(all);
            assertThat(tagged(deep)).isEqualTo(all);
            assertThat(working.workTree()).contains(here());
            assertThat(bare.workTree()).isEmpty();
        }
    }

    @Test
    void aWorktreeOfACloneTellsTheSameAsTheClone() {
        Path place = folder.resolve("worktree");
        inTheClone("worktree", "add", "--quiet", place.toString(), "side");
        try (LocalClone working = open(here());
                LocalClone tree = open(place)) {
            assertThat(tagged(tree)).isEqualTo(tagged(working));
            assertThat(tree.workTree()).contains(place);
        }
    }

    @Test
    void productionIsWhatOriginHadAndElseTheClonesOwn() {
        String fetched = inTheClone("rev-parse", "origin/main");
        String ahead = inTheClone("rev-parse", "origin/side");
        inTheClone("reset", "--quiet", "--hard", "origin/side");
        try (LocalClone clone = open(here())) {
            assertThat(clone.branch("main")).contains(new LocalClone.Branch("origin/main", fetched));
            assertThat(known(clone, new AllRefs()).branch("main")).contains(fetched);
            assertThat(clone.branch("none")).isEmpty();
        }
        inTheClone("update-ref", "-d", "refs/remotes/origin/main");
        try (LocalClone clone = open(here())) {
            assertThat(clone.branch("main")).contains(new LocalClone.Branch("main", ahead));
            assertThat(known(clone, new AllRefs()).branch("main")).contains(ahead);
        }
    }

    @Test
    void aShallowCloneCannotTellWhatIsBehindTheCut() {
        Workbench.run(
                folder,
                "git",
                "clone",
                "--quiet",
                "--depth",
                "1",
                "--no-single-branch",
                bench.bare().toUri().toString(),
                "shallow");
        try (LocalClone clone = open(folder.resolve("shallow"))) {
            Answer.CannotTell<?> shallow =
                    new Answer.CannotTell<>("this clone is shallow, so its history is not all here; git fetch"
                            + " --unshallow --tags brings it");
            assertThat(clone.answer(question(clone))).isEqualTo(shallow);
            String main = clone.branch("main").orElseThrow().commit();
            assertThat(clone.answer(new FirstParents(main, main))).isEqualTo(shallow);
            assertThat(clone.answer(new OnLine(Set.of(main), main))).isEqualTo(shallow);
            assertThat(clone.answer(new Reachable("0123456789".repeat(4), main)))
                    .isEqualTo(shallow);
            assertThat(known(clone, new Reachable(main, main))).isTrue();
        }
    }

    @Test
    void whereThereIsNoCloneItIsSaid() throws IOException {
        Path nothing = Files.createTempDirectory("no-clone");

        assertThatThrownBy(() -> open(nothing))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no git repository in " + nothing + ". Name the folder of a clone.");
        Path missing = nothing.resolve("missing");
        assertThatThrownBy(() -> open(missing))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no folder " + missing + ". Name the folder of a clone.");
    }

    @Test
    void aFolderBesideACloneIsNotTakenForTheClone() throws Exception {
        Path folder = Files.createTempDirectory("beside");
        Path clone = folder.resolve("clone");
        Git.init().setDirectory(clone.toFile()).call().close();
        Path plain = clone.resolve("..")
                .resolve(Files.createDirectory(folder.resolve("plain")).getFileName());
        Path missing = clone.resolve("../missing");

        assertThatThrownBy(() -> open(plain)).hasMessageStartingWith("There is no git repository in " + plain);
        assertThatThrownBy(() -> open(missing)).hasMessageStartingWith("There is no folder " + missing);
        Path inside = clone.resolve("missing/deeper");
        assertThatThrownBy(() -> open(inside)).hasMessageStartingWith("There is no folder " + inside);
    }

    @Test
    void aFileThatIsTooLargeIsSaidOfItsTagAndHidesNoOther() {
        bench.write("CHANGELOG.md", new byte[6 * 1024 * 1024]).commit("docs: everything");
        bench.git("tag", "v3.0.0");
        try (LocalClone clone = open(fetched())) {
            assertThat(tagged(clone).tags())
                    .filteredOn(tag -> tag.tag().name().equals("v3.0.0"))
                    .extracting(TaggedCommit::files)
                    .allSatisfy(files -> assertThat(files.unreadable())
                            .containsExactly(Map.entry("CHANGELOG.md", "CHANGELOG.md is larger than 5 MB")))
                    .hasSize(1);
            assertThat(tagged(clone).tags()).hasSize(3);
        }
    }

    @Test
    void aTagThatLeadsToNoCommitIsNotReachableAndHasNoFiles() {
        bench.git("tag", "v4.0.0", bench.git("rev-parse", "HEAD:version.json"));
        bench.git("tag", "-a", "v5.0.0", "-m", "a tag of a tag", "v1.0.0");
        try (LocalClone clone = open(fetched())) {
            assertThat(tagged(clone).tags())
                    .extracting(tag -> tag.tag().name() + " " + tag.reachable() + " "
                            + tag.files().values().size() + " " + tag.message().strip())
                    .contains("v4.0.0 false 0 ", "v5.0.0 true 1 a tag of a tag");
        }
    }

    @Test
    @Tag("A-114")
    void nothingInTheCloneIsEverChanged() throws IOException {
        Map<String, String> before = contents();
        try (LocalClone clone = open(here())) {
            tagged(clone);
            known(clone, new AllRefs());
        }
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(here())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        here().relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void isNamedAfterItsOriginAndElseAfterItsFolder() {
        try (LocalClone clone = open(here())) {
            assertThat(clone.name()).endsWith("/app");
        }
        for (String address :
                Set.of("https://example.com/owner/name.git", "git@example.com:owner/name", "/srv/owner/name/")) {
            inTheClone("remote", "set-url", "origin", address);
            try (LocalClone clone = open(here())) {
                assertThat(clone.name()).isEqualTo("owner/name");
            }
        }
        inTheClone("remote", "remove", "origin");
        try (LocalClone clone = open(here())) {
            assertThat(clone.name()).isEqualTo("local/clone");
        }
    }
}
