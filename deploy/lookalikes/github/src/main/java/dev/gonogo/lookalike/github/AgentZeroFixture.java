package dev.gonogo.lookalike.github;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Agent Zero repository, in small, some days after {@code v0.7.0}, with the changelog of 0.8.0 on soma_integration.
 */
final class AgentZeroFixture {
    private static final String CHANGELOG = "docs/changelog.md";
    private static final List<String> FILES = List.of(
            ".github/workflows/ci.yml",
            ".github/workflows/docs.yml",
            ".github/workflows/release.yml",
            ".github/workflows/smoke.yml",
            ".github/workflows/validate.yml",
            "Makefile",
            "README.md",
            "charts/soma/Chart.yaml",
            CHANGELOG,
            "docs/release-process.md",
            "package.json",
            "pyproject.toml",
            "scripts/smoke_test.py",
            "src/agent.py");

    private final HistoryWriter chronicle;

    AgentZeroFixture(HistoryWriter chronicle) {
        this.chronicle = chronicle;
    }

    void create() {
        var released = new LinkedHashMap<>(Resources.files("/lookalike/agent-zero/", FILES));
        released.put(BuiltIn.PROCESS_FILE, BuiltIn.AGENT_ZERO.processFile());
        chronicle.commit(13, "bob", released, "chore(release): v0.7.0");
        chronicle.tag("v0.7.0", 13, "bob", "Release v0.7.0\n");
        chronicle.branch("main");
        chronicle.squash(
                2431, 9, "dave", Map.of("src/agent.py", "LEVEL = 1\n"), "feat: agents hand work to each other");
        chronicle.squash(2433, 6, "carol", Map.of("src/retry.py", "ATTEMPTS = 3\n"), "fix: retry a lost connection");
        chronicle.squash(2435, 2, "dave", Map.of(CHANGELOG, changelog(released)), "docs: the changelog of 0.8.0");
        chronicle.branch("soma_integration");
    }

    private static String changelog(Map<String, String> released) {
        return released.getOrDefault(CHANGELOG, "").replace("## 0.7.0", """
                        ## 0.8.0

                        - Agents hand work to each other. See the [User Manual](user-manual.md#handing-over).
                        - A lost connection is tried again. See the [Onboarding Manual](onboarding-manual.md#connections).

                        ## 0.7.0""");
    }
}
