package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.GitRemoteContract;
import dev.gonogo.port.Lease;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);

    private final MemoryRepository repository = new MemoryRepository("o/r", InstantSource.system());
    private final String commit = repository.commit("main", "dave", "feat: begin", Map.of("a.txt", "one"));

    private MemoryGit git(Interruption interruption) {
        return new MemoryGit(repository, GitRemoteContract.LINES, interruption);
    }

    private void push(Interruption interruption) {
        git(interruption).pushTag(LEASE, "v1.4.0", commit, "Release v1.4.0");
    }

    @Test
    void everyActPassesOnePointBeforeAndOneAfter() {
        Interruption never = Interruption.never();

        push(never);

        assertThat(never.points()).containsExactly("before pushTag v1.4.0", "after pushTag v1.4.0");
        assertThat(never.crashed()).isFalse();
    }

    @Test
    void onlyAChangeMakesTheNextPointAnotherStop() {
        Interruption never = Interruption.never();

        never.pass("before load");
        never.pass("after load");
        push(never);
        never.pass("before load");
        never.changed();
        never.pass("after load");

        assertThat(never.stops()).containsExactly(1, 4, 6);
        assertThat(never.points().get(3)).isEqualTo("after pushTag v1.4.0");
    }

    @Test
    void answeringAQuestionIsNoPoint() {
        Interruption first = Interruption.at(1);

        assertThat(git(first).answer(new GitQuestion.AllRefs())).isInstanceOf(Answer.Known.class);

        assertThat(first.points()).isEmpty();
    }

    @Test
    void aCrashBeforeTheEffectLeavesNothing() {
        Interruption first = Interruption.at(1);

        assertThatThrownBy(() -> push(first)).isInstanceOf(Crash.class).hasMessageContaining("before pushTag v1.4.0");

        assertThat(repository.refs().tags()).isEmpty();
        assertThat(first.effects()).isEmpty();
    }

    @Test
    void aCrashAfterTheEffectLeavesItAndHappensOnce() {
        Interruption second = Interruption.at(2);

        assertThatThrownBy(() -> push(second)).isInstanceOf(Crash.class);
        push(second);

        assertThat(repository.refs().tags()).containsKey("v1.4.0");
        assertThat(second.counts()).containsExactly(Map.entry("pushTag v1.4.0", 1));
        assertThat(second.crashed()).isTrue();
    }

    @Test
    void aCrashIsNoExceptionThatSomebodyHandles() {
        assertThat(new Crash("here")).isNotInstanceOf(Exception.class);
    }

    @Test
    void pointsAreCountedFromOne() {
        assertThatThrownBy(() -> Interruption.at(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
