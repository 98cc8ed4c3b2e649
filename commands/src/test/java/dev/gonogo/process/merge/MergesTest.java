package dev.gonogo.process.merge;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ScriptedWorld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * #2440, whose head is {@code beef} and which the forge reports as merged at {@code cafe}, and its commits on a
 * branch's line.
 */
@Tag("A-10")
class MergesTest {
    private static final String BEFORE = Scene.id("be4");
    private static final String HEAD = Requests.HEAD;
    private static final String MERGE = Requests.MERGE;
    private static final String BELOW = Scene.id("be10");
    private static final PullRequest REQUEST = request(2440, Scene.NOW);
    private static final Answer<Optional<PullRequest>> ITS_OWN = new Answer.Known<>(Optional.of(REQUEST));
    private static final Answer<Optional<PullRequest>> NOBODYS = new Answer.Known<>(Optional.empty());

    private final ScriptedWorld world = new ScriptedWorld();

    private static PullRequest request(int number, Instant merged) {
        return new PullRequest(
                number,
                "fix: login",
                account("dave"),
                "fix-login",
                HEAD,
                "main",
                PullRequest.State.MERGED,
                MERGE,
                merged,
                Scene.CUT,
                "");
    }

    private static LineCommit commit(String id, String... parents) {
        return new LineCommit(id, List.of(parents), "fix: login", "dave", Scene.NOW);
    }

    /** Which pull request brought the newest commit of a line, at which the forge reports it merged. */
    private Answer<Optional<PullRequest>> mergeOf(LineCommit... line) {
        world.supposesHeads(List.of(line), List.of(REQUEST));
        return new Merges(world, List.of(line)).mergeOf(line[0], List.of(REQUEST));
    }

    /** Which pull request brought the oldest commit of a line. */
    private Answer<Optional<PullRequest>> partOf(LineCommit... line) {
        world.supposesHeads(List.of(line), List.of(REQUEST));
        return new Merges(world, List.of(line)).partOf(line[line.length - 1], List.of(REQUEST));
    }

    @Test
    void aMergeOfItsHeadThatHoldsNothingElseIsItsOwn() {
        world.knows(new Remerged(MERGE), List.of());
        assertThat(mergeOf(commit(MERGE, BEFORE, HEAD))).isEqualTo(ITS_OWN);

        world.knows(new Remerged(MERGE), List.of("src/leak.ts"));
        assertThat(mergeOf(commit(MERGE, BEFORE, HEAD))).isEqualTo(NOBODYS);
    }

    @Test
    void aMergeOfAnythingElseOrOfMoreIsNobodys() {
        world.knows(new Remerged(MERGE), List.of());

        assertThat(mergeOf(commit(MERGE, BEFORE, BELOW))).isEqualTo(NOBODYS);
        assertThat(mergeOf(commit(MERGE, HEAD, BEFORE))).isEqualTo(NOBODYS);
        assertThat(mergeOf(commit(MERGE, BEFORE, BELOW, HEAD))).isEqualTo(NOBODYS);
    }

    @Test
    void aMergeCannotBeToldWhereGitDoesNotSayWhatItHolds() {
        assertThat(mergeOf(commit(MERGE, BEFORE, HEAD))).isEqualTo(new Answer.CannotTell<>(ScriptedWorld.SILENCE));
    }

    @Test
    void aSquashIsItsOwn() {
        assertThat(mergeOf(commit(MERGE, BEFORE))).isEqualTo(ITS_OWN);
    }

    @Test
    void aBranchThatWasMovedToItsHeadHasItWithNothingElse() {
        PullRequest moved = Requests.mergedAt(HEAD, 2441, "fix-login");
        LineCommit head = commit(HEAD, BEFORE);

        assertThat(new Merges(world, List.of(head)).mergeOf(head, List.of(moved)))
                .isEqualTo(new Answer.Known<>(Optional.of(moved)));
    }

