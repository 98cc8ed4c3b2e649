package dev.gonogo.bot.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.gonogo.console.TerminalEscaping;
import dev.gonogo.lint.LintFinding;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints lint's findings. */
public final class LintReport {
    private LintReport() {}

    /** Which rules they are, one line for each finding in the style of compilers, and the notes below. */
    public static String text(Words rules, List<LintFinding> findings, List<Words> notes) {
        String found = findings.stream()
                .map(finding -> TerminalEscaping.text(
                                place(finding) + ": " + finding.words().plain()) + "\n")
                .collect(Collectors.joining());
        return line(rules) + found + notes.stream().map(LintReport::line).collect(Collectors.joining());
    }

    private static String line(Words words) {
        return TerminalEscaping.text(words.plain()) + "\n";
    }

    /** A list, for an issue. */
    public static String markdown(Words rules, List<LintFinding> findings, List<Words> notes) {
        String found = findings.stream()
                .map(finding ->
                        "- " + Markdown.of(Words.say("{}: {}", Words.code(place(finding)), finding.words())) + "\n")
                .collect(Collectors.joining());
        String below = notes.stream().map(Markdown::of).collect(Collectors.joining("\n\n"));
        return Stream.of(Markdown.of(rules) + "\n", found, below + "\n")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String place(LintFinding finding) {
        return finding.file() + ":" + finding.line();
    }

    private record Finding(String rule, String file, int line, String sentence) {}

    /** One array with an object for each finding: {@code rule}, {@code file}, {@code line}, {@code sentence}. */
    public static String json(List<LintFinding> findings) {
        try {
            return AuditReport.JSON.writeValueAsString(findings.stream()
                            .map(finding -> new Finding(
                                    finding.rule(),
                                    finding.file(),
                                    finding.line(),
                                    finding.words().plain()))
                            .toList())
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of texts cannot fail to be written", impossible);
        }
    }
}
