package dev.gonogo.discord;

import dev.gonogo.command.Commands;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import java.util.Comparator;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /release} as a chat-input command of a guild, rendered from the list of commands: a subcommand for each form,
 * a typed option for each of its parameters.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Application commands</a>
 */
final class ReleaseCommand {
    static final String NAME = "release";
    private static final int MOST_IN_VERSION = 100;
    private static final int MOST_IN_REPOSITORY = 140;
    private static final int MOST_IN_TEXT = 1000;

    private ReleaseCommand() {}

    static SlashCommandData data() {
        return net.dv8tion.jda.api.interactions.commands.build.Commands.slash(
                        NAME, "Runs a repository's release process")
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        Commands.ALL.stream().map(ReleaseCommand::subcommand).toList());
    }

    private static SubcommandData subcommand(Form form) {
        return new SubcommandData(form.name(), description(form.summary()))
                .addOptions(form.parameters().stream()
                        // Discord requires required options first.
                        .sorted(Comparator.comparing(parameter -> !parameter.required()))
                        .map(ReleaseCommand::option)
                        .toList());
    }

    private static OptionData option(Parameter parameter) {
        OptionData option = new OptionData(
                OptionType.STRING, parameter.name(), description(parameter.summary()), parameter.required());
        return switch (parameter.kind()) {
            case VERSION -> option.setMaxLength(MOST_IN_VERSION).setAutoComplete(true);
            case REPOSITORY -> option.setMaxLength(MOST_IN_REPOSITORY).setAutoComplete(true);
            case COMMAND -> {
                Commands.ALL.forEach(form -> option.addChoice(form.name(), form.name()));
                yield option;
            }
            case ITEM -> option.setMaxLength(MOST_IN_TEXT).setAutoComplete(true);
            case PULL_REQUEST, TEXT -> option.setMaxLength(MOST_IN_TEXT);
        };
    }

    private static String description(String summary) {
        return DiscordText.plain(summary, CommandData.MAX_DESCRIPTION_LENGTH);
    }
}
