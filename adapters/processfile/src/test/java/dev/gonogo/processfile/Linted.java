package dev.gonogo.processfile;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.LintFinding;
import dev.gonogo.lint.Workflow;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import java.util.List;

/** Findings about publishing in workflows under the preset. */
final class Linted {
    static final String GUARD = "github.event_name == 'push' && startsWith(github.ref, 'refs/tags/v')";

    private Linted() {}

    static ReleaseProcess process(String more) {
        String text = """
                process: 1
                extends: release-please-promotion
                repository: owner/name
                roles: {maintainer: [ann, bob]}
                """ + more;
        return switch (new YamlProcessReader().read(text)) {
            case ProcessReader.Reading.Good(ReleaseProcess process) -> process;
            case ProcessReader.Reading.Bad(var problems) -> throw new AssertionError(problems);
        };
    }

    static Workflow workflow(String file, String text) {
        return new YamlWorkflowReader().read(".github/workflows/" + file, text).orElseThrow();
    }

    static List<String> found(ReleaseProcess process, Workflow... workflows) {
        return Lint.of(process, List.of(workflows), CalledFiles.NONE).stream()
                .filter(finding -> finding.rule().equals("tag-only-publishing"))
                .map(LintFinding::words)
                .map(Words::plain)
                .toList();
    }

    static List<String> found(String text) {
        return found(process(""), workflow("other.yml", text));
    }

    static String job(String steps) {
        return "jobs:\n  a:\n    steps:\n" + steps.indent(6);
    }

    static String sentence(String how, String started) {
        return "The job a publishes (" + how + "), and " + started
                + " starts it. Only the push of a release tag may publish: remove it, make it a dry run, or give it"
                + " if: "
                + GUARD + ".";
    }
}
