package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a call: JSON, or a form with {@code payload_json} and files. Source:
 * https://discord.com/developers/docs/reference#uploading-files
 *
 * @param files attachment objects of the uploaded files
 */
record Body(JsonNode json, ArrayNode files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /**
     * Reads the body of a call.
     *
     * @throws DiscordProblem 50035 for another media type, 50109 if it is not a JSON object
     */
    static Body of(Call call, Snowflakes snowflakes) {
        String type = call.header("content-type").orElse("");
        if (type.startsWith("multipart/form-data")) {
            return form(type, call.text(), snowflakes);
        }
        if (!call.text().isBlank() && !type.startsWith("application/json")) {
            Complaints complaints = new Complaints();
            complaints.add(
                    "",
                    "CONTENT_TYPE_INVALID",
                    "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
            complaints.refuse();
        }
        return new Body(json(call.text()), Entities.none());
    }

    /** Whether a list exists and is not empty. */
    boolean brings(String list) {
        return json.path(list).isArray() && !json.path(list).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException notJson) {
            throw new DiscordProblem(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static Body form(String type, String text, Snowflakes snowflakes) {
        Matcher boundary = BOUNDARY.matcher(type);
        JsonNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = Entities.none();
        if (!boundary.find()) {
            return new Body(json, files);
        }
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (end < 0 || !name.find()) {
                continue;
            }
            String value = part.substring(end + 4).replaceFirst("\r\n$", "");
            Matcher fileName = FILE_NAME.matcher(part.substring(0, end));
            if (name.group(1).equals("payload_json")) {
                json = json(value);
            } else if (fileName.find()) {
                files.add(attachment(snowflakes.next(), fileName.group(1), value.length())
                        .node());
            }
        }
        return new Body(json, files);
    }

    private static Fields attachment(String id, String name, long size) {
        String url = "https://cdn.discordapp.com/attachments/" + id + "/" + name;
        return Fields.object()
                .put("id", id)
                .put("filename", name)
                .put("size", size)
                .put("url", url)
                .put("proxy_url", url);
    }
}
