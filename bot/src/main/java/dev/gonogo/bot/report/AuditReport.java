package dev.gonogo.bot.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gonogo.audit.AuditPage;
import dev.gonogo.audit.TagAudit;
import dev.gonogo.audit.TagFinding;
import dev.gonogo.audit.TagReport;
import dev.gonogo.console.TerminalEscaping;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints an audit. */
public final class AuditReport {
    /** Plain ASCII, so that no terminal's character set can garble it. */
    static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private AuditReport() {}

    /** Lines for a terminal, without control sequences. */
    public static String text(AuditPage page) {
        List<String> blocks = Stream.of(
                        Stream.of(lines(page.head(), "")),
                        page.entries().stream().map(entry -> line(entry.tag()) + "\n" + lines(entry.findings(), "  ")),
                        Stream.of(lines(page.foot(), "")))
                .flatMap(block -> block)
                .filter(block -> !block.isEmpty())
                .toList();
        return String.join("\n\n", blocks) + "\n";
    }

    private static String lines(List<Words> lines, String indent) {
        return lines.stream().map(words -> indent + line(words)).collect(Collectors.joining("\n"));
    }

    private static String line(Words words) {
        return TerminalEscaping.text(words.plain());
    }

    /** A nested list, for an issue. */
    public static String markdown(AuditPage page) {
        String head = page.head().stream().map(Markdown::of).collect(Collectors.joining("\n\n"));
        String list = page.entries().stream()
                .map(entry -> "- " + Markdown.of(entry.tag())
                        + entry.findings().stream()
                                .map(words -> "\n  - " + Markdown.of(words))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        String foot = page.foot().stream().map(Markdown::of).collect(Collectors.joining("\n\n"));
        return Stream.of(head, list, foot).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")) + "\n";
    }

    private record Tag(String tag, boolean ok, List<Finding> findings) {}

    private record Finding(String rule, boolean held, String sentence) {}

    /**
     * One array with an object for each tag: {@code tag}, {@code ok}, {@code findings} of {@code rule, held, sentence}.
     */
    public static String json(TagAudit audit) {
        List<Tag> tags = audit.tags().stream().map(AuditReport::tag).toList();
        try {
            return JSON.writeValueAsString(tags) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of texts cannot fail to be written", impossible);
        }
    }

    private static Tag tag(TagReport report) {
        return new Tag(
                report.tag(),
                report.ok(),
                report.findings().stream().map(AuditReport::finding).toList());
    }

    private static Finding finding(TagFinding finding) {
        return new Finding(finding.rule(), finding.held(), finding.sentence().plain());
    }
}
