package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static dev.gonogo.git.Workbench.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.GitQuestion.TagMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A-71")
class PushTagTest {

    private static final String MESSAGE = "Release v1.0.0\n\nrecovery-release: true";

    private final Workbench bench;
    private final GitServer server;
    private final JGitRemote remote;
    private String commit = "";

    PushTagTest(@TempDir Path folder) throws IOException {
        this.bench = new Workbench(folder);
        this.server = new GitServer(folder);
        this.remote = bench.remote(server.address(), "");
    }

    @BeforeEach
    void someHistory() {
        commit = bench.write("a.txt", "a").commit("begin");
    }

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    @Test
    void theTagObjectIsTheOneThatGitWouldWrite() {
        bench.git("tag", "-a", "v1.0.0", "-m", "Release v1.0.0", "-m", "recovery-release: true", commit);
        String written = bench.git("rev-parse", "v1.0.0");
        bench.git("tag", "--delete", "v1.0.0");
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);

        String tag = bench.gitAtRemote("rev-parse", "v1.0.0");
        assertThat(tag).isEqualTo(written);
        assertThat(bench.gitAtRemote("cat-file", "-t", "v1.0.0")).isEqualTo("tag");
        assertThat(known(remote, new TagMessage(tag))).isEqualTo(MESSAGE + "\n");
    }

    @Test
    void pushingTheSameTagTwiceIsFine() {
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);
        String before = bench.gitAtRemote("rev-parse", "v1.0.0");
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);

        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0")).isEqualTo(before);
    }

    @Test
    @Tag("A-11")
    @Tag("A-72")
    @Tag("A-114")
    void aTagThatStandsElsewhereIsNeverMoved() {
        String later = bench.commit("later");
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);

        refuses("is never moved", () -> remote.pushTag(LEASE, "v1.0.0", later, MESSAGE));
        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0^{}")).isEqualTo(commit);
    }

    @Test
    @Tag("A-72")
    void aTagWithAnotherMessageOrALightweightOneIsRefused() {
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);
        bench.git("tag", "v2.0.0", commit);

        refuses("already exists", () -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"));
        refuses("already exists", () -> remote.pushTag(LEASE, "v2.0.0", commit, "Release v2.0.0"));
    }

    @Test
    @Tag("A-72")
    void somebodyElsesTagBetweenLookAndPushStays() {
        String later = bench.commit("later");
        onFirstPush(() -> bench.gitAtRemote("tag", "v1.0.0", later));

        refuses("already exists", () -> remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE));
        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0")).isEqualTo(later);
    }

    @Test
    void theSameTagPushedBySomebodyElseBetweenLookAndPushIsFine() {
        onFirstPush(() -> {
            bench.git("-c", "user.name=ann", "tag", "-a", "v1.0.0", "-m", "Release v1.0.0", commit);
        });
        remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0");

        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0^{}")).isEqualTo(commit);
    }

    /** Between the remote's advertisement for the push and the push itself, which is the smallest gap there is. */
    private void onFirstPush(Runnable meanwhile) {
        AtomicBoolean done = new AtomicBoolean();
        server.failing(request -> {
            if (request.startsWith("POST") && request.endsWith("git-receive-pack") && !done.getAndSet(true)) {
                meanwhile.run();
            }
            return "";
        });
    }

    @Test
    void aPushWhoseAnswerWasLostCanBeRepeated() {
        server.failing(request -> request.startsWith("POST") && request.endsWith("git-receive-pack") ? "drop" : "");
        assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE))
                .isInstanceOf(Unreachable.class);
        String tag = bench.gitAtRemote("rev-parse", "v1.0.0");

        server.failing(request -> "");
        remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE);
        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0")).isEqualTo(tag);
    }

    @Test
    void whatAHookSaysIsToldInOneCleanLine() {
        bench.hook("pre-receive", "printf 'GH013: \\033[31mrule\\033[0m violations\\nfound\\n' >&2; exit 1");

        refuses(
                "localhost did not take refs/tags/v1.0.0: pre-receive hook declined GH013: rule violations found",
                () -> remote.pushTag(LEASE, "v1.0.0", commit, MESSAGE));
    }

    @Test
    void namesThatGitDoesNotAllowAreRefused() {
        for (String name : Arrays.asList("", "-f", "a..b", "a b", "v1.lock", "v1~1", "/v1", "v1\n")) {
            refuses("git allows no ref of the name", () -> remote.pushTag(LEASE, name, commit, MESSAGE));
        }
        assertThat(server.requests()).isEmpty();
    }

    private static void refuses(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
