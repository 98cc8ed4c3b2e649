package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ANN;
import static dev.gonogo.lookalike.discord.DiscordFixture.GUILD;
import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static dev.gonogo.lookalike.discord.DiscordFixture.TOKEN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.session.GenericSessionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library that Java bots use, against the look-alike: the two agree on what Discord does. */
class JdaTest {
    private final DiscordLookAlike discord =
            DiscordLookAlike.start(DiscordSettings.example(InstantSource.system(), TOKEN));
    private final DiscordText text = new DiscordText(discord.guild(), InstantSource.system());
    private final Bot bot = new Bot();
    private final JDA jda = login();

    /** Answers everything in one way each. */
    private static final class Bot extends ListenerAdapter {
        private final LinkedBlockingQueue<GenericSessionEvent> sessions = new LinkedBlockingQueue<>();

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if ("status".equals(event.getSubcommandName())) {
                event.deferReply(true)
                        .queue(hook -> hook.editOriginal("all is **well**").queue());
            } else {
                String version = requireNonNull(event.getOption("version")).getAsString();
                event.reply("Cutting " + version).setEphemeral(true).queue();
            }
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(event.getFocusedOption().getValue() + ".7").queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            if (event.getComponentId().equals("go")) {
                event.editMessage("gone by " + event.getUser().getName())
                        .setComponents()
                        .queue();
            } else {
                TextInput reason = TextInput.create("reason", TextInputStyle.PARAGRAPH)
                        .setMaxLength(200)
                        .build();
                event.replyModal(Modal.create("why", "No-go")
                                .addComponents(Label.of("Why", reason))
                                .build())
                        .queue();
            }
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            String reason = requireNonNull(event.getValue("reason")).getAsString();
            event.reply("No-go: " + reason).setEphemeral(true).queue();
        }

        @Override
        public void onGenericSession(GenericSessionEvent event) {
            sessions.add(event);
        }

