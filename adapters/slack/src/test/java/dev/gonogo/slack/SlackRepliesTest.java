package dev.gonogo.slack;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Reply;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackRepliesTest {

    @Test
    void aRefusalLooksAsAgreed() {
        Golden.assertUnchanged("reply-refusal.json", JsonParser.parseString(SlackReplies.json(Examples.refusal())));
    }

    @Test
    void aReplyIsPrivateAndLeavesTheBoardAlone() {
        JsonObject json =
                JsonParser.parseString(SlackReplies.json(Reply.say("hello"))).getAsJsonObject();

        assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(json.get("replace_original").getAsBoolean()).isFalse();
        assertThat(json.get("blocks"))
                .isEqualTo(GsonFactory.createSnakeCase().toJsonTree(SlackReplies.blocks(Reply.say("hello"))));
    }

    @Test
    void aVeryLongReplyStaysWithinSlacksLimitsAndSaysWhatIsMissing() {
        Reply reply = new Reply(Collections.nCopies(400, say("{}", "<&>".repeat(300))));

        SlackLimits.assertKeptInMessage(SlackReplies.blocks(reply));
        assertThat(SlackReplies.fallback(reply)).hasSizeLessThanOrEqualTo(3000);
        assertThat(SlackReplies.json(reply)).contains("more lines");
    }

    @Test
    void aReplyWithoutWordsStillSaysSomething() {
        SlackLimits.assertKeptInMessage(SlackReplies.blocks(new Reply(List.of())));
        SlackLimits.assertKeptInMessage(SlackReplies.blocks(Reply.of(say("{}", "\n"))));
    }

    @Test
    void aDialogLooksAsAgreed() {
        Golden.assertUnchanged(
                "dialog-no-go.json",
                GsonFactory.createSnakeCase().toJsonTree(SlackDialogs.view(Examples.noGo(), "C0RELEASES")));
    }

    @Test
    void aDialogStaysWithinSlacksLimits() {
        Dialog dialog = new Dialog(
                "t".repeat(100),
                "A title that is longer than what Slack takes",
                Collections.nCopies(200, say("{}", "<&>".repeat(3000))),
                List.of(new Dialog.Text("reason", "r".repeat(9000), "h".repeat(9000), true, false, 99_999)),
                "A submit label that is too long");

        View view = SlackDialogs.view(dialog, "C0RELEASES");

        SlackLimits.assertKeptInView(view.getBlocks());
        assertThat(view.getTitle().getText()).hasSizeLessThanOrEqualTo(24);
        assertThat(view.getSubmit().getText()).hasSizeLessThanOrEqualTo(24);
        assertThat(view.getPrivateMetadata()).isEqualTo("C0RELEASES:" + dialog.id());
    }
}
