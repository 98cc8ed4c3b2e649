package dev.gonogo.sandbox;

import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.http.PortInUseException;
import dev.gonogo.lookalike.slack.Workspace;
import dev.gonogo.sandbox.page.SandboxPage;
import dev.gonogo.sandbox.story.Story;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code sandbox}: a whole release on one machine, without an account, a token or a network. */
@Command(
        name = "sandbox",
        description = "Plays releases with look-alikes of Slack, Discord and GitHub on this machine only.",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the story came true, or the page was closed",
            "1:something that the story says did not come true",
            "2:the story's file, an option or the port is wrong"
        })
public final class Main implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--port", defaultValue = "8080", description = "port of the page (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--repo", paramLabel = "PATH", description = "a git repository to release from, copied first")
    private @Nullable Path repo;

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            description = "what to release, unless the story says it: OneStepAt4time/aegis or agent0ai/agent-zero"
                    + " (${DEFAULT-VALUE})")
    private String repository = BuiltIn.AEGIS.fullName();

    @Option(names = "--play", paramLabel = "FILE", description = "play this story without a browser")
    private @Nullable Path play;

    @Option(names = "--keep", paramLabel = "DIR", description = "leave repository.git, transcript.txt and store there")
    private @Nullable Path keep;

    @Option(names = "--speed", defaultValue = "1", description = "how many times faster workflows run")
    private double speed = 1;

    @Option(names = "--socket-mode", description = "let the bot use Socket Mode instead of HTTP")
    private boolean socketMode;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            split = ",",
            description = "where people talk, unless the story says it: slack, discord, slack,discord or, for a story,"
                    + " console (both rooms; a story: slack)")
    private List<String> platform = List.of();

    @Option(names = "--console", description = "take the place of Slack with this terminal")
    private boolean console;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "ann",
            description = "who you are with --console (${DEFAULT-VALUE})")
    private String person = "ann";

    @Option(names = "--no-browser", description = "do not open a browser")
    private boolean noBrowser;

    @Option(names = "--bot", paramLabel = "JAR", description = "the bot (default: gonogo.jar beside this jar)")
    private @Nullable Path bot;

    private Main() {}

    /** Runs the command and exits with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Optional<Story> story = Optional.empty();
        if (play != null) {
            story = readStory(play);
            if (story.isEmpty()) {
                return ExitCode.MISUSED.number();
            }
        }
        Path jar = botJar();
        Optional<String> misuse = misuse(jar);
        if (misuse.isPresent()) {
            return misused(misuse.get());
        }
        try (RunDirectory directory = keep == null ? RunDirectory.passing() : RunDirectory.kept(keep)) {
            return run(jar, directory, story).number();
        } catch (PortInUseException taken) {
            return misused(taken.getMessage() + "; try --port " + Ports.freeAfter(taken.port()));
        } catch (IOException | IllegalStateException failure) {
            System.err.println(failure.getMessage());
            return ExitCode.FAILED.number();
        }
    }

    private Optional<String> misuse(Path jar) {
        List<String> people = Workspace.example().names();
        if (console && (play != null || socketMode)) {
            return Optional.of("--console takes the place of Slack: leave out --play and --socket-mode");
        }
        boolean known = (platform.equals(List.of("console")) && play != null)
                || platform.stream().allMatch(List.of("slack", "discord")::contains);
        if (!known) {
            return Optional.of("--platform is slack, discord, slack,discord or, with --play, console; not "
                    + String.join(",", platform));
        }
        if (!people.contains(person)) {
            return Optional.of("There is no " + person + " in the sandbox; choose one of " + String.join(", ", people));
        }
        if (!Files.isRegularFile(jar)) {
            return Optional.of(
                    "There is no bot at " + jar + "; build it with ./mvnw package, or name it with --bot JAR");
        }
        if (BuiltIn.named(repository).isEmpty()) {
            return Optional.of("--repository is OneStepAt4time/aegis or agent0ai/agent-zero, not " + repository);
        }
        return Optional.empty();
    }

    private static Optional<Story> readStory(Path file) throws IOException {
        try {
            return StoryRun.read(file, System.err);
        } catch (NoSuchFileException missing) {
            System.err.println("There is no story at " + file);
            return Optional.empty();
        }
    }

    private static int misused(String sentence) {
        System.err.println(sentence);
        return ExitCode.MISUSED.number();
    }

    private ExitCode run(Path jar, RunDirectory directory, Optional<Story> story) throws IOException {
        Sandbox.Plan plan = new Sandbox.Plan(jar, front(story), speed);
        Secrets secrets = Secrets.random();
        BuiltIn builtIn = builtIn(story);
        RepositoryLookAlike hosted = hosted(builtIn, directory.root(), secrets, repo);
        try (Sandbox sandbox = Sandbox.open(plan, directory, hosted, secrets)) {
            if (repo != null) {
                System.out.println(
                        "Releases are made from a copy of " + repo + ". Its process file names the sandbox's people;"
                                + " without one it follows release-please-promotion. The repository itself is only read.");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sandbox, directory), "ctrl-c"));
            if (story.isPresent()) {
                sandbox.begin();
                return StoryRun.play(story.get(), sandbox, directory.transcript(), System.out);
            }
            return showPage(sandbox, directory, builtIn);
        }
    }

    private BuiltIn builtIn(Optional<Story> story) {
        return story.flatMap(Story::repository)
                .or(() -> Optional.of(repository))
                .flatMap(BuiltIn::named)
                .orElseThrow();
    }

    /** @param source a local repository to copy instead of the built-in one, null for none */
    static RepositoryLookAlike hosted(BuiltIn builtIn, Path directory, Secrets secrets, @Nullable Path source) {
        return builtIn == BuiltIn.AGENT_ZERO && source == null
                ? AgentZeroLookAlike.start(directory, secrets)
                : AegisLookAlike.start(directory, secrets, source);
    }

    private ChatFront front(Optional<Story> story) {
        if (console) {
            return ChatFront.terminal(person);
        }
        boolean overSocket = socketMode || story.filter(Story::overSocketMode).isPresent();
        return ChatFront.on(platforms(story), overSocket);
    }

    private List<String> platforms(Optional<Story> story) {
        List<String> told =
                story.map(Story::platforms).filter(named -> !named.isEmpty()).orElse(platform);
        if (!told.isEmpty()) {
            return told;
        }
        return story.isPresent() ? List.of("slack") : List.of("slack", "discord");
    }

    private static void end(Sandbox sandbox, RunDirectory directory) {
        sandbox.close();
        directory.close();
    }

    private ExitCode showPage(Sandbox sandbox, RunDirectory directory, BuiltIn builtIn) {
        try (SandboxPage page = sandbox.page(port)) {
            System.out.println("Starting the bot, its log is " + directory.botLog());
            return console ? talkHere(sandbox.bot(), page.uri(), builtIn) : talkOnThePage(sandbox.bot(), page.uri());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private ExitCode talkOnThePage(BotProcess bot, URI page) throws InterruptedException {
        bot.start();
        System.out.println("The sandbox is ready: " + page + "   (Ctrl-C ends it)");
        openBrowser(page);
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    /** Until the person leaves the bot's prompt. */
    private ExitCode talkHere(BotProcess bot, URI page, BuiltIn builtIn) throws InterruptedException {
        System.out.println("Pull requests are reviewed and merged on the page: " + page);
        System.out.println("You are " + person + ". Start with: cut " + builtIn.nextVersion());
        openBrowser(page);
        bot.start();
        return bot.awaitEnd() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void openBrowser(URI page) {
        if (!noBrowser && !Browser.open(page)) {
            System.out.println("Open that page in a browser.");
        }
    }

    private Path botJar() {
        if (bot != null) {
            return bot;
        }
        Path here = ownJar();
        Path beside = here.resolveSibling("gonogo.jar");
        Path built = here.resolveSibling("../../../bot/target/gonogo.jar").normalize();
        return Files.isRegularFile(beside) ? beside : built;
    }

    private static Path ownJar() {
        URI location;
        try {
            location = Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException strange) {
            throw new IllegalStateException("This jar's place is not an address: " + strange.getMessage(), strange);
        }
        return Path.of(location);
    }
}