        void await(Class<? extends GenericSessionEvent> wanted) throws InterruptedException {
            GenericSessionEvent event = sessions.poll(20, TimeUnit.SECONDS);
            while (event != null && !wanted.isInstance(event)) {
                event = sessions.poll(20, TimeUnit.SECONDS);
            }
            assertThat(event).isNotNull();
        }
    }

    private JDA login() {
        String gateway = discord.gatewayUrl().toString();
        return JDABuilder.createLight(TOKEN, GatewayIntent.GUILD_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl().toString()))
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                })
                .addEventListeners(bot)
                .build();
    }

    @BeforeEach
    void ready() throws Exception {
        jda.awaitReady();
        requireNonNull(jda.getGuildById(GUILD))
                .updateCommands()
                .addCommands(Commands.slash("release", "Runs a release")
                        .addSubcommands(
                                new SubcommandData("status", "Where it stands"),
                                new SubcommandData("cut", "Begins one")
                                        .addOptions(new OptionData(OptionType.STRING, "version", "Which", true, true))))
                .complete();
    }

    @AfterEach
    void close() throws InterruptedException {
        jda.shutdownNow();
        assertThat(jda.awaitShutdown(Duration.ofSeconds(5))).isTrue();
        discord.close();
    }

    private TextChannel room() {
        return requireNonNull(jda.getTextChannelById(ROOM));
    }

    private List<String> notes() {
        return discord.view().notes(ANN, ROOM).stream().map(text::note).toList();
    }

    @Test
    void itLogsInSeesTheServerAndRegistersCommands() {
        Guild guild = requireNonNull(jda.getGuildById(GUILD));
        assertThat(guild.getSelfMember().getUser().getName()).isEqualTo("gonogo");
        assertThat(room().canTalk()).isTrue();
        assertThat(requireNonNull(jda.getTextChannelById(DiscordFixture.HIDDEN_ROOM))
                        .canTalk())
                .isFalse();
        assertThat(guild.retrieveCommands().complete()).hasSize(1);
        assertThat(jda.retrieveApplicationInfo().complete().getName()).isEqualTo("gonogo");
        assertThat(discord.commands()
                        .getFirst()
                        .at("/options/1/options/0/autocomplete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void commandsAreSuggestedAnsweredAndDeferred() throws Exception {
        assertThat(discord.suggest("ann", "releases", "/release cut version:0.6", "version"))
                .contains(List.of(new Choice("0.6.7", "0.6.7")));
        discord.slashCommand("ann", "releases", "/release cut 0.6.7");
        assertThat(notes()).containsExactly("Cutting 0.6.7");
        discord.slashCommand("ann", "releases", "/release status");
        assertThat(discord.await(view -> notes().contains("all is well"), Duration.ofSeconds(10)))
                .isPresent();
    }

    @Test
    void buttonsEditTheirMessageAndModalsComeBack() {
        Message board = room().sendMessage("the board")
                .setComponents(ActionRow.of(Button.success("go", "Go"), Button.danger("no-go", "No-go…")))
                .complete();
        discord.press("ann", "releases", board.getId(), "No-go…");
        discord.submit("ann", discord.view().modals(ANN).getFirst().id(), Map.of("Why", "no notes"));
        assertThat(notes()).containsExactly("No-go: no notes");
        assertThat(discord.view().modals()).isEmpty();
        discord.press("ann", "releases", board.getId(), "Go");
        assertThat(text.message(discord.view().message(ROOM, board.getId()).orElseThrow()))
                .isEqualTo("gone by ann");
    }

    @Test
    void aBoardOfComponentsIsEditedInPlaceAndHasAThread() throws Exception {
        Message board = room().sendMessageComponents(Container.of(TextDisplay.of("**cut**")))
                .useComponentsV2()
                .complete();
        board.editMessageComponents(Container.of(TextDisplay.of("**published**")))
                .useComponentsV2()
                .complete();
        assertThat(text.message(discord.view().message(ROOM, board.getId()).orElseThrow()))
                .isEqualTo("published");

        ThreadChannel thread = board.createThreadChannel("0.6.6-preview").complete();
        thread.sendMessage("your turn").complete();
        assertThat(discord.view().messages(thread.getId()))
                .extracting(DiscordView.Message::content)
                .containsExactly("your turn");
        assertThatThrownBy(() -> board.createThreadChannel("again").complete()).isInstanceOf(RuntimeException.class);
        discord.delete("releases", board.getId());
        assertThatThrownBy(() -> board.editMessageComponents(TextDisplay.of("late"))
                        .useComponentsV2()
                        .complete())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        problem -> assertThat(problem.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MESSAGE));
    }

    @Test
    void aRateLimitIsWaitedFor() {
        discord.faults().next(DiscordFault.RATE_LIMITED, 1);
        room().sendMessage("after the limit").complete();
        discord.faults().next(DiscordFault.RATE_LIMITED_GLOBALLY, 1);
        room().sendMessage("after the global limit").complete();
        assertThat(discord.view().messages(ROOM)).hasSize(2);
    }

    @Test
    void aClosedSessionIsResumedAndNothingIsLost() throws Exception {
        discord.closeGateway(4000);
        discord.slashCommand("ann", "releases", "/release cut 0.6.7");
        bot.await(SessionResumeEvent.class);
        assertThat(notes()).containsExactly("Cutting 0.6.7");
        discord.dropGateway();
        bot.await(SessionResumeEvent.class);
        discord.askToReconnect();
        bot.await(SessionResumeEvent.class);
    }

    @Test
    void anOutageOfTheGatewayIsSatOut() throws Exception {
        discord.refuseConnections(Duration.ofSeconds(1));
        discord.dropGateway();
        bot.await(SessionResumeEvent.class);
        assertThat(discord.gatewayConnections()).isEqualTo(1);
    }

    @Test
    void anInvalidSessionIsBegunAgain() throws Exception {
        discord.invalidateSession(false);
        bot.await(SessionRecreateEvent.class);
        discord.slashCommand("ann", "releases", "/release cut 0.6.7");
        assertThat(notes()).containsExactly("Cutting 0.6.7");
    }

    @Test
    void anInvisibleChannelIsSeenAsSuch() throws Exception {
        discord.forbid("releases", Permission.VIEW_CHANNEL);
        assertThatThrownBy(() -> room().retrieveMessageById("77").complete()).isInstanceOf(RuntimeException.class);
    }
}
