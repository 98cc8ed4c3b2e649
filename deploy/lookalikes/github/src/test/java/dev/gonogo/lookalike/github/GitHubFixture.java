package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** A look-alike with a clock that is moved by hand, and short methods to talk to it. */
final class GitHubFixture implements AutoCloseable {
    static final String TOKEN = "bot-token";
    static final String LOGIN = "gonogo[bot]";
    static final String REPOSITORY = "repos/OneStepAt4time/aegis";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    final GitHubLookAlike github;
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    GitHubFixture(Path folder) {
        this.folder = folder;
        InstantSource clock = () -> now;
        github = GitHubLookAlike.start(Settings.builtIn(clock, folder.resolve("data"), Map.of(TOKEN, LOGIN)));
    }

    Instant now() {
        return now;
    }

    /** Lets time pass and plays what became due. */
    void wait(Duration time) {
        now = now.plus(time);
        github.tick();
    }

    void waitSeconds(int seconds) {
        wait(Duration.ofSeconds(seconds));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(github.apiUrl().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "application/vnd.github+json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** The JSON below the repository's address. */
    JsonNode json(String path) {
        return Json.parse(get(REPOSITORY + path).body());
    }

    HttpResponse<String> post(String path, Fields body) {
        return send("POST", REPOSITORY + path, Json.text(body.node()));
    }

    /** Dispatches create-release-branch.yml and returns GitHub's response. */
    HttpResponse<String> dispatchCut(String version) {
        var inputs = Fields.object()
                .put("version", version)
                .put("source_branch", "develop")
                .put("recovery_release", "false");
        var body = Fields.object().put("ref", "main").put("inputs", inputs).put("return_run_details", true);
        return post("/actions/workflows/create-release-branch.yml/dispatches", body);
    }

    /** A fresh clone. */
    Git cloned(String name) throws GitAPIException {
        return Git.cloneRepository()
                .setURI(github.gitUrl().toString())
                .setDirectory(folder.resolve(name).toFile())
                .setBranch("main")
                .call();
    }

    /** Pushes with a token and returns how the remote ref was updated. */
    static RemoteRefUpdate push(Git clone, String token, String refs) throws GitAPIException {
        Iterable<PushResult> results = clone.push()
                .setCredentialsProvider(new UsernamePasswordCredentialsProvider("x-access-token", token))
                .setRefSpecs(new RefSpec(refs))
                .call();
        return results.iterator().next().getRemoteUpdates().iterator().next();
    }

    GitHubView.Pull pull(int number) {
        return github.view().pulls().stream()
                .filter(pull -> pull.number() == number)
                .findFirst()
                .orElseThrow();
    }

    GitHubView.Pull newestPull() {
        return github.view().pulls().getFirst();
    }

    GitHubView.Run newestRun(String workflow) {
        return github.view().runs().stream()
                .filter(run -> run.workflow().equals(workflow))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        github.close();
        client.shutdownNow();
    }
}
