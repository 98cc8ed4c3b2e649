package dev.gonogo.memory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the Aegis repository that the release process looks at. */
public final class SeedAFiles {
    static final String CHANGELOG = "CHANGELOG.md";

    /** The five files that Release Please updates. */
    public static final List<String> METADATA = List.of(
            ".release-please-manifest.json",
            CHANGELOG,
            "deploy/helm/aegis/Chart.yaml",
            "package-lock.json",
            "package.json");

    private static final String CHANGELOG_TITLE = "# Changelog\n\n";

    private SeedAFiles() {}

    static Map<String, String> firstCommit() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "# Aegis\n");
        files.put("src/server.ts", "export const started = true;\n");
        files.put(
                ".github/workflows/" + SeedA.CREATE_RELEASE_BRANCH,
                "name: Create Release Branch\non: workflow_dispatch\n");
        files.put(".github/workflows/" + SeedA.RELEASE_PLEASE, "name: Release Please\non: workflow_dispatch\n");
        files.put(".github/workflows/" + SeedA.RELEASE_DRY_RUN, "name: Release Dry Run\non: [push, pull_request]\n");
        files.put(".github/workflows/" + SeedA.RELEASE, "name: Release\non: {push: {tags: ['v*']}}\n");
        return files;
    }

    /**
     * The five files as Release Please writes them.
     *
     * @param changelog the changelog so far, empty for none
     * @param fromTag where the compare range starts, without {@code v}
     */
    static Map<String, String> metadata(String version, String fromTag, String changelog, LocalDate day) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(".release-please-manifest.json", "{\n  \".\": \"" + version + "\"\n}\n");
        files.put(CHANGELOG, changelog(version, fromTag, changelog, day));
        files.put(
                "deploy/helm/aegis/Chart.yaml",
                "apiVersion: v2\nname: aegis\nversion: " + version + "\nappVersion: \"" + version + "\"\n");
        files.put("package-lock.json", """
                {
                  "name": "@onestepat4time/aegis",
                  "version": "%1$s",
                  "packages": {
                    "": {
                      "version": "%1$s"
                    }
                  }
                }
                """.formatted(version));
        files.put("package.json", """
                {
                  "name": "@onestepat4time/aegis",
                  "version": "%s"
                }
                """.formatted(version));
        return files;
    }

    private static String changelog(String version, String fromTag, String before, LocalDate day) {
        String heading = "## [%1$s](https://github.com/%2$s/compare/v%3$s...v%1$s) (%4$s)"
                .formatted(version, SeedA.REPOSITORY, fromTag, day);
        String older = before.startsWith(CHANGELOG_TITLE) ? before.substring(CHANGELOG_TITLE.length()) : before;
        return CHANGELOG_TITLE + heading + "\n\n### Features\n\n* the work of this release\n\n" + older;
    }
}
