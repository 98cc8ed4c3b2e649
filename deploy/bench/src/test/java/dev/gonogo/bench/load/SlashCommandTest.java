package dev.gonogo.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SlashCommandTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    /** The example of Slack's page "Verifying requests from Slack". */
    @Test
    void theSignatureIsTheOneOfSlacksExample() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(SlashCommand.signature(SlashCommand.mac(SECRET), 1531420618, body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void everyRequestHasATriggerOfItsOwnAndSaysItsLength() {
        SlashCommand command = command("status 1.4.0");
        String one = text(command.next(1700000000));
        String two = text(command.next(1700000000));

        assertThat(one).isNotEqualTo(two).contains("text=status+1.4.0").startsWith("POST /slack/events HTTP/1.1\r\n");
        String body = one.substring(one.indexOf("\r\n\r\n") + 4);
        assertThat(one).contains("Content-Length: " + body.length() + "\r\n");
    }

    private static SlashCommand command(String text) {
        InetSocketAddress host = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);
        return SlashCommand.of(
                new SlashCommand.Address(host, "/slack/events", new SlashCommand.Workspace(SECRET, "C", "U")), text);
    }

    private static String text(byte[] request) {
        return new String(request, StandardCharsets.US_ASCII);
    }
}
