package dev.gonogo.bot;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.bot.config.Unreadable;
import dev.gonogo.bot.report.LintReport;
import dev.gonogo.git.LocalClone;
import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.LintFinding;
import dev.gonogo.lint.LintReply;
import dev.gonogo.lint.Workflow;
import dev.gonogo.lint.WorkflowFiles;
import dev.gonogo.port.Refused;
import dev.gonogo.port.WorkflowReader;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.processfile.YamlWorkflowReader;
import dev.gonogo.talk.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code gonogo lint}: checks a clone's workflow files against the process, without a network. Exit code 1 if something
 * is found, 2 if there is no file to judge.
 */
@Command(name = "lint", description = "Checks the workflow files of a clone against its process.")
final class LintCommand extends CloneCommand {
    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Override
    int run(LocalClone opened, PrintWriter out) {
        ClonedProcess rules = ClonedProcess.of(opened, options.process);
        List<Words> notes = new ArrayList<>();
        List<Workflow> workflows = new ArrayList<>();
        WorkflowReader reader = new YamlWorkflowReader();
        texts(rules.process(), opened, notes)
                .forEach((file, text) -> reader.read(file, text)
                        .ifPresentOrElse(
                                workflows::add,
                                () -> notes.add(say("{} is not a workflow that I can read.", code(file)))));
        Map<String, String> called = called(rules.process(), opened, CalledFiles.wanted(workflows));
        CalledFiles sources = reader.sources(workflows, called);
        notes.addAll(LintReply.unseen(sources, workflows));
        List<LintFinding> findings = Lint.of(rules.process(), workflows, sources);
        boolean nothing = findings.isEmpty() && workflows.isEmpty();
        notes.addFirst(
                nothing
                        ? say("There is no workflow file that can be read, so nothing was checked.")
                        : summary(findings, workflows));
        out.print(
                switch (options.format) {
                    case TEXT -> LintReport.text(rules.origin(), findings, notes);
                    case MARKDOWN -> LintReport.markdown(rules.origin(), findings, notes);
                    case JSON -> LintReport.json(findings);
                });
        if (nothing) {
            return 2;
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private static Words summary(List<LintFinding> findings, List<Workflow> workflows) {
        return findings.isEmpty()
                ? say("{} workflow files match the process.", workflows.size())
                : say("Findings: {}, in {} workflow files.", findings.size(), workflows.size());
    }

    /**
     * The files of the working tree, so that a change is checked before it is committed; those of production if there
     * is no such tree.
     */
    private static Map<String, String> texts(ReleaseProcess process, LocalClone opened, List<Words> notes) {
        Optional<Path> tree = opened.workTree();
        if (tree.isPresent()) {
            notes.add(say("The workflow files are those of the working tree."));
            return inTree(tree.get());
        }
        notes.add(say(
                "The workflow files are those of {}.", code(process.branches().production())));
        return WorkflowFiles.of(process, new CloneWorld(opened)).fold(known -> known, why -> {
            throw new Refused("The workflow files cannot be read: " + why + ".");
        });
    }

    /** What the workflows call, read from the same place. */
    private static Map<String, String> called(ReleaseProcess process, LocalClone opened, Set<String> paths) {
        Optional<Path> tree = opened.workTree();
        if (tree.isEmpty()) {
            return WorkflowFiles.others(process, new CloneWorld(opened), paths).fold(known -> known, why -> Map.of());
        }
        Map<String, String> texts = new TreeMap<>();
        for (String path : paths) {
            Path file = tree.get().resolve(path);
            if (Files.isRegularFile(file)) {
                texts.put(path, text(file));
            }
        }
        return texts;
    }

    private static Map<String, String> inTree(Path tree) {
        Path folder = tree.resolve(Workflow.FOLDER);
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> WorkflowFiles.is(file.toString())).toList()) {
                texts.put(Workflow.FOLDER + "/" + file.getFileName(), text(file));
            }
        } catch (IOException e) {
            throw new Refused(Unreadable.because(folder, e));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused(Unreadable.because(file, e));
        }
    }
}
