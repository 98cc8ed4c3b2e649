package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.Workflow;
import dev.gonogo.process.ReleaseProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version that was left in the configuration of Release Please is found. */
@Tag("A-13")
@Tag("A-48")
@Tag("A-55")
final class LeftOverVersionTest {
    private static final String FILE = "release-please-config.json";

    private static List<String> found(ReleaseProcess process, String config) {
        List<Workflow> workflows = List.of();
        assertThat(CalledFiles.wanted(workflows)).contains(FILE);
        return Lint.of(process, workflows, new YamlWorkflowReader().sources(workflows, Map.of(FILE, config))).stream()
                .filter(finding -> finding.rule().equals("release-as"))
                .map(finding -> finding.file() + ":" + finding.line() + ": "
                        + finding.words().plain())
                .toList();
    }

    private static List<String> found(String config) {
        return found(Linted.process(""), config);
    }

    private static String sentence(int line, String version) {
        return FILE + ":" + line + ": release-as is " + version
                + " here, so Release Please makes every release that version unless told otherwise. Remove the"
                + " key: the version comes from --release-as.";
    }

    @Test
    void forOnePackageOrForAll() {
        assertThat(found("""
                {
                \t"release-as": "0.6.5",
                \t"packages": {
                \t\t".": {"release-type": "node",
                \t\t\t"release-as": "0.6.4"}
                \t}
                }
                """)).containsExactly(sentence(2, "0.6.5"), sentence(5, "0.6.4"));
    }

    @Test
    void withoutTheKeyOrTheFileThereIsNothingToFind() {
        assertThat(found("{\"packages\": {\".\": {\"release-type\": \"release-as\", \"release-as\": \"\"}}}"))
                .isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(found("{")).isEmpty();
    }

    @Test
    void aProcessThatAwaitsNoPullRequestDoesNotUseIt() {
        String steps = "stages: [{name: prepare, steps: [tick: {items: {a: A}}]}]\n";
        assertThat(found(Linted.process(steps), "{\"release-as\": \"0.6.5\"}")).isEmpty();
    }
}
