package dev.gonogo.lookalike.github;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Aegis repository, in small, just after {@code v0.6.5-preview.3}, with new work on develop. */
final class AegisFixture {
    private static final String FOLDER = "/lookalike/aegis/";
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final List<String> FILES = List.of(
            ".github/workflows/ci.yml",
            ".github/workflows/create-release-branch.yml",
            ".github/workflows/release-dry-run.yml",
            ".github/workflows/release-please.yml",
            ".github/workflows/release.yml",
            ".release-please-manifest.json",
            CHANGELOG,
            "README.md",
            "deploy/helm/aegis/Chart.yaml",
            "package-lock.json",
            "package.json",
            "release-please-config.json",
            "src/server.ts");

    private final HistoryWriter chronicle;

    AegisFixture(HistoryWriter chronicle) {
        this.chronicle = chronicle;
    }

    void create() {
        var released = files();
        chronicle.commit(40, "dave", at("0.6.5-preview.1", released), "feat: sessions survive a restart of the server");
        chronicle.tagAside("v0.6.5-preview.1", 39, "dave", Map.of("publish.sh", "npm publish\n"));
        chronicle.lightweightTag("nightly");
        chronicle.tag("before-the-redesign", 38, "dave", "What it looked like.\n");
        chronicle.squash(
                2380, 30, "ann", at("0.6.5-preview.2", released), "chore(release): promote 0.6.5-preview.2 to main");
        recovered("v0.6.5-preview.2", 29, "2371");
        chronicle.squash(
                2390,
                22,
                "bob",
                Map.of("src/retry.ts", "export const attempts = 3;\n"),
                "fix: retry a lost connection");
        chronicle.squash(2402, 20, "carol", released, "chore(release): promote 0.6.5-preview.3 to main");
        recovered("v0.6.5-preview.3", 20, "2399");
        chronicle.branch("main");
        chronicle.squash(2410, 12, "dave", source("session-age", 1), "feat(dashboard): show the age of every session");
        chronicle.squash(
                2417, 9, "bob", source("webhook-retry", 2), "fix(channels): retry a webhook after a 5xx answer");
        chronicle.squash(2423, 5, "ann", source("mcp-tools", 3), "feat(mcp): list tools by capability");
        chronicle.squash(
                2431, 2, "carol", Map.of("docs/recovery.md", "# Recovery\n"), "docs: explain session recovery");
        chronicle.branch("develop");
    }

    /** The files of an earlier version, whose changelog has the sections up to its own. */
    private static Map<String, String> at(String version, Map<String, String> released) {
        var files = new LinkedHashMap<>(released);
        files.replaceAll((path, text) -> path.equals(CHANGELOG)
                ? "# Changelog\n\n" + text.substring(text.indexOf("## [" + version + "]"))
                : text.replace("0.6.5-preview.3", version));
        return files;
    }

    private static Map<String, String> source(String name, int value) {
        return Map.of("src/" + name + ".ts", "export const level = " + value + ";\n");
    }

    private void recovered(String name, int daysAgo, String issue) {
        var version = name.substring(1);
        var message = "Release " + name + "\n\nrecovery-release: true\n\nrecovery-issue: #" + issue
                + "\n\nrecovery-confirmation: RECOVERY " + version + "\n";
        chronicle.tag(name, daysAgo, "ann", message);
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<>(Resources.files(FOLDER, FILES));
        files.put(BuiltIn.PROCESS_FILE, BuiltIn.AEGIS.processFile());
        return files;
    }
}
