package dev.gonogo.process.recovery;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Job;
import java.util.List;
import java.util.stream.Stream;

/**
 * The issue that a recovery needs: what cannot be used, which rerun or repair failed, and the approval that is
 * required.
 *
 * @param mark a line of the body that changes with each attempt of the run
 */
public record IssueDraft(String title, String body, String mark) {

    /** For a run that ended. */
    public static IssueDraft of(Situation situation, Diagnosis.Ended ended) {
        String mark = "<!-- run " + ended.run().id() + " attempt " + ended.run().attempt() + " -->";
        String body = String.join("\n", lines(situation, ended)) + "\n\n" + mark + "\n";
        return new IssueDraft("Recovery of " + situation.tag(), body, mark);
    }

    /** If there is no run. */
    public static IssueDraft of(Situation situation, Diagnosis.NotStarted none) {
        String mark = "<!-- without a run -->";
        List<String> lines = List.of(
                "The release of " + quoted(situation.tag()) + " is public, and no run can repair it.",
                "",
                "**Why:** " + plain(none.words()),
                "",
                "**What was looked at:** "
                        + list(none.published().stream().map(Finding::words).toList()),
                "",
                "**What cannot be used:** to be written by whoever requests the recovery.");
        List<String> all = Stream.of(lines, approval(none.replacement()))
                .flatMap(List::stream)
                .toList();
        return new IssueDraft("Recovery of " + situation.tag(), String.join("\n", all) + "\n\n" + mark + "\n", mark);
    }

    /** How a maintainer approves. */
    private static List<String> approval(List<Version> replacement) {
        return List.of(
                "",
                "A maintainer other than the one who requests the recovery approves it with a comment that has this"
                        + " line:",
                "",
                "```",
                replacement.stream().map(IssueApproved::line).findFirst().orElse(""),
                "```");
    }

    private static List<String> lines(Situation situation, Diagnosis.Ended ended) {
        PublicationReport report = ended.report();
        List<String> lines = List.of(
                "The release of " + quoted(situation.tag()) + " did not publish everything.",
                "",
                "**Already public, and never to be changed:** " + list(report.present()),
                "",
                "**Not public:** " + list(report.absent().isEmpty() ? report.unseen() : report.absent()),
                "",
                "**Run:** " + ended.run().link() + " (attempt " + ended.run().attempt() + ")",
                "",
                "**Failed:** "
                        + list(ended.failed().stream()
                                .map(Job::name)
                                .map(name -> Words.say("{}", name))
                                .toList()),
                "",
                "**Rerun:** " + plain(ended.rerun().why()),
                "",
                "**Why a repair is not enough:** to be written by whoever requests the recovery.");
        return Stream.of(lines, approval(ended.replacement()))
                .flatMap(List::stream)
                .toList();
    }

    private static String list(List<Words> items) {
        return items.isEmpty()
                ? "nothing"
                : String.join(", ", items.stream().map(IssueDraft::plain).toList());
    }

    private static String plain(Words words) {
        return quoted(words.plain());
    }

    /** As code, so that it contains no markup and mentions nobody. */
    private static String quoted(String text) {
        return "`" + text.replaceAll("[\\p{Cntrl}`]", " ") + "`";
    }
}
