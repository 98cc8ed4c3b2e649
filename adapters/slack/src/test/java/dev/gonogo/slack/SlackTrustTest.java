package dev.gonogo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is accepted over HTTP, and what is not. */
class SlackTrustTest {
    private final SlackOverHttp http = new SlackOverHttp();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aWrongSignatureIsRefused() {
        String body = http.command("cut 1.4.0");

        assertThat(http.post(body, SlackOverHttp.seconds(SlackOverHttp.START), "v0=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.post(
                                body + "&x=1",
                                SlackOverHttp.seconds(SlackOverHttp.START),
                                SlackOverHttp.sign(SlackOverHttp.seconds(SlackOverHttp.START), body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.post(body, "", "").statusCode()).isEqualTo(401);
        assertThat(http.post(body, "soon", SlackOverHttp.sign("soon", body)).statusCode())
                .isEqualTo(401);
        assertThat(http.conversation.heard()).isEmpty();
    }

    @Test
    void aStaleTimestampIsRefused() {
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
            String timestamp = SlackOverHttp.seconds(SlackOverHttp.START.minus(off));
            HttpResponse<String> response = http.post(
                    http.command("cut 1.4.0"), timestamp, SlackOverHttp.sign(timestamp, http.command("cut 1.4.0")));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("five minutes").hasSizeLessThan(100);
        }
        assertThat(http.conversation.heard()).isEmpty();

        String timestamp = SlackOverHttp.seconds(SlackOverHttp.START.minusSeconds(299));
        assertThat(http.post(http.command("help"), timestamp, SlackOverHttp.sign(timestamp, http.command("help")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOfFiveMegabytesIsRefusedUnread() {
        String body = "command=%2Frelease&text=" + "x".repeat(5_000_000);

        HttpResponse<String> response = http.post(body);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("1 MB");
        assertThat(http.conversation.heard()).isEmpty();
    }

    @Test
    void onlyPostIsTaken() {
        HttpResponse<String> response = http.send(HttpRequest.newBuilder().GET());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void slacksCheckOfOurCertificateIsAnswered() {
        assertThat(http.post("ssl_check=1&token=abc", "", "").statusCode()).isEqualTo(200);
        assertThat(http.post("ssl_check=1&token=abc").statusCode()).isEqualTo(200);
        assertThat(http.post("ssl_check=1&command=%2Frelease", "", "").statusCode())
                .isEqualTo(401);
        assertThat(http.conversation.heard()).isEmpty();
    }

    @Test
    void anUnsignedBodyThatIsNotWellEncodedIsRefused() {
        assertThat(http.post("ssl_check=%zz&text=%", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aSignedRequestOfAnUnknownFormIsRefused() {
        assertThat(http.post("hello").statusCode()).isEqualTo(400);
        assertThat(http.post("command=%2Frelease&text=help").statusCode()).isEqualTo(400);
        assertThat(http.post("payload=%7Bnot-json").statusCode()).isEqualTo(500);
        assertThat(http.conversation.heard()).isEmpty();
    }

    @Test
    void theSignatureIsTheOneOfSlacksDocumentation() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(SlackOverHttp.sign("1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }
}
