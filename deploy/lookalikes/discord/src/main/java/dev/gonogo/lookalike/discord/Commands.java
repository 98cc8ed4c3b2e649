package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered application commands, of the server and global ones. */
final class Commands {
    /** The scope of global commands. */
    static final String GLOBAL = "";

    private record Key(String scope, String id) {}

    private final Map<Key, ObjectNode> commands = new LinkedHashMap<>();
    private final Snowflakes snowflakes;
    private final Guild guild;

    Commands(Snowflakes snowflakes, Guild guild) {
        this.snowflakes = snowflakes;
        this.guild = guild;
    }

    synchronized List<ObjectNode> in(String scope) {
        List<ObjectNode> found = new ArrayList<>();
        commands.forEach((key, command) -> {
            if (key.scope().equals(scope)) {
                found.add(command);
            }
        });
        return found;
    }

    /** What people can type: the server's commands hide global ones with the same name. */
    synchronized Optional<ObjectNode> named(String name) {
        return in(guild.id()).stream()
                .filter(command -> isNamed(command, name, 1))
                .findFirst()
                .or(() -> in(GLOBAL).stream()
                        .filter(command -> isNamed(command, name, 1))
                        .findFirst());
    }

    synchronized Optional<ObjectNode> find(String scope, String id) {
        return Optional.ofNullable(commands.get(new Key(scope, id)));
    }

    /** Adds a command, or replaces the one with its name and type; returns whether it is new. */
    synchronized boolean put(String scope, JsonNode body) {
        int type = body.path("type").asInt(1);
        Optional<ObjectNode> before = in(scope).stream()
                .filter(command -> isNamed(command, body.path("name").asText(), type))
                .findFirst();
        String id = before.map(command -> command.path("id").asText()).orElseGet(snowflakes::next);
        commands.put(new Key(scope, id), stored(scope, id, body));
        return before.isEmpty();
    }

    /** Replaces a command, even under another name. */
    synchronized ObjectNode replace(String scope, String id, JsonNode body) {
        ObjectNode stored = stored(scope, id, body);
        commands.put(new Key(scope, id), stored);
        return stored;
    }

    synchronized boolean remove(String scope, String id) {
        return commands.remove(new Key(scope, id)) != null;
    }

    private static boolean isNamed(JsonNode command, String name, int type) {
        return command.path("name").asText().equals(name)
                && command.path("type").asInt() == type;
    }

    /** A command as Discord returns it: with ids, a version, and the defaults filled in. */
    private ObjectNode stored(String scope, String id, JsonNode body) {
        ObjectNode stored = body.deepCopy();
        stored.put("id", id);
        stored.put("application_id", guild.applicationId());
        stored.put("version", snowflakes.next());
        stored.put("type", body.path("type").asInt(1));
        stored.put("nsfw", body.path("nsfw").asBoolean());
        stored.put("description", body.path("description").asText(""));
        if (!stored.has("default_member_permissions")) {
            stored.putNull("default_member_permissions");
        }
        if (scope.equals(GLOBAL)) {
            stored.put("dm_permission", body.path("dm_permission").asBoolean(true));
        } else {
            stored.put("guild_id", scope);
            stored.remove(List.of("dm_permission", "contexts"));
            stored.putNull("contexts");
        }
        stored.putArray("integration_types").add(0);
        if (stored.path("options").isEmpty()) {
            stored.remove("options");
        }
        dropDefaults(stored);
        return stored;
    }

    private static void dropDefaults(ObjectNode parent) {
        List.of("name_localizations", "description_localizations").forEach(field -> {
            if (parent.path(field).isEmpty()) {
                parent.putNull(field);
            }
        });
        for (JsonNode option : parent.path("options")) {
            ObjectNode each = (ObjectNode) option;
            List.of("required", "autocomplete").forEach(field -> {
                if (!each.path(field).asBoolean()) {
                    each.remove(field);
                }
            });
            dropDefaults(each);
        }
    }
}
