package dev.gonogo.process.review;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Scene;
import dev.gonogo.world.Account;
import dev.gonogo.world.BranchMove;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.ScriptedWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PushersTest {
    private static final String START = Scene.id("5");
    private static final String DOOR = Scene.id("d00");
    private static final String COMMA = Scene.id("c00");
    private static final String ELSEWHERE = Scene.id("e15e");
    private static final String CLAIM = "author by the commit: ann";
    private static final String UNSEEN =
            "d000000 feat: a door (GitHub does not show who pushed it; " + CLAIM + ", 2026-11-20 11:55 UTC)";

    private final ScriptedWorld world = new ScriptedWorld();
    private final LineCommit door = commit(DOOR, START, "feat: a door");
    private final LineCommit comma = commit(COMMA, DOOR, "docs: a comma");

    private static LineCommit commit(String id, String parent, String subject) {
        return new LineCommit(id, List.of(parent), subject, "ann", Scene.NOW.minusSeconds(300));
    }

    private static BranchMove move(String login, int minute, String from, String to) {
        return new BranchMove(new Push(account(login), Instant.parse("2026-11-20T10:0" + minute + ":00Z")), from, to);
    }

    private String named(LineCommit commit, BranchMove... newestFirst) {
        world.knows(new MovesOf("main", START), List.of(newestFirst));
        return asked(commit);
    }

    private String asked(LineCommit commit) {
        return new Pushers(world, "main", List.of(comma, door), List.of())
                .named(commit)
                .plain();
    }

    @Test
    @Tag("A-10")
    void aCommitIsNamedByTheAccountThatPushedItWhateverAuthorItHas() {
        assertThat(named(door, move("dave", 2, DOOR, COMMA), move("mallory", 1, START, DOOR)))
                .isEqualTo("d000000 feat: a door (pushed by mallory, 2026-11-20 10:01 UTC; " + CLAIM + ")");
    }

    @Test
    @Tag("A-10")
    void whatIsBelowTheHeadOfAPushCameWithIt() {
        assertThat(named(door, move("mallory", 1, START, COMMA)))
                .isEqualTo("d000000 feat: a door (pushed by mallory, 2026-11-20 10:01 UTC; " + CLAIM + ")");
    }

    @Test
    void whoPushedOnTopOfItDidNotPushIt() {
        assertThat(named(door, move("dave", 2, DOOR, COMMA))).isEqualTo(UNSEEN);
    }

    @Test
    void aPushThatEndedBelowItDidNotBringIt() {
        assertThat(named(comma, move("mallory", 1, START, DOOR)))
                .startsWith("c000000 docs: a comma (GitHub does not show who pushed it; ");
    }

    @Test
    void allWhoBroughtItAreNamedTheFirstOneFirst() {
        assertThat(named(
                        door,
                        move("bob", 3, START, DOOR),
                        move("dave", 2, DOOR, START),
                        move("mallory", 1, START, DOOR)))
                .isEqualTo("d000000 feat: a door (pushed by mallory, 2026-11-20 10:01 UTC; bob, 2026-11-20 10:03 UTC; "
                        + CLAIM + ")");
    }

    @Test
    void whoTookSomethingOffOnTopOfItDidNotPushIt() {
        world.knows(new Reachable(DOOR, ELSEWHERE), true);

        assertThat(named(door, move("bob", 2, ELSEWHERE, DOOR))).isEqualTo(UNSEEN);
    }

    @Test
    void whatCameWithSomethingThatIsGoneIsOfWhoeverPushedThat() {
        world.knows(new Reachable(DOOR, ELSEWHERE), true);

        assertThat(named(door, move("bob", 2, ELSEWHERE, DOOR), move("mallory", 1, START, ELSEWHERE)))
                .isEqualTo("d000000 feat: a door (pushed by mallory, 2026-11-20 10:01 UTC; " + CLAIM + ")");
    }

    @Test
    void nobodyIsNamedForAMoveFromWhatGitKnowsNoMore() {
        world.cannotTell(new Reachable(DOOR, ELSEWHERE), "git has no such commit any more");

        assertThat(named(door, move("bob", 2, ELSEWHERE, DOOR)))
                .isEqualTo("d000000 feat: a door (who pushed it cannot be told: git has no such commit any more; "
                        + CLAIM + ", 2026-11-20 11:55 UTC)");
        assertThat(named(door, move("bob", 2, ELSEWHERE, DOOR), move("mallory", 1, START, DOOR)))
                .isEqualTo("d000000 feat: a door (pushed by mallory, 2026-11-20 10:01 UTC; " + CLAIM + ")");
    }

    @Test
    void whereGitHubShowsNoPushThatIsSaid() {
        assertThat(named(door)).isEqualTo(UNSEEN);
    }

    @Test
    void anAccountThatIsGoneIsNotNamed() {
        Push push = new Push(Account.NOBODY, Instant.parse("2026-11-20T10:01:00Z"));

        assertThat(named(door, new BranchMove(push, START, DOOR)))
                .isEqualTo(
                        "d000000 feat: a door (pushed by an account that GitHub does not name, 2026-11-20 10:01 UTC; "
                                + CLAIM + ")");
    }

    @Test
    void whereGitHubDoesNotAnswerNothingIsClaimed() {
        world.cannotTell(new MovesOf("main", START), "GitHub did not answer in time");

        assertThat(asked(door))
                .isEqualTo("d000000 feat: a door (who pushed it cannot be told: GitHub did not answer in time; " + CLAIM
                        + ", 2026-11-20 11:55 UTC)");
    }

    @Test
    void aLineThatBeginsWithItsFirstCommitHasNoStart() {
        LineCommit first = new LineCommit(DOOR, List.of(), "feat: a door", "ann", Scene.NOW);
        world.knows(new MovesOf("main", DOOR), List.of());
        world.knows(new MovesOf("main", ""), List.of(move("mallory", 1, "0".repeat(40), DOOR)));

        assertThat(new Pushers(world, "main", List.of(first), List.of())
                        .named(first)
                        .plain())
                .startsWith("d000000 feat: a door (pushed by mallory, ");
    }
}
