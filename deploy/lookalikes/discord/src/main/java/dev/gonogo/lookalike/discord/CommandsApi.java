package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * {@code /applications/ID/commands}, of a server and global. Source:
 * https://discord.com/developers/docs/interactions/application-commands#endpoints
 */
final class CommandsApi {
    private static final int MOST = 100;

    private final DiscordParts parts;
    private final Commands commands;

    CommandsApi(DiscordParts parts) {
        this.parts = parts;
        this.commands = parts.commands();
    }

    void serve(Routes routes) {
        serve(routes, "/applications/{application}/commands");
        serve(routes, "/applications/{application}/guilds/{guild}/commands");
    }

    private void serve(Routes routes, String path) {
        routes.get(path, call -> Answer.ok(Json.array(commands.in(scope(call)))))
                .post(path, this::create)
                .on("PUT", path, this::overwrite)
                .get(path + "/{command}", call -> Answer.ok(find(call)))
                .on("PATCH", path + "/{command}", this::edit)
                .on("DELETE", path + "/{command}", this::delete);
    }

    private String scope(Call call) {
        Guild guild = parts.settings().guild();
        if (!call.at("application").equals(guild.applicationId())) {
            throw new DiscordProblem(403, 20012, "You are not authorized to perform this action on this application");
        }
        Map<String, String> places = call.places();
        if (!places.containsKey("guild")) {
            return Commands.GLOBAL;
        }
        if (!call.at("guild").equals(guild.id())) {
            throw DiscordProblem.missingAccess();
        }
        return guild.id();
    }

    private Answer create(Call call) {
        String scope = scope(call);
        JsonNode body = Body.of(call, parts.snowflakes()).json();
        check(body);
        boolean isNew = commands.put(scope, body);
        JsonNode stored = commands.in(scope).stream()
                .filter(command -> command.path("name").equals(body.path("name"))
                        && command.path("type").asInt() == body.path("type").asInt(1))
                .findFirst()
                .orElseThrow();
        return new Answer.Document(isNew ? 201 : 200, stored, Map.of());
    }

    private static void check(JsonNode command) {
        Complaints complaints = new Complaints();
        new CommandRules(complaints).check(command, "");
        complaints.refuse();
    }

    private Answer overwrite(Call call) {
        String scope = scope(call);
        JsonNode body = Body.of(call, parts.snowflakes()).json();
        Complaints complaints = new Complaints();
        if (!body.isArray()) {
            complaints.add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        } else if (body.size() > MOST) {
            throw new DiscordProblem(400, 30032, "Maximum number of application commands reached (" + MOST + ").");
        }
        Set<String> names = new HashSet<>();
        for (int index = 0; index < body.size(); index++) {
            String here = String.valueOf(index);
            new CommandRules(complaints).check(body.path(index), here);
            if (!names.add(body.path(index).path("type").asInt(1)
                    + body.path(index).path("name").asText())) {
                complaints.add(here, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
        complaints.refuse();
        commands.in(scope).stream()
                .filter(old -> !names.contains(
                        old.path("type").asInt() + old.path("name").asText()))
                .forEach(old -> commands.remove(scope, old.path("id").asText()));
        body.forEach(command -> commands.put(scope, command));
        return Answer.ok(Json.array(commands.in(scope)));
    }

    private ObjectNode find(Call call) {
        return commands.find(scope(call), call.at("command")).orElseThrow(CommandsApi::unknown);
    }

    private Answer edit(Call call) {
        ObjectNode changed = find(call).deepCopy();
        Body.of(call, parts.snowflakes())
                .json()
                .properties()
                .forEach(field -> changed.set(field.getKey(), field.getValue()));
        check(changed);
        return Answer.ok(commands.replace(scope(call), call.at("command"), changed));
    }

    private Answer delete(Call call) {
        if (!commands.remove(scope(call), call.at("command"))) {
            throw unknown();
        }
        return Answer.noContent();
    }

    private static DiscordProblem unknown() {
        return new DiscordProblem(404, 10063, "Unknown application command");
    }
}
