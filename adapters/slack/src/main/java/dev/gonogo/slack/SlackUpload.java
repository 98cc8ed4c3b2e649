package dev.gonogo.slack;

import com.slack.api.model.File;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * A file uploaded in a view. Slack delivers it for the bot's token, which is sent to Slack's own hosts only.
 *
 * @see <a href="https://docs.slack.dev/reference/objects/file-object">File object</a>
 */
final class SlackUpload implements Upload {
    private final File file;
    private final SlackSettings settings;
    private final OkHttpClient http;

    SlackUpload(File file, SlackSettings settings, OkHttpClient http) {
        this.file = file;
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String name() {
        return file.getName() == null ? "" : file.getName();
    }

    @Override
    public long size() {
        return file.getSize() == null ? 0 : file.getSize();
    }

    @Override
    public byte[] content() {
        Request request = new Request.Builder()
                .url(address())
                .header("Authorization", "Bearer " + settings.botToken())
                .build();
        try (Response response = http.newCall(request).execute();
                ResponseBody body = response.body()) {
            if (response.code() == 429 || response.code() >= 500) {
                throw later("HTTP " + response.code());
            }
            byte[] bytes = body.byteStream().readNBytes(Math.toIntExact(size() + 1));
            // Without the scope, Slack sends its sign-in page with status 200.
            if (!response.isSuccessful() || bytes.length != size()) {
                throw new Refused("Slack does not deliver " + name()
                        + ". If the Slack app lacks the scope files:read, add it on the app's page OAuth & Permissions,"
                        + " and install the app again.");
            }
            return bytes;
        } catch (IOException e) {
            throw later(e.getClass().getSimpleName());
        }
    }

    private Unreachable later(String why) {
        return new Unreachable("Slack does not deliver " + name() + " now (" + why + "). Try again.", Duration.ZERO);
    }

    private HttpUrl address() {
        HttpUrl api = HttpUrl.get(settings.prefix());
        return Optional.ofNullable(file.getUrlPrivateDownload())
                .map(HttpUrl::parse)
                .filter(address -> address.scheme().equals(api.scheme()))
                .filter(address ->
                        address.host().equals(api.host()) || address.host().endsWith("." + api.host()))
                .orElseThrow(() -> new Refused("Slack does not say where " + name()
                        + " is. Files that are kept outside Slack are not handed over; give a link instead."));
    }
}
