package dev.gonogo.sandbox.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The built-in repository: seed A's, small, just after {@code v0.6.5-preview.3}, with new work on develop. */
final class Fixture {
    /** The resource with the built-in process file. */
    static final String PROCESS_FILE = "/sandbox/gonogo.yml";

    private static final String FOLDER = "/sandbox/repository/";
    private static final List<String> FILES = List.of(
            ".github/workflows/ci.yml",
            ".github/workflows/create-release-branch.yml",
            ".github/workflows/release-dry-run.yml",
            ".github/workflows/release-please.yml",
            ".github/workflows/release.yml",
            ".release-please-manifest.json",
            "CHANGELOG.md",
            "README.md",
            "deploy/helm/aegis/Chart.yaml",
            "package-lock.json",
            "package.json",
            "release-please-config.json",
            "src/server.ts");

    private final GitStore git;
    private final CommitWriter writer;
    private final Instant now;
    private Optional<ObjectId> head = Optional.empty();

    Fixture(GitStore git, Settings settings) {
        this.git = git;
        writer = new CommitWriter(git);
        now = settings.clock().instant();
    }

    void create() {
        var released = files();
        var before = new LinkedHashMap<>(released);
        before.replaceAll((path, text) -> text.replace("0.6.5-preview.3", "0.6.5-preview.2"));
        commit(30, "ann", before, "feat: sessions survive a restart of the server");
        tag("v0.6.5-preview.2", 29, "2371");
        commit(
                22,
                "bob",
                Map.of("src/retry.ts", "export const attempts = 3;\n"),
                "fix: retry a lost connection (#2390)");
        commit(20, "carol", released, "chore(release): promote 0.6.5-preview.3 to main (#2402)");
        tag("v0.6.5-preview.3", 20, "2399");
        git.point(GitStore.HEADS + "main", head.orElseThrow());
        commit(12, "dave", source("session-age", 1), "feat(dashboard): show the age of every session (#2410)");
        commit(9, "bob", source("webhook-retry", 2), "fix(channels): retry a webhook after a 5xx answer (#2417)");
        commit(5, "ann", source("mcp-tools", 3), "feat(mcp): list tools by capability (#2423)");
        commit(2, "carol", Map.of("docs/recovery.md", "# Recovery\n"), "docs: explain session recovery (#2431)");
        git.point(GitStore.HEADS + "develop", head.orElseThrow());
    }

    private static Map<String, String> source(String name, int value) {
        return Map.of("src/" + name + ".ts", "export const level = " + value + ";\n");
    }

    private void commit(int daysAgo, String login, Map<String, String> files, String message) {
        head = Optional.of(writer.commit(head, files, author(daysAgo, login), message));
    }

    private void tag(String name, int daysAgo, String issue) {
        var version = name.substring(1);
        var message = "Release " + name + "\n\nrecovery-release: true\n\nrecovery-issue: #" + issue
                + "\n\nrecovery-confirmation: RECOVERY " + version + "\n";
        git.point(GitStore.TAGS + name, writer.tag(name, head.orElseThrow(), author(daysAgo, "ann"), message));
    }

    private CommitWriter.Author author(int daysAgo, String login) {
        return new CommitWriter.Author(login, now.minus(Duration.ofDays(daysAgo)));
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        FILES.forEach(path -> files.put(path, resource(FOLDER + path.replaceFirst("^\\.", "dot."))));
        files.put(CopiedProcess.PATH, resource(PROCESS_FILE));
        return files;
    }

    static String resource(String name) {
        try (var stream = Fixture.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The sandbox lacks its resource " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The resource " + name + " could not be read.", problem);
        }
    }
}
