package dev.gonogo.discord;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.discord.RecentDialogs.Filled;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class DiscordRepliesTest {
    private static final DiscordText TEXT = new DiscordText(new KnownPeople(Map.of()));
    private final DiscordReplies replies = new DiscordReplies(TEXT);
    private final DiscordDialogs dialogs = new DiscordDialogs(TEXT);

    private List<DataObject> messages(Reply reply) {
        return replies.messages(reply).stream().map(MessageCreateData::toData).toList();
    }

    @Test
    void aRefusalLooksAsAgreed() {
        DataObject message = messages(Examples.refusal()).getFirst();

        DiscordLimits.assertKeptInMessage(message);
        Golden.assertUnchanged("reply-refusal.json", message);
    }

    @Test
    void aLongReplyIsSaidInSeveralMessages() {
        List<Words> lines = IntStream.range(0, 150)
                .mapToObj(number -> say("line {} {}", number, "word ".repeat(8).strip()))
                .toList();

        List<DataObject> messages = messages(new Reply(lines));

        assertThat(messages).hasSize(2).allSatisfy(DiscordLimits::assertKeptInMessage);
        assertThat(messages.toString()).contains("line 0 ", "line 149 ").doesNotContain("more lines");
    }

    @Test
    void whatFitsIntoNoMessageIsCounted() {
        List<Words> lines = Collections.nCopies(500, say("{}", "w".repeat(100)));

        List<DataObject> messages = messages(new Reply(lines));

        assertThat(messages).hasSize(3).allSatisfy(DiscordLimits::assertKeptInMessage);
        assertThat(messages.getLast().toString()).containsPattern("… and \\d+ more lines");
    }

    @Test
    void aReplyWithoutWordsIsStillAMessage() {
        assertThat(messages(Reply.of()).toString()).contains("Done.");
        assertThat(messages(Reply.say(" ")).toString()).contains("Done.");
    }

    @Test
    void veryLongLinesStayWithinDiscordsLimits() {
        Reply reply = new Reply(Collections.nCopies(20, say("{}", "<*🚀".repeat(3000))));

        assertThat(messages(reply)).allSatisfy(DiscordLimits::assertKeptInMessage);
        DiscordLimits.assertKeptInMessage(
                replies.question(reply.lines(), Button.primary("value", "Go")).toData());
        DiscordLimits.assertKeptInMessage(
                replies.question(List.of(), Button.primary("value", "Go")).toData());
    }

    @Test
    void aDialogLooksAsAgreed() {
        DataObject modal =
                dialogs.modal(new Filled(Examples.noGo(), Words.NONE, Map.of())).toData();

        DiscordLimits.assertKeptInModal(modal);
        Golden.assertUnchanged("dialog-no-go.json", modal);
    }

    private static Dialog.Field field(String name, String hint, int number) {
        return number % 3 == 2
                ? new Dialog.Files(name, "l".repeat(200), hint, number == 2, 99)
                : new Dialog.Text(name, "l".repeat(200), hint, number == 0, false, 9000);
    }

    @Test
    void dialogsOfAnySizeStayWithinDiscordsLimits() {
        for (int fields = 1; fields < 8; fields++) {
            List<Dialog.Field> many = IntStream.range(0, fields)
                    .mapToObj(number -> field("field" + number, number == 0 ? " " : "h".repeat(200), number))
                    .toList();
            Dialog dialog = new Dialog(
                    "ticket",
                    "🚀".repeat(60),
                    Collections.nCopies(fields * 20, say("{}", "*".repeat(3000))),
                    many,
                    "s".repeat(100));

            Filled filled = new Filled(dialog, say("{}", "*".repeat(3000)), Map.of("field0", "*".repeat(4000)));
            DiscordLimits.assertKeptInModal(dialogs.modal(filled).toData());
        }
    }
}
