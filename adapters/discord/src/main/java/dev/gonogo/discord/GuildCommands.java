package dev.gonogo.discord;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers {@code /release} in a guild: reads what is registered there, and changes only what differs. */
final class GuildCommands {
    private static final Logger LOG = LoggerFactory.getLogger(GuildCommands.class);
    /** The visible parts of a command; Discord fills in the rest. */
    private static final List<String> SEEN = List.of(
            "name",
            "description",
            "type",
            "options",
            "required",
            "autocomplete",
            "max_length",
            "min_length",
            "choices",
            "value");

    private GuildCommands() {}

    static void register(Guild guild) {
        guild.retrieveCommands().queue(registered -> compare(guild, registered), problem -> warn(guild, problem));
    }

    private static void compare(Guild guild, List<Command> registered) {
        SlashCommandData wanted = ReleaseCommand.data();
        boolean there = registered.stream().anyMatch(command -> isTheSame(command, wanted));
        if (!there) {
            guild.upsertCommand(wanted)
                    .queue(
                            command -> LOG.info("Registered /{} in {}", command.getName(), guild.getId()),
                            problem -> warn(guild, problem));
        }
        registered.stream()
                .filter(command -> !isNamedLike(command, wanted))
                .forEach(command -> command.delete().queue(done -> {}, problem -> warn(guild, problem)));
    }

    private static boolean isNamedLike(Command command, SlashCommandData wanted) {
        return command.getType() == Command.Type.SLASH && command.getName().equals(wanted.getName());
    }

    private static boolean isTheSame(Command command, SlashCommandData wanted) {
        return isNamedLike(command, wanted)
                && seen(SlashCommandData.fromCommand(command).toData()).equals(seen(wanted.toData()));
    }

    /** The visible parts of a command, in a form that can be compared. */
    static Map<String, Object> seen(DataObject command) {
        Map<String, Object> seen = new TreeMap<>();
        for (String key : SEEN) {
            if (!command.isNull(key)) {
                seen.put(key, comparable(key, command));
            }
        }
        seen.values().removeIf(value -> value.equals(false) || value.equals(List.of()));
        return seen;
    }

    private static Object comparable(String key, DataObject command) {
        return switch (key) {
            case "options", "choices" -> all(command.getArray(key));
            case "required", "autocomplete" -> command.getBoolean(key);
            default -> command.getString(key);
        };
    }

    private static List<Map<String, Object>> all(DataArray array) {
        return array.stream(DataArray::getObject).map(GuildCommands::seen).collect(Collectors.toList());
    }

    private static void warn(Guild guild, Throwable problem) {
        LOG.error(
                "/{} is not registered in the guild {}: {}",
                ReleaseCommand.NAME,
                guild.getId(),
                DiscordFailures.words(Objects.requireNonNull(problem), ""));
    }
}
