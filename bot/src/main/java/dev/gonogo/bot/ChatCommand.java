package dev.gonogo.bot;

import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.config.ConfigFile;
import dev.gonogo.bot.http.WebServer;
import dev.gonogo.console.Console;
import dev.gonogo.console.ConsoleUser;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.talk.Room;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gonogo chat --config FILE}: the same conversation in this terminal, for when chat is down. */
@Command(name = "chat", description = "Runs releases from this terminal, without a chat platform.")
final class ChatCommand implements Callable<Integer> {
    private static final Room HERE = new Room(ConsoleUser.PLATFORM, "here");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The bot's configuration.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who you are, as listed under people: console (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String user;

    @Override
    public Integer call() {
        try {
            return chat(ConfigFile.read(file).shownIn(HERE), new Environment(System.getenv()));
        } catch (ConfigFile.BadConfig
                | Environment.Missing
                | WebServer.PortInUse
                | StoreUnavailable
                | SingleInstance.AlreadyRunning problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 2;
        }
    }

    private int chat(Config config, Environment environment) {
        ConsoleUser consoleUser =
                new ConsoleUser(user, HERE, () -> UUID.randomUUID().toString());
        try (Console console = Console.open(consoleUser, System.getenv());
                Bot bot = new Bot(config, environment, InstantSource.system(), List.of(console.chat()))) {
            AtomicBoolean ready = new AtomicBoolean();
            Optional<WebServer> door = door(config.http(), environment, bot, ready);
            try {
                bot.start();
                ready.set(true);
                return console.run(bot.conversation());
            } finally {
                door.ifPresent(WebServer::close);
            }
        }
    }

    /**
     * Without a secret no webhooks can be verified, so there is nothing to listen for and the terminal needs no port.
     */
    private static Optional<WebServer> door(Config.Http http, Environment environment, Bot bot, AtomicBoolean ready) {
        return environment
                .find(HttpEndpoints.WEBHOOK_SECRET)
                .map(secret ->
                        WebServer.open(http.host(), http.port(), HttpEndpoints.servlets(bot, environment, ready::get)));
    }
}