    @Test
    void whatWasPushedOnTopOfItsHeadIsNobodys() {
        assertThat(mergeOf(commit(MERGE, HEAD), commit(HEAD, BEFORE))).isEqualTo(NOBODYS);
        assertThat(mergeOf(commit(MERGE, HEAD)))
                .as("where the line begins above it")
                .isEqualTo(NOBODYS);
    }

    @Test
    void gitTellsWhetherTheBranchHasItsHeadBesideMergesAndBelowWhereTheLineBegins() {
        List<LineCommit[]> lines = List.of(
                new LineCommit[] {commit(MERGE, BELOW), commit(BELOW, BEFORE, Scene.id("07e4"))},
                new LineCommit[] {commit(MERGE, BEFORE)});
        for (LineCommit[] line : lines) {
            world.knows(new Reachable(HEAD, MERGE), false);
            assertThat(mergeOf(line)).isEqualTo(ITS_OWN);

            world.knows(new Reachable(HEAD, MERGE), true);
            assertThat(mergeOf(line)).isEqualTo(NOBODYS);

            world.cannotTell(new Reachable(HEAD, MERGE), "git is slow");
            assertThat(mergeOf(line)).isEqualTo(new Answer.CannotTell<>("git is slow"));
        }
    }

    @Test
    void ofOneWhoseHeadIsBelowWhereTheLineBeginsNothingIsAPartThatItsHeadHasNot() {
        LineCommit[] line = {commit(MERGE, BELOW), commit(BELOW, BEFORE)};
        world.knows(new Reachable(HEAD, MERGE), true);
        world.knows(new Reachable(BELOW, HEAD), false);

        assertThat(partOf(line)).isEqualTo(NOBODYS);
    }

    @Test
    void whatIsBelowTheLastOfItsRebasedCommitsIsAPartOfIt() {
        assertThat(partOf(commit(MERGE, BELOW), commit(BELOW, BEFORE))).isEqualTo(ITS_OWN);
    }

    @Test
    void theCommitAtWhichItWasMergedIsJudgedAsAMerge() {
        world.knows(new Remerged(MERGE), List.of());

        assertThat(partOf(commit(MERGE, BEFORE, HEAD))).isEqualTo(ITS_OWN);
    }

    @Test
    void belowAMergeNothingIsAPartOfIt() {
        assertThat(partOf(commit(MERGE, BELOW, HEAD), commit(BELOW, BEFORE))).isEqualTo(NOBODYS);
    }

    @Test
    void nothingIsAPartOfWhatWasMergedElsewhere() {
        assertThat(partOf(commit(Scene.id("07e4"), BELOW), commit(BELOW, BEFORE)))
                .isEqualTo(NOBODYS);
    }

    @Test
    void ofABranchThatWasMovedToItsHeadOnlyWhatTheHeadHasIsAPartOfIt() {
        PullRequest moved = Requests.mergedAt(HEAD, 2441, "fix-login");
        LineCommit below = commit(BELOW, BEFORE);
        List<LineCommit> line = List.of(commit(HEAD, BELOW), below);
        Merges merges = new Merges(world, line);
        world.supposesHeads(line, List.of(moved));

        world.knows(new Reachable(BELOW, HEAD), true);
        assertThat(merges.partOf(below, List.of(moved))).isEqualTo(new Answer.Known<>(Optional.of(moved)));

        world.knows(new Reachable(BELOW, HEAD), false);
        assertThat(merges.partOf(below, List.of(moved))).isEqualTo(NOBODYS);
    }

    @Test
    void ofSeveralTheOneThatWasMergedLastBroughtIt() {
        PullRequest earlier = request(2430, Scene.NOW.minusSeconds(60));
        PullRequest later = request(2420, Scene.NOW.plusSeconds(60));
        LineCommit squash = commit(MERGE, BEFORE);
        world.supposesHeads(List.of(squash), List.of(REQUEST));

        assertThat(new Merges(world, List.of(squash)).mergeOf(squash, List.of(REQUEST, later, earlier)))
                .isEqualTo(new Answer.Known<>(Optional.of(later)));
        assertThat(new Merges(world, List.of(squash)).mergeOf(squash, List.of()))
                .isEqualTo(NOBODYS);
    }
}
