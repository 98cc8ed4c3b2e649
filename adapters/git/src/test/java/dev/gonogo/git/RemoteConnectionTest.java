package dev.gonogo.git;

import static dev.gonogo.git.Workbench.LEASE;
import static dev.gonogo.git.Workbench.subject;
import static dev.gonogo.git.Workbench.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.CommitAt;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteConnectionTest {

    private static final String SECRET = "ghs_0123456789secret";

    private final Workbench bench;
    private final GitServer server;
    private String commit = "";

    RemoteConnectionTest(@TempDir Path folder) throws IOException {
        this.bench = new Workbench(folder);
        this.server = new GitServer(folder);
    }

    @BeforeEach
    void someHistory() {
        commit = bench.write("a.txt", "a").commit("begin");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theTokenOpensTheRepository() {
        server.demanding(SECRET);
        try (JGitRemote remote = bench.remote(server.address(), SECRET)) {
            assertThat(subject(remote, commit)).isEqualTo("begin");
            remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0");
        }
        assertThat(bench.gitAtRemote("rev-parse", "v1.0.0^{}")).isEqualTo(commit);
    }

    @Test
    void aWrongTokenIsSaidWithoutTheToken() {
        server.demanding("another");
        try (JGitRemote remote = bench.remote(server.address(), SECRET)) {
            assertThat(why(remote, new AllRefs())).isEqualTo("localhost refused our token");
            assertThat(why(remote, new CommitAt(commit))).isEqualTo("localhost refused our token");
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("localhost refused our token")
                    .hasNoCause();
        }
    }

    @Test
    void whenThereIsNoTokenToBeHadThatIsTheReason() {
        server.demanding(SECRET);
        Supplier<String> tokens = () -> {
            throw new Unreachable("GitHub gives no token now", Duration.ZERO);
        };
        GitSettings.Signature signature = new GitSettings.Signature("gonogo", "gonogo@example.com");
        GitSettings settings =
                new GitSettings(server.address(), bench.folder(), tokens, signature, () -> Workbench.NOW);
        try (JGitRemote remote = new JGitRemote(settings, Workbench.NO_POINTERS)) {
            assertThat(why(remote, new AllRefs())).isEqualTo("GitHub gives no token now");
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("GitHub gives no token now");
        }
    }

    @Test
    void theTokenNeverFollowsARedirectToAnotherPlace() throws IOException {
        try (GitServer elsewhere = new GitServer(bench.folder()).demanding(SECRET);
                JGitRemote remote = bench.remote(server.address(), SECRET)) {
            server.failing(302, Map.of("Location", elsewhere.address() + "/info/refs?service=git-upload-pack"));

            assertThat(why(remote, new AllRefs())).isEqualTo("localhost refused our token");
            assertThat(elsewhere.requests()).hasSize(1);
        }
    }

    @Test
    void theTokenIsInNoTextOfTheSettings() {
        GitSettings settings = new GitSettings(
                server.address(),
                bench.copy(),
                () -> SECRET,
                new GitSettings.Signature("gonogo", "gonogo@example.com"),
                () -> Workbench.NOW);

        assertThat(settings.toString()).doesNotContain(SECRET).contains("localhost");
        URI loose = URI.create("https://x-access-token:" + SECRET + "@github.com/org/app.git");
        assertThatThrownBy(() -> bench.remote(loose, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aHookThatEchoesTheTokenDoesNotLeakIt() {
        bench.hook("pre-receive", "echo 'you sent " + SECRET + "' >&2; exit 1");
        try (JGitRemote remote = bench.remote(server.address(), SECRET)) {
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("you sent …")
                    .hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void aRepositoryThatIsNotThereIsSaid() {
        try (JGitRemote remote = bench.remote(server.address().resolve("/org/gone.git"), SECRET)) {
            assertThat(why(remote, new AllRefs()))
                    .isEqualTo(
                            "there is no repository org/gone on localhost, or our token may not see it; correct its name in the bot's configuration, or let the token read it");
        }
        try (JGitRemote remote =
                bench.remote(bench.bare().resolveSibling("gone.git").toUri(), "")) {
            assertThat(why(remote, new AllRefs()))
                    .startsWith("there is no repository")
                    .contains("gone on this machine");
        }
    }

    @Test
    void aTokenThatMayNotPushIsRefused() {
        server.failing(request -> request.contains("git-receive-pack") ? "403" : "");
        try (JGitRemote remote = bench.remote(server.address(), SECRET)) {
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("localhost does not let our token do this in app");
        }
    }

    @Test
    void aServerInTroubleIsAskedAgainLater() {
        try (JGitRemote remote = bench.remote(server.address(), SECRET)) {
            server.failing(503, Map.of("Retry-After", "42"));
            assertThat(why(remote, new AllRefs())).isEqualTo("localhost answered 503");
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            away -> assertThat(away.retryAfter()).isEqualTo(Duration.ofSeconds(42)));

            server.failing(403, Map.of("Retry-After", "60"));
            assertThatThrownBy(() -> remote.pushTag(LEASE, "v1.0.0", commit, "Release v1.0.0"))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aHostThatIsAwayIsNamed() {
        URI address = server.address();
        server.close();
        try (JGitRemote remote = bench.remote(address, SECRET)) {
            assertThat(why(remote, new AllRefs())).isEqualTo("git could not reach localhost: nothing answers there");
        }
        try (JGitRemote remote = bench.remote(URI.create("https://nowhere.invalid/org/app.git"), SECRET)) {
            assertThat(why(remote, new AllRefs()))
                    .isEqualTo("git could not reach nowhere.invalid: nobody knows its address");
        }
    }
}
