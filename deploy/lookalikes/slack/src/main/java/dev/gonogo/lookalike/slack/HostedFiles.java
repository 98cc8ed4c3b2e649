package dev.gonogo.lookalike.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.HandedFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Uploaded files, and where the app fetches them with its token. Without a token the sign-in page is returned. Source:
 * https://docs.slack.dev/reference/objects/file-object
 */
final class HostedFiles extends HttpServlet {
    private static final String SIGN_IN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>";

    private final Settings settings;
    private final SlackState state;
    private final transient Faults faults;
    private final transient Supplier<URI> home;
    private final transient Map<String, HandedFile> files = new ConcurrentHashMap<>();

    HostedFiles(Settings settings, SlackState state, Faults faults, Supplier<URI> home) {
        this.settings = settings;
        this.state = state;
        this.faults = faults;
        this.home = home;
    }

    /** The file object of a new file. */
    ObjectNode keep(Person person, HandedFile file) {
        String id = "F" + state.nextNumber();
        String name = URLEncoder.encode(file.name(), UTF_8);
        String folder = "files-pri/" + settings.workspace().teamId() + "-" + id + "/";
        files.put("/" + folder + "download/" + name, file);
        long now = settings.clock().instant().getEpochSecond();
        return Json.object()
                .put("id", id)
                .put("created", now)
                .put("timestamp", now)
                .put("name", file.name())
                .put("title", file.name())
                .put("mimetype", "application/octet-stream")
                .put("filetype", "binary")
                .put("user", person.id())
                .put("user_team", settings.workspace().teamId())
                .put("editable", false)
                .put("size", file.content().length)
                .put("mode", "hosted")
                .put("is_external", false)
                .put("external_type", "")
                .put("is_public", false)
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("url_private", home.get().resolve(folder + name).toString())
                .put(
                        "url_private_download",
                        home.get().resolve(folder + "download/" + name).toString())
                .put("has_rich_preview", false)
                .put("file_access", "visible");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HandedFile file = files.get(request.getRequestURI());
        if (faults.strikes(Fault.SERVER_ERROR)) {
            response.setStatus(500);
        } else if (!("Bearer " + settings.botToken()).equals(request.getHeader("Authorization"))) {
            response.setContentType("text/html; charset=utf-8");
            response.getOutputStream().write(SIGN_IN.getBytes(UTF_8));
        } else if (file == null) {
            response.setStatus(404);
        } else {
            response.setContentType("application/octet-stream");
            response.getOutputStream().write(file.content());
        }
    }
}
