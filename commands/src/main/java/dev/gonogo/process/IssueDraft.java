package dev.gonogo.process;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Job;
import java.util.List;

/**
 * The issue that a recovery needs: what cannot be used, which rerun or repair failed, and the approval that is wanted.
 *
 * @param mark a line of the body that changes with each attempt of the run
 */
record IssueDraft(String title, String body, String mark) {

    static IssueDraft of(Situation situation, Diagnosis.Ended ended) {
        String mark = "<!-- run " + ended.run().id() + " attempt " + ended.run().attempt() + " -->";
        String body = String.join("\n", lines(situation, ended)) + "\n\n" + mark + "\n";
        return new IssueDraft("Recovery of " + situation.tag(), body, mark);
    }

    private static List<String> lines(Situation situation, Diagnosis.Ended ended) {
        Ledger ledger = ended.ledger();
        String approval = ended.replacement().stream()
                .map(IssueApproved::line)
                .findFirst()
                .orElse("");
        return List.of(
                "The release of " + quoted(situation.tag()) + " did not publish everything.",
                "",
                "**Already public, and never to be changed:** " + list(ledger.present()),
                "",
                "**Not public:** " + list(ledger.absent().isEmpty() ? ledger.unseen() : ledger.absent()),
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
                "**Why a repair is not enough:** to be written by whoever asks for the recovery.",
                "",
                "A maintainer other than the one who asks for the recovery approves it by a comment with this line:",
                "",
                "```",
                approval,
                "```");
    }

    private static String list(List<Words> items) {
        return items.isEmpty()
                ? "nothing"
                : String.join(", ", items.stream().map(IssueDraft::plain).toList());
    }

    private static String plain(Words words) {
        return quoted(words.plain());
    }

    /** As code, so that nothing in it is markup or mentions anybody. */
    private static String quoted(String text) {
        return "`" + text.replaceAll("[\\p{Cntrl}`]", " ") + "`";
    }
}
