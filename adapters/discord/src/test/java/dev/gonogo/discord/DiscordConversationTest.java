package dev.gonogo.discord;

import static dev.gonogo.talk.Words.say;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gonogo.port.ScriptedConversation.Heard;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people say, press and enter, over the gateway and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordConversationTest {
    private static final int EPHEMERAL = 64;
    private static final Speaker ANN = new Speaker("discord", Server.ANN);
    private static final Room ROOM = new Room("discord", Server.CHANNEL);
    private static final Dialog NO_GO = new Dialog(
            "ticket-1",
            "No-go",
            List.of(say("No-go for 1.4.0.")),
            List.of(new Dialog.Text("reason", "Why not", "", true, true, 1000)),
            "No-go");
    private static final Dialog TICK = new Dialog(
            "ticket-3", "Tick", List.of(), List.of(new Dialog.Files("files", "Files", "", false, 99)), "Tick");
    private static final Dialog GO =
            new Dialog("ticket-2", "Go or no-go", List.of(say("Publish 1.4.0?")), List.of(), "Go");

    private final DiscordOnLoopback discord = new DiscordOnLoopback();
    private final RestLookAlike cdn = RestLookAlike.started();
    private String id = "";

    @BeforeAll
    void connect() {
        discord.connected();
    }

    @AfterAll
    void close() {
        discord.close();
        cdn.close();
    }

    @BeforeEach
    void newInteraction() {
        id = discord.nextInteraction();
        discord.conversation.answers(Reply.say("heard"));
        discord.conversation.answersDialogs(Reply.say("heard"));
        discord.conversation.asks(Words.NONE);
        discord.conversation.beforeAnswering(() -> {});
    }

    private DataObject answered() {
        return discord.acknowledgement(id).json();
    }

    private Heard heard() {
        return discord.conversation.heard().getLast();
    }

    private List<RestLookAlike.Call> followUps(int most) {
        return discord.awaited("POST", "webhooks/\\d+/token-" + id, most);
    }

    @Test
    void aCommandIsHeardAsItWouldBeTypedAndAnsweredPrivately() {
        discord.happens(Server.command(id, "cut", Map.of("version", "1.4.0")));

        DataObject answer = answered();
        assertThat(heard()).isEqualTo(new Heard("said", ANN, ROOM, id, "cut 1.4.0", Map.of()));
        assertThat(answer.getInt("type")).isEqualTo(4);
        assertThat(answer.getObject("data").getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
        assertThat(answer.toString()).contains("heard");
        DiscordLimits.assertKeptInMessage(answer.getObject("data"));
    }

    @Test
    void whatIsSaidInTheThreadOfABoardIsSaidInItsRoom() {
        discord.happens(Server.inThread(Server.command(id, "status", Map.of())));

        answered();
        assertThat(heard().room()).isEqualTo(ROOM);
    }

    @Test
    void anInteractionThatComesTwiceIsAnsweredOnce() {
        discord.happens(Server.command(id, "status", Map.of()));
        answered();
        discord.happens(Server.command(id, "status", Map.of()));
        String next = discord.nextInteraction();
        discord.happens(Server.command(next, "status", Map.of()));
        discord.acknowledgement(next);

        assertThat(discord.rest.calls("POST", "interactions/" + id + "/.*")).hasSize(1);
        assertThat(discord.conversation.heard())
                .filteredOn(one -> one.delivery().equals(id))
                .hasSize(1);
    }

    @Test
    void furtherRepliesFollowPrivately() {
        discord.happens(Server.command(id, "plan", Map.of("version", "1.4.0")));
        answered();

        discord.conversation.later().accept(Reply.say("looked"));

        DataObject followUp = followUps(1).getFirst().json();
        assertThat(followUp.toString()).contains("looked");
        assertThat(followUp.getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
    }

    @Test
    void aLongReplyGoesOnInFurtherMessages() {
        discord.conversation.answers(new Reply(Collections.nCopies(60, say("{}", "word ".repeat(20)))));
        discord.happens(Server.command(id, "explain", Map.of()));

        answered();
        assertThat(followUps(1)).hasSize(1);
    }

    @Test
    void anAnswerThatTakesLongIsPutOffAndShownWhenItIsThere() {
        CountDownLatch slow = slowConversation();
        discord.happens(Server.command(id, "status", Map.of()));

        DataObject putOff = answered();
        slow.countDown();

        assertThat(putOff.getInt("type")).isEqualTo(5);
        assertThat(putOff.getObject("data").getInt("flags")).isEqualTo(EPHEMERAL);
        assertThat(discord.awaited("PATCH", "webhooks/\\d+/token-" + id + "/messages/@original", 1)
                        .getFirst()
                        .body())
                .contains("heard");
    }

    @Test
    void aDialogThatComesTooLateIsSaidInWords() {
        discord.conversation.answers(NO_GO);
        CountDownLatch slow = slowConversation();
        discord.happens(Server.command(id, "no-go", Map.of()));
        answered();
        slow.countDown();

        assertThat(discord.awaited("PATCH", "webhooks/\\d+/token-" + id + "/messages/@original", 1)
                        .getFirst()
                        .body())
                .contains("took too long to open a dialog");
    }

    private CountDownLatch slowConversation() {
        CountDownLatch slow = new CountDownLatch(1);
        discord.conversation.beforeAnswering(() -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return slow;
    }

    @Test
    void aPressCarriesTheValueOfItsButton() {
        discord.happens(Server.press(id, "GO|o/r|1.4.0|1|abc", false));

        DataObject answer = answered();
        assertThat(heard()).isEqualTo(new Heard("pressed", ANN, ROOM, id, "GO|o/r|1.4.0|1|abc", Map.of()));
        assertThat(answer.getInt("type")).isEqualTo(4);
        assertThat(answer.getObject("data").getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
    }

    @Test
    void whatCannotBeTakenBackIsAskedOnceMore() {
        discord.conversation.asks(say("Publish 1.4.0?"));
        int before = discord.conversation.heard().size();
        discord.happens(Server.press(id, "the value", false));

        DataObject question = answered();
        assertThat(discord.conversation.heard()).hasSize(before);
        assertThat(question.toString()).contains("Publish 1.4.0?", "\"custom_id\":\"the value\"", "\"label\":\"Go\"");
        assertThat(question.getObject("data").getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
    }

    @Test
    void thePressInTheQuestionCountsAndTheAnswerTakesItsPlace() {
        discord.conversation.asks(say("Publish 1.4.0?"));
        discord.happens(Server.press(id, "the value", true));

        DataObject answer = answered();
        assertThat(heard()).isEqualTo(new Heard("pressed", ANN, ROOM, id, "the value", Map.of()));
        assertThat(answer.getInt("type")).isEqualTo(7);
        assertThat(answer.toString()).contains("heard").doesNotContain("custom_id");
    }

    @Test
    void aDialogIsTheAnswerToAPress() {
        discord.conversation.answers(NO_GO);
        discord.happens(Server.press(id, "no-go", false));

        DataObject answer = answered();
        assertThat(answer.getInt("type")).isEqualTo(9);
        assertThat(answer.getObject("data").getString("custom_id")).isEqualTo("ticket-1");
    }

    @Test
    void whatWasEnteredComesBackAsTyped() {
        discord.happens(Server.submit(id, "ticket-1", "reason", "  the *changelog*  "));

        answered();
        assertThat(heard())
                .isEqualTo(new Heard("submitted", ANN, ROOM, "", "ticket-1", Map.of("reason", "  the *changelog*  ")));
    }

    /** Opens a dialog, and fills it in so that it has to be corrected. */
    private DataObject corrected(Dialog dialog, String typed) {
        discord.conversation.answers(dialog);
        discord.happens(Server.press(id, "no-go", false));
        answered();
        discord.conversation.answersDialogs(new Correction("reason", say("Type exactly {}.", Words.code("NO"))));
        return answeredTo(Server.submit(newId(), dialog.id(), "reason", typed));
    }

    private String newId() {
        id = discord.nextInteraction();
        return id;
    }

    private DataObject answeredTo(DataObject happening) {
        discord.happens(happening);
        return answered();
    }

    @Test
    @Tag("A-27")
    void aDialogThatHasToBeCorrectedIsOpenedAgainWithWhatWasTyped() {
        DataObject question = corrected(NO_GO, "no ");

        assertThat(question.getObject("data").getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
        assertThat(question.toString())
                .contains("Type exactly `NO`.")
                .contains("Nothing was decided. The button opens the dialog again with what you typed.")
                .contains("\"custom_id\":\"correct:ticket-1\"", "\"label\":\"Correct it\"");

        DataObject again = answeredTo(Server.press(newId(), "correct:ticket-1", true));

        assertThat(again.getInt("type")).isEqualTo(9);
        assertThat(again.getObject("data").getString("custom_id")).isEqualTo("ticket-1");
        assertThat(again.getObject("data").getArray("components").toString())
                .contains("Type exactly `NO`.\\nNo-go for 1.4.0.", "\"value\":\"no \"");
    }

    @Test
    @Tag("A-27")
    void aDialogThatIsNotKnownAnyMoreIsOpenedFromTheBoard() {
        String lost =
                "Nothing was decided, and what you typed is gone. Open the dialog again from the board or with the"
                        + " command.";
        discord.conversation.answersDialogs(new Correction("reason", say("Type exactly {}.", Words.code("NO"))));

        assertThat(answeredTo(Server.submit(id, "of-another-run", "reason", "no"))
                        .toString())
                .contains("Type exactly `NO`.", lost)
                .doesNotContain("custom_id");
        assertThat(answeredTo(Server.press(newId(), "correct:of-another-run", true))
                        .toString())
                .contains(lost)
                .doesNotContain("custom_id");
    }

    @Test
    @Tag("B-19")
    void aDialogMayAskForFilesAndNeedNotGetThem() {
        discord.conversation.answers(TICK);
        discord.happens(Server.press(id, "tick", false));

        assertThat(answered().getObject("data").getArray("components").toString())
                .contains("\"type\":19", "\"min_values\":0", "\"max_values\":10", "\"required\":false");
    }

    private Upload handedOver(int size) {
        String url = cdn.url() + "attachments/1/2/shot.png";
        discord.happens(Server.handOver(id, "ticket-3", "files", Server.attachment("shot.png", size, url)));
        answered();
        return discord.conversation.uploads().getLast();
    }

    @Test
    @Tag("B-19")
    void aFileIsFetchedWhenItIsWanted() {
        cdn.answers("GET", "attachments/1/2/shot.png", 200, "pixels");

        Upload upload = handedOver(6);

        assertThat(upload.name()).isEqualTo("shot.png");
        assertThat(upload.size()).isEqualTo(6);
        assertThat(upload.content()).asString(UTF_8).isEqualTo("pixels");
        assertThat(cdn.calls().getLast().authorization())
                .as("the token is for Discord's API alone")
                .isEqualTo("null");
    }

    @Test
    @Tag("B-19")
    void aFileThatIsNotWholeIsNotTaken() {
        cdn.answers("GET", "attachments/1/2/shot.png", 200, "pix");

        assertThatThrownBy(handedOver(6)::content)
                .isInstanceOf(Unreachable.class)
                .hasMessage("Discord cannot deliver shot.png now (it is incomplete). Attach it again.");
    }

    @Test
    @Tag("B-19")
    void aFileWhoseAddressExpiredIsSaidSo() {
        cdn.answers("GET", "attachments/1/2/shot.png", 404, "");

        assertThatThrownBy(handedOver(6)::content)
                .isInstanceOf(Unreachable.class)
                .hasMessageStartingWith("Discord cannot deliver shot.png now (");
    }

    @Test
    void aDialogWithoutFieldsIsAPrivateMessageWithItsButton() {
        discord.conversation.answers(GO);
        discord.happens(Server.command(id, "go", Map.of()));

        assertThat(answered().toString())
                .contains("Publish 1.4.0?", "\"custom_id\":\"submit:ticket-2\"", "\"label\":\"Go\"");
    }

    @Test
    void thePressOfThatButtonSubmitsTheDialog() {
        discord.happens(Server.press(id, "submit:ticket-2", true));

        assertThat(answered().getInt("type")).isEqualTo(7);
        assertThat(heard()).isEqualTo(new Heard("submitted", ANN, ROOM, "", "ticket-2", Map.of()));
    }

    @Test
    void wordsAreOfferedWhileSomebodyTypes() {
        discord.happens(Server.completion(id, "go", "version", "1.4"));

        DataObject answer = answered();
        assertThat(answer.getInt("type")).isEqualTo(8);
        assertThat(answer.toString()).contains(Server.CHANNEL, "\"go\"", "\"version\"", "\"1.4\"");
    }

    @Test
    void theTokenStandsInTheHeaderAndNowhereElse() {
        discord.happens(Server.command(id, "status", Map.of()));
        answered();

        assertThat(discord.rest.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.authorization()).isEqualTo("Bot " + DiscordOnLoopback.TOKEN);
            assertThat(call.path() + call.query() + call.body()).doesNotContain(DiscordOnLoopback.TOKEN);
        });
    }

    @Test
    void aMistakeIsSaidToWhoeverWaits() {
        discord.conversation.beforeAnswering(() -> {
            throw new IllegalStateException("as the test says");
        });
        discord.happens(Server.command(id, "status", Map.of()));

        assertThat(answered().toString()).contains("This is an internal error").doesNotContain("as the test says");
    }

    @Test
    void anAnswerThatDiscordDoesNotTakeStopsNothing() {
        discord.rest.refuses("POST", "interactions/" + id + "/.*", 404, 10062);
        discord.happens(Server.command(id, "status", Map.of()));
        answered();

        String next = discord.nextInteraction();
        discord.happens(Server.command(next, "status", Map.of()));
        await().untilAsserted(
                        () -> assertThat(discord.acknowledgement(next).body()).contains("heard"));
    }
}
