package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class ReleaseCommandTest {
    @Test
    void theCommandLooksAsAgreed() {
        Golden.assertUnchanged("command.json", ReleaseCommand.data().toData());
    }

    @Test
    void everyCommandOfTheListIsASubcommandWithAllItsParameters() {
        assertThat(ReleaseCommand.data().getSubcommands().stream().map(SubcommandData::getName))
                .containsExactlyElementsOf(
                        Commands.ALL.stream().map(form -> form.name()).toList());
        for (SubcommandData subcommand : ReleaseCommand.data().getSubcommands()) {
            assertThat(subcommand.getOptions())
                    .hasSameSizeAs(
                            Commands.named(subcommand.getName()).orElseThrow().parameters());
        }
    }

    @Test
    void whatDiscordAddsByItselfIsNoDifference() {
        DataObject registered = ReleaseCommand.data()
                .toData()
                .put("id", "1")
                .put("application_id", "2")
                .put("guild_id", "3")
                .put("version", "4")
                .put("dm_permission", true)
                .put("contexts", null)
                .put("integration_types", DataArray.empty().add(0))
                .put("nsfw", false);

        assertThat(GuildCommands.seen(registered))
                .isEqualTo(GuildCommands.seen(ReleaseCommand.data().toData()));
    }

    @Test
    void whatPeopleWouldSeeIsADifference() {
        SlashCommandData other = ReleaseCommand.data();
        other.getSubcommands().getFirst().setDescription("Another word");

        assertThat(GuildCommands.seen(other.toData()))
                .isNotEqualTo(GuildCommands.seen(ReleaseCommand.data().toData()));
    }
}
