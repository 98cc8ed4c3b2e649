package dev.gonogo.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.release.Attachment;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.LastChange;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.PathsUnder;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Restored;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every git remote does. Each adapter prepares a repository for it. */
public abstract class GitRemoteContract {
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);
    private static final String NOWHERE = "0123456789012345678901234567890123456789";

    private static final TagPattern TAGS = TagPattern.of("v{version}");

    private String first = "";
    private String main = "";

    /**
     * A value is the rest of the first line that begins with the pointer and a space. Every adapter gets this format
     * here.
     */
    public static final Pointers LINES = new Pointers() {
        @Override
        public Optional<String> find(String path, String text, String pointer) {
            return text.lines()
                    .filter(line -> line.startsWith(pointer + " "))
                    .map(line -> line.substring(pointer.length() + 1))
                    .findFirst();
        }

        @Override
        public Optional<String> rewrite(String path, String text, List<String> pointers, String value) {
            Optional<String> rewritten = Optional.of(text);
            for (String pointer : pointers) {
                rewritten = rewritten.flatMap(before -> find(path, before, pointer)
                        .map(old -> before.replace(pointer + " " + old, pointer + " " + value)));
            }
            return rewritten;
        }

        /** Formatting means blank lines and trailing spaces. */
        @Override
        public Optional<String> values(String path, String text, List<String> without) {
            return text.lines().allMatch(line -> line.isBlank() || line.startsWith("/"))
                    ? Optional.of(text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty()
                                    && without.stream().noneMatch(pointer -> line.startsWith(pointer + " ")))
                            .collect(Collectors.joining("\n", "", "\n")))
                    : Optional.empty();
        }

        @Override
        public Optional<List<String>> changed(String path, Optional<String> before, Optional<String> after) {
            List<String> old = before.stream().flatMap(String::lines).toList();
            return Optional.of(after.stream()
                    .flatMap(String::lines)
                    .filter(line -> !old.contains(line))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList());
        }
    };

    protected abstract GitRemote remote();

    /** Adds a commit to a branch and returns its id; a new branch starts without parents. */
    protected abstract String commit(String branch, String subject, Map<String, String> changed);

    protected abstract void branch(String name, String commit);

    /** Adds this many commits without changes to an existing branch. */
    protected abstract void commits(String branch, int count);

    /** Merges a branch into the first one, always with a merge commit, and returns its id. */
    protected abstract String merge(String into, String branch, String subject);

    /** The same by hand; files changed on both sides keep the first branch's text, except these files. */
    protected abstract String mergeByHand(String into, String branch, Map<String, String> changed);

    protected abstract void lightweightTag(String name, String commit);

    @BeforeEach
    void aRepositoryWithTwoCommits() {
        first = commit("main", "feat: begin", Map.of("a.txt", "one\n", "b.txt", "one\n", "c.txt", "one\n"));
        main = commit("main", "feat: go on", Map.of("a.txt", "two\n"));
    }

    private <T> T known(GitQuestion<T> question) {
        return remote().answer(question).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    private Optional<String> head(String branch) {
        return known(new AllRefs()).branch(branch);
    }

    @Test
    @Tag("A-33")
    @Tag("A-35")
    void showsBranchesAndBothKindsOfTags() {
        lightweightTag("v1.2.0", first);
        remote().pushTag(LEASE, "v1.3.0", main, "Release v1.3.0");

        Refs refs = known(new AllRefs());

        assertThat(refs.branches()).containsExactly(Map.entry("main", main));
        assertThat(refs.tag("v1.2.0")).contains(new Refs.Tag("v1.2.0", first, first));
        Refs.Tag annotated = refs.tag("v1.3.0").orElseThrow();
        assertThat(annotated.annotated()).isTrue();
        assertThat(annotated.commit()).isEqualTo(main);
    }

    @Test
    void tellsCommitsAndTheirFiles() {
        assertThat(known(new CommitAt(main))).contains(new Commit(main, "feat: go on"));
        assertThat(known(new TextAt(main, "a.txt"))).contains("two\n");
        assertThat(known(new TextAt(main, "b.txt"))).contains("one\n");
        assertThat(known(new TextAt(main, "none.txt"))).isEmpty();
    }

    @Test
    @Tag("A-02")
    void whatACommitCanReachIsKnownWholeSoWhatIsNowhereIsNotInIt() {
        branch("side", first);
        String side = commit("side", "feat: aside", Map.of("d.txt", "new\n"));

        assertThat(known(new Reachable(first, main))).isTrue();
        assertThat(known(new Reachable(side, main))).isFalse();
        assertThat(known(new Reachable(NOWHERE, main))).isFalse();
        assertThat(remote().answer(new Reachable(main, NOWHERE))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void ofACommitThatIsNotThereItIsKnownThatItIsNotAndNothingElseCanBeTold() {
        assertThat(known(new CommitAt(NOWHERE))).isEmpty();
        assertThat(remote().answer(new TextAt(NOWHERE, "a.txt"))).isInstanceOf(Answer.CannotTell.class);
        assertThat(remote().answer(new Difference(NOWHERE, main))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-34")
    void differencesAreByContentAndNotByHistory() {
        branch("side", first);
        String side = commit("side", "feat: the same and more", Map.of("a.txt", "two\n", "d.txt", "new\n"));

        assertThat(known(new Difference(main, side))).containsExactly(new Change(Change.Kind.ADDED, "d.txt"));
        assertThat(known(new Difference(side, main))).containsExactly(new Change(Change.Kind.DELETED, "d.txt"));
        assertThat(known(new Difference(first, main))).containsExactly(new Change(Change.Kind.MODIFIED, "a.txt"));
    }

    @Test
    void reachableMeansTheSameOrAnAncestor() {
        assertThat(known(new Reachable(first, main))).isTrue();
        assertThat(known(new Reachable(main, main))).isTrue();
        assertThat(known(new Reachable(main, first))).isFalse();
    }

    @Test
    @Tag("A-10")
    void theFirstParentLineIsWhatABranchWasMovedToAndNotWhatMergesBrought() {
        branch("develop", first);
        commit("develop", "feat: by a pull request", Map.of("d.txt", "new\n"));
        String merged = merge("main", "develop", "Merge #1");
        String direct = commit("main", "fix: pushed", Map.of("b.txt", "fixed\n"));

        List<LineCommit> line = known(new FirstParents(main, direct));

        assertThat(line)
                .extracting(LineCommit::id, LineCommit::merge)
                .containsExactly(tuple(direct, false), tuple(merged, true));
        assertThat(line.getFirst().subject()).isEqualTo("fix: pushed");
        assertThat(line.getLast().parents())
                .containsExactly(main, head("develop").orElseThrow());
        assertThat(line).extracting(LineCommit::author).doesNotContain("");
        assertThat(known(new FirstParents(direct, direct))).isEmpty();
        assertThat(known(new FirstParents(direct, main))).isEmpty();
    }

    @Test
    @Tag("A-10")
    void theFirstParentLineEndsWhereTheOtherSideReachesItAndOtherwiseAtTheFirstCommit() {
        branch("side", first);
        String side = commit("side", "feat: aside", Map.of("d.txt", "new\n"));
        String elsewhere = commit("elsewhere", "feat: begin again", Map.of("e.txt", "new\n"));

        assertThat(known(new FirstParents(side, main)))
                .extracting(LineCommit::id)
                .containsExactly(main);
        assertThat(known(new FirstParents(elsewhere, main)))
                .extracting(LineCommit::id)
                .containsExactly(main, first);
        assertThat(remote().answer(new FirstParents(NOWHERE, main))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-02")
    @Tag("A-10")
    void aCommitThatAMergeBroughtDoesNotStandOnTheLine() {
        branch("develop", first);
        String brought = commit("develop", "feat: by a pull request", Map.of("d.txt", "new\n"));
        String merged = merge("main", "develop", "Merge #1");

        assertThat(known(new OnLine(Set.of(first, main, brought), merged))).containsExactly(main, first);
        assertThat(known(new OnLine(Set.of(merged), merged))).containsExactly(merged);
        assertThat(known(new OnLine(Set.of(merged, NOWHERE), main))).isEmpty();
        assertThat(remote().answer(new OnLine(Set.of(main), NOWHERE))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-10")
    void aFirstParentLineThatIsTooLongIsNeverCut() {
        commits("main", FirstParents.MOST);
        String most = head("main").orElseThrow();
        assertThat(known(new FirstParents(main, most))).hasSize(FirstParents.MOST);
        assertThat(known(new PresenceOf(main, most, most, Map.of()))).isPresent();

        commits("main", 1);

        String more = head("main").orElseThrow();
        assertThat(remote().answer(new FirstParents(main, more)))
                .isEqualTo(new Answer.CannotTell<>("there are more than 1000 commits to look at"));
        assertThat(known(new PresenceOf(main, most, more, Map.of()))).isEmpty();
        assertThat(remote().answer(new PresenceOf(main, most, NOWHERE, Map.of())))
                .isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-08")
    void tellsHowFarBackTheFilesOfSomePathsAreTheSame() {
        String source = commit("main", "feat: a server", Map.of("src/server.ts", "1\n", "srcs/x.ts", "1\n"));
        String other = commit("main", "docs: more", Map.of("b.txt", "two\n", "srcs/x.ts", "2\n"));
        String head = commit("main", "docs: still more", Map.of("c.txt", "two\n", "package.json.md", "1\n"));

        assertThat(known(new SameUnder(head, new Paths(List.of("src/", "package.json")))))
                .containsExactly(head, other, source);
        assertThat(known(new SameUnder(head, new Paths(List.of("src/", "c.txt")))))
                .containsExactly(head);
        assertThat(known(new SameUnder(head, new Paths(List.of("a.txt"))))).containsExactly(head, other, source, main);
        assertThat(known(new SameUnder(head, new Paths(List.of("none.txt")))))
                .as("as far as there are commits")
                .containsExactly(head, other, source, main, first);
        assertThat(remote().answer(new SameUnder(NOWHERE, new Paths(List.of("src/")))))
                .isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-41")
    void aHotfixIsNotBackportedUntilItsChangeIsThere() {
        branch("develop", main);
        String fix = commit("main", "fix: urgent", Map.of("b.txt", "fixed\n"));
        String develop = commit("develop", "feat: other", Map.of("d.txt", "new\n"));
        assertThat(known(new NotBackported(fix, develop, Map.of())))
                .extracting(MissingCommit::commit)
                .containsExactly(new Commit(fix, "fix: urgent"));

        String picked = commit("develop", "fix: urgent (picked)", Map.of("b.txt", "fixed\n"));
        assertThat(known(new NotBackported(fix, picked, Map.of()))).isEmpty();

        String further = commit("develop", "fix: better still", Map.of("b.txt", "better\n"));
        assertThat(known(new NotBackported(fix, further, Map.of()))).isEmpty();
    }

    @Test
    @Tag("A-41")
    void commitsThatTouchOnlyIgnoredPathsOweNoBackport() {
        branch("develop", main);
        String production = commit("main", "chore(release): promote", Map.of("c.txt", "1.4.0\n"));

        assertThat(known(new NotBackported(production, main, Map.of("c.txt", List.of()))))
                .isEmpty();
        assertThat(known(new NotBackported(production, main, Map.of("b.txt", List.of()))))
                .hasSize(1);
    }

    @Test
    @Tag("B-23")
    void tellsWhatAFileWouldSayWithOtherValues() {
        String head = commit("main", "chore: versions", Map.of("v.txt", "/a 1.3.0\n/b 1.2.0\n/c 1.3.0\n"));

        assertThat(known(new Rewritten(head, "v.txt", List.of("/a", "/b"), "1.4.0")))
                .contains("/a 1.4.0\n/b 1.4.0\n/c 1.3.0\n");
        assertThat(known(new Rewritten(head, "v.txt", List.of("/a", "/none"), "1.4.0")))
                .isEmpty();
        assertThat(known(new Rewritten(head, "none.txt", List.of("/a"), "1.4.0")))
                .isEmpty();
        assertThat(remote().answer(new Rewritten(NOWHERE, "v.txt", List.of("/a"), "1.4.0")))
                .isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-32")
    void tellsWhichValuesOfAFileDiffer() {
        String before = commit("main", "chore: versions", Map.of("v.txt", "/a 1.3.0\n/b 1.2.0\n"));
        String after = commit("main", "chore: versions", Map.of("v.txt", "/a 1.4.0\n/b 1.2.0\n/c 1\n"));

        assertThat(known(new ChangedValues(before, after, "v.txt"))).contains(List.of("/a", "/c"));
        assertThat(known(new ChangedValues(main, before, "v.txt"))).contains(List.of("/a", "/b"));
        assertThat(known(new ChangedValues(after, after, "v.txt"))).contains(List.of());
        assertThat(remote().answer(new ChangedValues(NOWHERE, after, "v.txt"))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void findsTheCommitThatTwoBranchesGoOnFrom() {
        branch("side", first);
        String side = commit("side", "feat: aside", Map.of("d.txt", "new\n"));
        String apart = commit("apart", "feat: begin elsewhere", Map.of("e.txt", "new\n"));

        assertThat(known(new MergeBase(main, side))).contains(first);
        assertThat(known(new MergeBase(main, first))).contains(first);
        assertThat(known(new MergeBase(main, apart))).isEmpty();
        assertThat(remote().answer(new MergeBase(main, NOWHERE))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("B-09")
    @Tag("B-36")
    void aBranchIsCreatedAtACommitThatExists() {
        remote().pushBranch(LEASE, "release/v1.4.0", first);
        remote().pushBranch(LEASE, "release/v1.4.0", first);

        assertThat(known(new AllRefs()).branches())
                .containsOnly(Map.entry("main", main), Map.entry("release/v1.4.0", first));
    }

    @Test
    @Tag("B-09")
    void aBranchThatExistsIsNeverMoved() {
        branch("release/v1.4.0", first);

        assertThatThrownBy(() -> remote().pushBranch(LEASE, "release/v1.4.0", main))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> remote().pushBranch(LEASE, "main", first)).isInstanceOf(Refused.class);

        assertThat(known(new AllRefs()).branches())
                .containsOnly(Map.entry("main", main), Map.entry("release/v1.4.0", first));
    }

    @Test
    @Tag("B-23")
    @Tag("B-24")
    void aWrittenBranchHasTheBaseAndTheGivenFiles() {
        Map<String, String> files = Map.of("b.txt", "1.4.0\r\n", "docs/deep/new.md", "without a last line end");

        remote().pushFiles(LEASE, "chore/release-1.4.0", main, bytes(files), "chore(release): v1.4.0");
        Optional<String> once = head("chore/release-1.4.0");
        remote().pushFiles(LEASE, "chore/release-1.4.0", main, bytes(files), "chore(release): v1.4.0");

        String head = head("chore/release-1.4.0").orElseThrow();
        assertThat(once).contains(head);
        assertThat(known(new BroughtBy(head, List.of())))
                .isEqualTo(new MergedCommits(main, List.of(new Commit(head, "chore(release): v1.4.0"))));
        assertThat(known(new Difference(main, head)))
                .containsExactly(
                        new Change(Change.Kind.MODIFIED, "b.txt"), new Change(Change.Kind.ADDED, "docs/deep/new.md"));
        assertThat(known(new TextAt(head, "b.txt"))).contains("1.4.0\r\n");
        assertThat(known(new TextAt(head, "docs/deep/new.md"))).contains("without a last line end");
    }

    @Test
    @Tag("B-23")
    void filesAreNeverWrittenToABranchThatHoldsSomethingElse() {
        Map<String, String> files = Map.of("b.txt", "1.4.0\n");
        remote().pushFiles(LEASE, "chore/release-1.4.0", main, bytes(files), "chore(release): v1.4.0");
        Optional<String> once = head("chore/release-1.4.0");

        assertRefused("chore/release-1.4.0", main, Map.of("b.txt", "1.4.1\n"), "chore(release): v1.4.0");
        assertRefused("chore/release-1.4.0", first, files, "chore(release): v1.4.0");
        assertRefused("chore/release-1.4.0", main, files, "chore(release): other");
        assertRefused("main", main, files, "chore(release): v1.4.0");

        assertThat(head("chore/release-1.4.0")).isEqualTo(once);
        assertThat(head("main")).contains(main);
    }

    @Test
    void filesThatSayTheSameAlreadyAreNotWritten() {
        assertRefused("chore/release-1.4.0", main, Map.of("a.txt", "two\n"), "chore(release): v1.4.0");

        assertThat(head("chore/release-1.4.0")).isEmpty();
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(UTF_8)));
    }

    private void assertRefused(String branch, String base, Map<String, String> files, String message) {
        assertThatThrownBy(() -> remote().pushFiles(LEASE, branch, base, bytes(files), message))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Tag("B-19")
    void anAttachmentStandsAsideOfEveryBranchAndTag() {
        Refs before = known(new AllRefs());
        byte[] content = "p95 120 ms\n".getBytes(UTF_8);
        Attachment snapshot = new Attachment("metrics.txt", "5eed".repeat(16));

        String commit = remote().pushAttachment(LEASE, snapshot, content);

        assertThat(remote().pushAttachment(LEASE, snapshot, content)).isEqualTo(commit);
        assertThat(known(new TextAt(commit, "metrics.txt"))).contains("p95 120 ms\n");
        assertThat(known(new TextAt(commit, "a.txt")))
                .as("no other file of the repository")
                .isEmpty();
        assertThat(known(new AllRefs())).isEqualTo(before);
    }

    @Test
    @Tag("B-19")
    void anAttachmentIsNeverReplaced() {
        Attachment snapshot = new Attachment("metrics.txt", "5eed".repeat(16));
        String commit = remote().pushAttachment(LEASE, snapshot, "one".getBytes(UTF_8));

        assertThatThrownBy(() -> remote().pushAttachment(LEASE, snapshot, "two".getBytes(UTF_8)))
                .isInstanceOf(Refused.class);

        assertThat(known(new TextAt(commit, "metrics.txt"))).contains("one");
    }

    @Test
    @Tag("A-71")
    void pushingTheSameTagTwiceIsFine() {
        remote().pushTag(LEASE, "v1.4.0", main, "Release v1.4.0");
        Optional<Refs.Tag> once = known(new AllRefs()).tag("v1.4.0");

        remote().pushTag(LEASE, "v1.4.0", main, "Release v1.4.0");

        assertThat(known(new AllRefs()).tag("v1.4.0")).isEqualTo(once);
        String object = once.orElseThrow().objectId();
        assertThat(known(new TagMessage(object)).strip()).isEqualTo("Release v1.4.0");
    }

    @Test
    @Tag("A-72")
    void aTagThatExistsIsNeverMoved() {
        remote().pushTag(LEASE, "v1.4.0", first, "Release v1.4.0");

        assertThatThrownBy(() -> remote().pushTag(LEASE, "v1.4.0", main, "Release v1.4.0"))
                .isInstanceOf(Refused.class);

        assertThat(known(new AllRefs()).tag("v1.4.0").map(Refs.Tag::commit)).contains(first);
    }

    @Test
    @Tag("A-72")
    void aTagWithAnotherMessageIsNeverReplaced() {
        remote().pushTag(LEASE, "v1.4.0", main, "by hand");

        assertThatThrownBy(() -> remote().pushTag(LEASE, "v1.4.0", main, "Release v1.4.0"))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Tag("A-72")
    void aLightweightTagIsNeverReplaced() {
        lightweightTag("v1.4.0", main);

        assertThatThrownBy(() -> remote().pushTag(LEASE, "v1.4.0", main, "Release v1.4.0"))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Tag("A-60")
    @Tag("A-61")
    void aRestoredBranchHasTheBaseAndOnlyTheNamedFiles() {
        branch("release/1.4.0", first);
        String source = commit("release/1.4.0", "chore: release", Map.of("b.txt", "1.4.0\n", "c.txt", "other\n"));

        remote().pushRestored(LEASE, "chore/promote", main, source, List.of("b.txt"), "chore(release): promote");

        String head = head("chore/promote").orElseThrow();
        assertThat(known(new Difference(main, head))).containsExactly(new Change(Change.Kind.MODIFIED, "b.txt"));
        assertThat(known(new TextAt(head, "b.txt"))).contains("1.4.0\n");
        assertThat(known(new CommitAt(head)).map(Commit::subject)).contains("chore(release): promote");
        assertThat(known(new Reachable(main, head))).isTrue();
        assertThat(known(new Reachable(source, head))).isFalse();
    }

    @Test
    @Tag("A-60")
    void tellsWhereACommitIsNotWhatRestoringMakes() {
        branch("release/1.4.0", first);
        String source = commit("release/1.4.0", "chore: release", Map.of("b.txt", "1.4.0\n", "c.txt", "other\n"));
        Restored expected = new Restored(main, List.of(new Restored.Files(source, List.of("b.txt", "never-was.txt"))));
        remote().pushRestored(LEASE, "chore/promote", main, source, List.of("b.txt"), "chore(release): promote");
        String exact = head("chore/promote").orElseThrow();
        branch("edited", main);
        String edited = commit("edited", "docs: reword", Map.of("b.txt", "1.4.0 \n", "src/more.txt", "more\n"));

        assertThat(known(new NotRestored(expected, exact))).isEmpty();
        assertThat(known(new NotRestored(expected, edited)))
                .containsExactly(
                        new Change(Change.Kind.MODIFIED, "b.txt"), new Change(Change.Kind.ADDED, "src/more.txt"));
        assertThat(known(new NotRestored(expected, source)))
                .as("what was not to be taken over, and what is missing")
                .containsExactly(new Change(Change.Kind.MODIFIED, "a.txt"), new Change(Change.Kind.MODIFIED, "c.txt"));
        assertThat(remote().answer(new NotRestored(expected, NOWHERE))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-60")
    void whatASourceDoesNotHaveIsRemovedByRestoring() {
        String source = commit("elsewhere", "chore: begin again", Map.of("a.txt", "two\n"));
        String without = commit("without", "chore: without it", Map.of("a.txt", "two\n", "c.txt", "one\n"));
        Restored expected = new Restored(main, List.of(new Restored.Files(source, List.of("a.txt", "b.txt"))));

        assertThat(known(new NotRestored(expected, without))).isEmpty();
        assertThat(known(new NotRestored(expected, main))).containsExactly(new Change(Change.Kind.ADDED, "b.txt"));
    }

    @Test
    @Tag("A-60")
    void laterFilesAreRestoredOverEarlierOnes() {
        String early = commit("early", "chore: one", Map.of("a.txt", "early\n", "b.txt", "early\n"));
        String late = commit("late", "chore: other", Map.of("b.txt", "late\n"));
        Restored expected = new Restored(
                main,
                List.of(
                        new Restored.Files(early, List.of("a.txt", "b.txt")),
                        new Restored.Files(late, List.of("b.txt", "c.txt"))));
        String both = commit("both", "chore: both", Map.of("a.txt", "early\n", "b.txt", "late\n"));

        assertThat(known(new NotRestored(expected, both))).isEmpty();
    }

    @Test
    @Tag("A-10")
    void aMergeThatHoldsWhatBothSidesBringDiffersNowhere() {
        branch("develop", first);
        String develop = commit("develop", "feat: more", Map.of("b.txt", "two\n", "d.txt", "new\n"));

        String merged = merge("main", "develop", "Merge #1");

        assertThat(known(new Remerged(merged))).isEmpty();
        assertThat(remote().answer(new Remerged(develop))).isInstanceOf(Answer.CannotTell.class);
        assertThat(remote().answer(new Remerged(NOWHERE))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-10")
    void whatAMergeByHandAddsOrLeavesOutIsWhereItDiffers() {
        branch("develop", first);
        commit("develop", "feat: more", Map.of("b.txt", "two\n", "d.txt", "new\n"));

        String merged = mergeByHand("main", "develop", Map.of("b.txt", "one\n", "door.txt", "open\n"));

        assertThat(known(new Remerged(merged))).containsExactly("b.txt", "door.txt");
    }

    @Test
    @Tag("A-10")
    void whatBothSidesChangedInTheSamePlaceWasSettledBySomebody() {
        branch("develop", first);
        commit("develop", "feat: more", Map.of("a.txt", "three\n"));

        String merged = mergeByHand("main", "develop", Map.of());

        assertThat(known(new Remerged(merged))).containsExactly("a.txt");
    }

    private List<String> notKept(String from, String to, String... merged) {
        return known(new NotKept(from, to, List.of(merged)));
    }

    @Test
    @Tag("A-41")
    void aChangeIsKeptByACommitThatHasItsResult() {
        branch("develop", first);
        String fix = commit("develop", "fix: two", Map.of("b.txt", "two\n", "d.txt", "new\n"));
        String half = commit("main", "fix: half", Map.of("b.txt", "two\n"));
        String whole = commit("main", "fix: whole", Map.of("d.txt", "new\n"));

        assertThat(notKept(first, fix, main)).containsExactly("b.txt", "d.txt");
        assertThat(notKept(first, fix, half)).containsExactly("d.txt");
        assertThat(notKept(first, fix, whole)).isEmpty();
        assertThat(notKept(fix, first, whole)).as("nor is it taken back").containsExactly("b.txt", "d.txt");
        assertThat(notKept(fix, first, main)).isEmpty();
        assertThat(notKept(first, first, main)).isEmpty();
        assertThat(remote().answer(new NotKept(first, NOWHERE, List.of(main)))).isInstanceOf(Answer.CannotTell.class);
        assertThat(remote().answer(new NotKept(first, fix, List.of(main, NOWHERE))))
                .isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-41")
    void aChangeIsKeptByWhatMergingTwoMakes() {
        branch("develop", first);
        String fix = commit("develop", "fix: two", Map.of("b.txt", "two\n"));

        assertThat(notKept(first, fix, main, fix)).as("one side changed it").isEmpty();
        assertThat(notKept(first, fix, fix, main)).as("the other one did").isEmpty();
        assertThat(notKept(first, main, main, fix)).isEmpty();

        String back = commit("develop", "Revert two", Map.of("b.txt", "one\n"));
        assertThat(notKept(first, fix, main, back)).containsExactly("b.txt");

        String other = commit("main", "fix: other", Map.of("b.txt", "three\n"));
        assertThat(notKept(first, fix, other, fix))
                .as("where they conflict, nobody made it yet")
                .isEmpty();
    }

    /** The merge left the hotfix out, so merging that again does not bring it. */
    @Test
    @Tag("A-41")
    void whatAMergeLeftOutIsNotKeptByMergingItOnceMore() {
        branch("release", first);
        String fix = commit("main", "fix: two", Map.of("b.txt", "two\n"));
        String ours = mergeByHand("release", "main", Map.of("b.txt", "one\n"));

        assertThat(notKept(main, fix, fix, ours)).containsExactly("b.txt");
    }

    @Test
    @Tag("A-62")
    void pushingTheSameRestoredBranchTwiceIsFine() {
        branch("release/1.4.0", first);
        String source = commit("release/1.4.0", "chore: release", Map.of("b.txt", "1.4.0\n"));
        remote().pushRestored(LEASE, "chore/promote", main, source, List.of("b.txt"), "chore(release): promote");
        Optional<String> once = head("chore/promote");

        remote().pushRestored(LEASE, "chore/promote", main, source, List.of("b.txt"), "chore(release): promote");

        assertThat(head("chore/promote")).isEqualTo(once);
    }

    @Test
    void aBranchThatExistsWithSomethingElseIsRefused() {
        branch("release/1.4.0", first);
        String source = commit("release/1.4.0", "chore: release", Map.of("b.txt", "1.4.0\n"));
        branch("chore/promote", first);

        assertThatThrownBy(() -> remote().pushRestored(
                                LEASE, "chore/promote", main, source, List.of("b.txt"), "chore(release): promote"))
                .isInstanceOf(Refused.class);

        assertThat(head("chore/promote")).contains(first);
    }

    @Test
    @Tag("A-106")
    void aPickedBranchTakesOneChangeOver() {
        branch("develop", main);
        String develop = commit("develop", "feat: other", Map.of("d.txt", "new\n"));
        String fix = commit("main", "fix: urgent", Map.of("b.txt", "fixed\n"));
        CherryPickRange pick = new CherryPickRange(main, fix, develop);

        assertThat(known(new BroughtBy(fix, List.of())))
                .isEqualTo(new MergedCommits(main, List.of(new Commit(fix, "fix: urgent"))));
        assertThat(known(new ConflictsOf(pick))).isEmpty();
        remote().pushPicked(LEASE, "backport/7-develop", pick, "fix: urgent (backport #7)\n\nwhy");
        Optional<String> once = head("backport/7-develop");
        remote().pushPicked(LEASE, "backport/7-develop", pick, "fix: urgent (backport #7)\n\nwhy");

        String head = head("backport/7-develop").orElseThrow();
        assertThat(once).contains(head);
        assertThat(known(new Difference(develop, head))).containsExactly(new Change(Change.Kind.MODIFIED, "b.txt"));
        assertThat(known(new CommitAt(head)).map(Commit::subject)).contains("fix: urgent (backport #7)");
        assertThat(known(new Reachable(develop, head))).isTrue();
        assertThat(known(new NotBackported(fix, head, Map.of()))).isEmpty();
    }

    @Test
    @Tag("A-106")
    void whatConflictsIsNamedAndNotPushed() {
        branch("develop", main);
        String develop = commit("develop", "feat: other", Map.of("b.txt", "other\n"));
        String fix = commit("main", "fix: urgent", Map.of("b.txt", "fixed\n", "c.txt", "fixed\n"));
        CherryPickRange pick = new CherryPickRange(main, fix, develop);

        assertThat(known(new ConflictsOf(pick))).containsExactly("b.txt");
        assertThatThrownBy(() -> remote().pushPicked(LEASE, "backport/7-develop", pick, "fix"))
                .isInstanceOf(Refused.class);
        assertThat(head("backport/7-develop")).isEmpty();

        String settled =
                commit("develop", "fix: by hand\n\n(cherry picked from commit " + fix + ")", Map.of("b.txt", "both\n"));
        assertThat(known(new NotBackported(fix, settled, Map.of()))).isEmpty();
    }

    @Test
    @Tag("A-106")
    void rebasedCommitsAreToldFromASquashBySubjects() {
        commit("main", "fix: a", Map.of("b.txt", "a\n"));
        String last = commit("main", "fix: b", Map.of("b.txt", "b\n"));

        assertThat(known(new BroughtBy(last, List.of("fix: a", "fix: b"))).before())
                .isEqualTo(main);
        assertThat(known(new BroughtBy(last, List.of("fix: other", "fix: b"))).commits())
                .containsExactly(new Commit(last, "fix: b"));
    }

    @Test
    @Tag("A-109")
    void nothingIsEverPushedToABranchThatPeopleMergeInto() {
        assertThatThrownBy(() -> remote().pushRestored(LEASE, "main", main, first, List.of("a.txt"), "by the bot"))
                .isInstanceOf(Refused.class);

        assertThat(head("main")).contains(main);
    }

    @Test
    @Tag("A-02")
    @Tag("A-71")
    void tellsOfEveryReleaseTagWhatItIsAndWhetherProductionReachesIt() {
        lightweightTag("v1.2.0", first);
        remote().pushTag(LEASE, "v1.3.0", main, "Release v1.3.0");
        branch("side", first);
        lightweightTag("v1.4.0", commit("side", "feat: aside", Map.of("d.txt", "new\n")));
        lightweightTag("vault", main);
        lightweightTag("nightly", main);

        TaggedCommits all = known(new AllTagged(TAGS, main, Set.of(), Set.of()));

        assertThat(all.others()).isEqualTo(2);
        assertThat(all.tags())
                .extracting(tag -> tag.tag().name(), tag -> tag.tag().annotated(), TaggedCommit::reachable)
                .containsExactlyInAnyOrder(
                        tuple("v1.2.0", false, true), tuple("v1.3.0", true, true), tuple("v1.4.0", false, false));
        assertThat(all.tags())
                .extracting(tag -> tag.message().strip())
                .containsExactlyInAnyOrder("", "Release v1.3.0", "");
    }

    @Test
    @Tag("A-65")
    @Tag("A-66")
    @Tag("A-67")
    @Tag("A-68")
    void tellsOfEveryReleaseTagWhatTheFilesOfItsOwnCommitSay() {
        ValuePlace version = new ValuePlace("version.txt", "/version");
        ValuePlace absent = new ValuePlace("version.txt", "/absent");
        String older = commit(
                "main",
                "chore: release",
                Map.of("version.txt", "/version 1.2.0\n", "CHANGELOG.md", "# Log\n## 1.2.0\n1.2.0 is good\n"));
        String newer = commit(
                "main",
                "chore: release",
                Map.of("version.txt", "/version 1.2.0-rc\n", "CHANGELOG.md", "# Log\n## 1.2.0-rc\n## 1.2.0\n"));
        lightweightTag("v1.1.0", main);
        lightweightTag("v1.2.0", older);
        lightweightTag("v1.2.0-rc", newer);

        Map<String, TaggedCommit.Files> files =
                known(new AllTagged(TAGS, newer, Set.of(version, absent), Set.of("CHANGELOG.md"))).tags().stream()
                        .collect(Collectors.toMap(tag -> tag.tag().name(), TaggedCommit::files));

        assertThat(files)
                .containsOnly(
                        Map.entry("v1.1.0", new TaggedCommit.Files(Map.of(), Map.of(), Map.of())),
                        Map.entry("v1.2.0", files("1.2.0", version, "## 1.2.0")),
                        Map.entry("v1.2.0-rc", files("1.2.0-rc", version, "## 1.2.0-rc")));
    }

    private static TaggedCommit.Files files(String value, ValuePlace place, String heading) {
        return new TaggedCommit.Files(Map.of(place, value), Map.of("CHANGELOG.md", List.of(heading)), Map.of());
    }

    @Test
    void findsTheLastCommitThatChangedAFile() {
        String first = commit("main", "ci: a", Map.of("rules.yml", "1"));
        commit("main", "docs", Map.of("other.txt", "x"));
        String second = commit("main", "ci: b", Map.of("rules.yml", "2"));
        String head = commit("main", "docs again", Map.of("other.txt", "y"));

        assertThat(known(new LastChange(head, "rules.yml"))).contains(new Commit(second, "ci: b"));
        assertThat(known(new LastChange(first, "rules.yml"))).contains(new Commit(first, "ci: a"));
        assertThat(known(new LastChange(head, "rules"))).isEmpty();
    }

    @Test
    @Tag("A-10")
    void listsWhatChangedAFileOnTheFirstParentLine() {
        String added = commit("main", "ci: a", Map.of("rules.yml", "1"));
        branch("side", added);
        commit("side", "ci: aside", Map.of("rules.yml", "2"));
        String merged = merge("main", "side", "Merge #1");
        String head = commit("main", "docs", Map.of("other.txt", "x", "rules.yml.md", "y"));

        assertThat(known(new ChangesTo(head, "rules.yml")))
                .extracting(LineCommit::id, LineCommit::merge)
                .containsExactly(tuple(merged, true), tuple(added, false));
        assertThat(known(new ChangesTo(main, "rules.yml"))).isEmpty();
        assertThat(remote().answer(new ChangesTo(NOWHERE, "rules.yml"))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void namesNoMoreChangesToAFileThanTheNewest() {
        String last = "";
        for (int count = 0; count <= ChangesTo.MOST; count++) {
            last = commit("main", "ci: " + count, Map.of("rules.yml", String.valueOf(count)));
        }

        assertThat(known(new ChangesTo(last, "rules.yml")))
                .hasSize(ChangesTo.MOST)
                .extracting(LineCommit::subject)
                .contains("ci: 1")
                .doesNotContain("ci: 0");
    }

    @Test
    void listsTheFilesBelowAFolderAndNotThoseBesideIt() {
        String head = commit("main", "ci: workflows", Map.of("ci/a.yml", "a", "ci/deep/b.yml", "b", "cider.yml", "c"));

        assertThat(known(new PathsUnder(head, "ci"))).containsExactly("ci/a.yml", "ci/deep/b.yml");
        assertThat(known(new PathsUnder(main, "ci"))).isEmpty();
        assertThat(known(new PathsUnder(main, "a.txt"))).isEmpty();
    }

    @Test
    void cannotTellOfTagsWithoutProduction() {
        assertThat(remote().answer(new AllTagged(TAGS, NOWHERE, Set.of(), Set.of())))
                .isInstanceOf(Answer.CannotTell.class);
    }
}
