package dev.gonogo.discord;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordChatTest {
    private static final Room ROOM = new Room("discord", Server.CHANNEL);
    private static final String MESSAGES = "channels/\\d+/messages";
    private static final Notice OUT = new Notice("out", say("{} is out", "1.4.0*"), List.of("ann", "bob"));

    private final DiscordOnLoopback discord = new DiscordOnLoopback();
    private int subjects;

    @BeforeAll
    void connect() {
        discord.connected();
    }

    @AfterAll
    void close() {
        discord.close();
    }

    private String subject;

    @BeforeEach
    void newSubject() {
        subject = "board/o/r@1.4.0#1/" + ++subjects;
    }

    private Chat chat() {
        return discord.chat();
    }

    private String post() {
        return chat().post(ROOM, subject, Examples.publishing());
    }

    private DataObject lastPosted() {
        return discord.rest.calls("POST", MESSAGES).getLast().json();
    }

    @Test
    void aBoardIsPostedWithinTheLimitsAndMentionsNobody() {
        post();

        DiscordLimits.assertKeptInMessage(lastPosted());
        assertThat(lastPosted().getObject("allowed_mentions").hasKey("users")).isFalse();
    }

    @Test
    void aPostCarriesANonceThatDiscordMustHoldUnique() {
        post();

        assertThat(lastPosted().getBoolean("enforce_nonce")).isTrue();
        assertThat(lastPosted().getString("nonce"))
                .isEqualTo(Subject.of(Server.CHANNEL, subject).nonce());
    }

    @Test
    void anUpdateChangesTheMessageInPlace() {
        String message = post();

        assertThat(chat().update(ROOM, message, Examples.goOrNoGo())).isTrue();

        DataObject edit =
                discord.rest.calls("PATCH", MESSAGES + "/" + message).getLast().json();
        DiscordLimits.assertKeptInMessage(edit);
        assertThat(edit.toString()).contains("Go or no-go");
    }

    @Test
    void anUpdateOfADeletedMessageSaysSo() {
        assertThat(chat().update(ROOM, "900000000000000099", Examples.publishing()))
                .isFalse();
    }

    @Test
    void theFirstNoticeMakesTheThreadAndLaterOnesUseIt() {
        String message = post();

        chat().notice(ROOM, message, "notice/1", OUT);
        chat().notice(ROOM, message, "notice/2", OUT);

        List<RestLookAlike.Call> made = discord.rest.calls("POST", MESSAGES + "/" + message + "/threads");
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().json().getString("name")).isEqualTo("0.6.6-preview · OneStepAt4time/aegis");
        assertThat(discord.rest.calls("POST", "channels/" + message + "/messages"))
                .hasSize(3);
    }

    @Test
    void aNoticeMentionsThoseWeWaitForAndNobodyElse() {
        String message = post();

        chat().notice(ROOM, message, "notice/1", OUT);

        assertThat(lastPosted().toString()).contains("<@" + Server.ANN + "> \\\\@bob 1.4.0\\\\* is out");
        DataObject mentions = lastPosted().getObject("allowed_mentions");
        assertThat(mentions.getArray("parse").isEmpty()).isTrue();
        assertThat(mentions.getArray("users").toString()).isEqualTo("[\"" + Server.ANN + "\"]");
    }

    @Test
    void anArchivedThreadIsOpenedAgain() {
        String message = post();
        chat().notice(ROOM, message, "notice/1", OUT);
        discord.rest.refuses("POST", "channels/" + message + "/messages", 400, 50083);

        chat().notice(ROOM, message, "notice/2", OUT);

        assertThat(discord.rest
                        .calls("PATCH", "channels/" + message)
                        .getLast()
                        .json()
                        .getBoolean("archived"))
                .isFalse();
        assertThat(chat().find(ROOM, message, "notice/2")).isPresent();
    }

    @Test
    void aThreadThatSomebodyElseMadeMeanwhileIsUsed() {
        String message = post();
        discord.rest.refuses("POST", "channels/" + message + "/messages", 404, 10003);
        discord.rest.refuses("POST", MESSAGES + "/" + message + "/threads", 400, 160004);
        discord.rest.answers("POST", "channels/" + message + "/messages", 200, "{\"id\":\"1\"}");

        chat().notice(ROOM, message, "notice/1", OUT);

        assertThat(discord.rest.calls("POST", "channels/" + message + "/messages"))
                .hasSize(2);
    }

    @Test
    void aThreadThatMayNotBeMadeIsSaidInWords() {
        String message = post();
        discord.rest.refuses("POST", MESSAGES + "/" + message + "/threads", 403, 50013);

        assertThatThrownBy(() -> chat().notice(ROOM, message, "notice/1", OUT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Create Public Threads");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundByItsSubject() {
        String message = post();

        assertThat(chat().find(ROOM, "", subject)).contains(message);
        assertThat(chat().find(ROOM, "", subject + "0")).isEmpty();
    }

    @Test
    void aNoticeIsFoundInItsThreadOnly() {
        String message = post();
        assertThat(chat().find(ROOM, message, "notice/x" + message)).isEmpty();

        chat().notice(ROOM, message, "notice/x" + message, OUT);

        assertThat(chat().find(ROOM, message, "notice/x" + message)).isPresent();
        assertThat(chat().find(ROOM, "", "notice/x" + message)).isEmpty();
    }

    @Test
    void aChannelThatIsNotThereIsSaidInWords() {
        Room nowhere = new Room("discord", "900000000000000088");

        assertThatThrownBy(() -> chat().post(nowhere, subject, Examples.publishing()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Discord knows no channel 900000000000000088");
        assertThatThrownBy(() -> chat().find(nowhere, "", subject)).isInstanceOf(Refused.class);
    }

    @Test
    void aChannelThatBecameInvisibleIsSaidInWords() {
        String message = post();
        discord.rest.refuses("PATCH", MESSAGES + "/" + message, 403, 50001);

        assertThatThrownBy(() -> chat().update(ROOM, message, Examples.publishing()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("View Channel");
    }

    @Test
    void aLimitOnRequestsIsWaitedFor() {
        String message = post();
        discord.rest.limits("PATCH", MESSAGES + "/" + message, 1);

        assertThat(chat().update(ROOM, message, Examples.goOrNoGo())).isTrue();
    }

    @Test
    void aTroubleThatPassesIsWorthTryingAgain() {
        discord.rest.answers("POST", MESSAGES, 500, "{\"code\":0,\"message\":\"500: Internal Server Error\"}");

        assertThatThrownBy(this::post)
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("HTTP 500")
                .hasMessageNotContaining(DiscordOnLoopback.TOKEN);
    }
}
