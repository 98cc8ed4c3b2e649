package dev.gonogo.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A body of {@code application/x-www-form-urlencoded}, parsed in one pass. Bolt's own parser takes several passes with
 * regular expressions, which is most of the cost of a command.
 */
record SlackForm(Map<String, String> fields) {
    static final SlackForm NONE = new SlackForm(Map.of());

    /** Parses a body; a badly encoded value is taken as it is. */
    static SlackForm parse(String body) {
        Map<String, String> fields = new HashMap<>();
        int from = 0;
        while (from < body.length()) {
            int end = body.indexOf('&', from);
            end = end < 0 ? body.length() : end;
            int equals = body.indexOf('=', from);
            if (equals > from && equals < end) {
                fields.put(body.substring(from, equals), decoded(body.substring(equals + 1, end)));
            }
            from = end + 1;
        }
        return new SlackForm(fields);
    }

    boolean isCommand() {
        return fields.containsKey("command");
    }

    boolean isSslCheck() {
        return "1".equals(fields.get("ssl_check")) && !isCommand();
    }

    SlashCommandPayload command() {
        SlashCommandPayload command = new SlashCommandPayload();
        command.setApiAppId(fields.get("api_app_id"));
        command.setTeamId(fields.get("team_id"));
        command.setEnterpriseId(fields.get("enterprise_id"));
        command.setChannelId(fields.get("channel_id"));
        command.setUserId(fields.get("user_id"));
        command.setCommand(fields.get("command"));
        command.setText(fields.get("text"));
        command.setResponseUrl(fields.get("response_url"));
        command.setTriggerId(fields.get("trigger_id"));
        return command;
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
