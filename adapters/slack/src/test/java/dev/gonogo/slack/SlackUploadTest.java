package dev.gonogo.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.slack.SlackApiLookAlike.Answer;
import dev.gonogo.slack.SlackApiLookAlike.Asked;
import dev.gonogo.talk.Dialog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-19")
class SlackUploadTest {
    private static final String REFUSED =
            "Slack does not deliver shot.png. If the Slack app lacks the scope files:read,"
                    + " add it on the app's page OAuth & Permissions, and install the app again.";

    private final SlackOverHttp http = new SlackOverHttp();

    @AfterEach
    void close() {
        http.close();
    }

    private Upload handedOver(String address) {
        http.post(SlackOverHttp.handOver("""
                {"id":"F1","name":"shot.png","mimetype":"image/png","mode":"hosted","size":6,"url_private_download":%s}
                """.formatted(address)));
        return http.conversation.uploads().getLast();
    }

    private Upload handedOver() {
        return handedOver("\"" + http.api.api().resolve("/files-pri/T1-F1/download/shot.png") + "\"");
    }

    @Test
    void aDialogMayAskForFilesAndNeedNotGetThem() {
        http.conversation.answers(new Dialog(
                "ticket-1", "Tick", List.of(), List.of(new Dialog.Files("files", "Files", "", false, 99)), "Tick"));

        http.post(http.press("choice-1", "tick"));

        JsonObject input = http.api
                .next()
                .json("view")
                .getAsJsonObject()
                .getAsJsonArray("blocks")
                .get(0)
                .getAsJsonObject();
        assertThat(input.get("optional").getAsBoolean()).isTrue();
        assertThat(input.getAsJsonObject("element").toString())
                .isEqualTo("{\"type\":\"file_input\",\"action_id\":\"entered\",\"max_files\":10}");
    }

    @Test
    void aFileIsHandedOutToTheBotsToken() {
        http.api.answers("shot.png", "pixels");

        Upload upload = handedOver();

        assertThat(upload.name()).isEqualTo("shot.png");
        assertThat(upload.size()).isEqualTo(6);
        assertThat(http.api.askedNothing()).isTrue();
        assertThat(upload.content()).asString(UTF_8).isEqualTo("pixels");
        assertThat(http.api.next()).extracting(Asked::authorization).isEqualTo("Bearer xoxb-1");
    }

    @Test
    void theTokenGoesToSlackAlone() {
        List<String> elsewhere = List.of(
                "null",
                "\"https://127.0.0.1/files-pri/T1-F1/download/shot.png\"",
                "\"http://127.0.0.1.example.org/files-pri/T1-F1/download/shot.png\"",
                "\"http://drive.example.org/shot.png\"",
                "\"file:///etc/passwd\"");

        assertThat(elsewhere)
                .allSatisfy(address -> assertThatThrownBy(handedOver(address)::content)
                        .isInstanceOf(Refused.class)
                        .hasMessage("Slack does not say where shot.png is."
                                + " Files that are kept outside Slack are not handed over; give a link instead."));
        assertThat(http.api.askedNothing()).isTrue();
    }

    @Test
    void thePageWherePeopleSignInIsNotTheFile() {
        http.api.answers("shot.png", "<!DOCTYPE html><html><title>Sign in | Slack</title></html>");

        assertThatThrownBy(handedOver()::content).isInstanceOf(Refused.class).hasMessage(REFUSED);
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        http.api.answers("shot.png", new Answer(404, "", "pixels"));

        assertThatThrownBy(handedOver()::content).isInstanceOf(Refused.class).hasMessage(REFUSED);
    }

    @Test
    void whatMayWorkLaterIsSaidSo() {
        assertThat(List.of(429, 503)).allSatisfy(status -> {
            http.api.answers("shot.png", new Answer(status, "", "pixels"));

            assertThatThrownBy(handedOver()::content)
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("Slack does not deliver shot.png now (HTTP " + status + "). Try again.");
        });
    }
}
