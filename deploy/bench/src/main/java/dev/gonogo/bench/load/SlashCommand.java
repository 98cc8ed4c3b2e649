package dev.gonogo.bench.load;

import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes signed requests for one slash command, each with its own trigger id, as Slack would post them. Used by one
 * thread.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Implementing slash commands</a>
 */
public final class SlashCommand {
    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final String head;
    private final String body;
    private final Mac mac;
    private long count;

    private SlashCommand(String head, String body, Mac mac) {
        this.head = head;
        this.body = body;
        this.mac = mac;
    }

    /**
     * Where commands are posted and by whom.
     *
     * @param workspace the signing secret, the channel and the user
     */
    public record Address(InetSocketAddress host, String path, Workspace workspace) {}

    /** What Slack and the program share. */
    public record Workspace(String signingSecret, String channel, String user) {}

    /** @param text what follows {@code /release}, for example {@code status} */
    public static SlashCommand of(Address address, String text) {
        String head = "POST " + address.path() + " HTTP/1.1\r\n"
                + "Host: " + address.host().getHostString() + ":"
                + address.host().getPort() + "\r\n"
                + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
                + "Accept: application/json,*/*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        String body = "token=none&team_id=T0BENCH&team_domain=bench&channel_id="
                + address.workspace().channel()
                + "&channel_name=releases&user_id=" + address.workspace().user()
                + "&user_name=ann&command=%2Frelease&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&api_app_id=A0BENCH&is_enterprise_install=false"
                + "&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fcommands%2FT0BENCH%2F1%2Fnone&trigger_id=";
        return new SlashCommand(head, body, mac(address.workspace().signingSecret()));
    }

    static String signature(Mac mac, long second, String body) {
        mac.update(("v0:" + second + ":").getBytes(StandardCharsets.US_ASCII));
        return "v0=" + HEX.formatHex(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    }

    static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * The bytes of another request.
     *
     * @param second seconds since 1970
     */
    public byte[] next(long second) {
        count++;
        String unique = body + second + "." + System.identityHashCode(this) + "." + count;
        String request = head
                + "X-Slack-Request-Timestamp: " + second
                + "\r\nX-Slack-Signature: " + signature(mac, second, unique)
                + "\r\nContent-Length: " + unique.length()
                + "\r\n\r\n" + unique;
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
