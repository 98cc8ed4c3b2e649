package dev.gonogo.bench;

import dev.gonogo.bench.load.Load;
import dev.gonogo.bench.load.SlashCommand;
import dev.gonogo.bench.report.Aim;
import dev.gonogo.bench.report.Figures;
import dev.gonogo.bench.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The benchmark's entry: measures the bot and the minimal app in the same run. */
@Command(
        name = "bench",
        description = "Measures the bot next to a minimal Bolt application, on loopback only.",
        subcommands = AuditCommand.class)
final class Main implements Callable<Integer> {
    private static final int REHEARSALS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--launcher", required = true, paramLabel = "FILE", description = "what starts the bot")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path launcher;

    @Option(names = "--jvm-options", paramLabel = "OPTIONS", description = "the launcher's options for the JVM")
    private String options = "";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "an empty folder for what is left behind; a new one if not given")
    private @Nullable Path folder;

    @Option(names = "--seconds", defaultValue = "20", description = "how long each load is counted (${DEFAULT-VALUE})")
    private int seconds = 20;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private Main() {}

    /** Exit codes: 0 every target was met, 1 one was not or the run failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path place = begin(out);
        try (LookAlikes lookAlikes = LookAlikes.start()) {
            rehearse(lookAlikes.slack());
            Programs programs = new Programs(place, lookAlikes);
            BenchedProgram minimal = programs.minimal(List.of(options.split(" ")));
            BenchedProgram bot = programs.bot(launcher());
            rehearse(minimal, out);
            rehearse(bot, out);
            try (Contender theirs = Contender.start(minimal);
                    Contender ours = Contender.start(bot)) {
                new Contest(List.of(ours, theirs), Duration.ofSeconds(seconds), out).run();
                return report(ours.figures(), theirs.figures(), out);
            }
        }
    }

    /** Prints on which machine it runs, and where it keeps its files. */
    Path begin(PrintWriter out) throws IOException {
        Path place = folder == null ? Files.createTempDirectory("gonogo-bench-") : Files.createDirectories(folder);
        say(machine(), out);
        say("what is left behind: " + place, out);
        return place.toAbsolutePath();
    }

    Path launcher() {
        return launcher.toAbsolutePath();
    }

    private static void rehearse(BenchedProgram program, PrintWriter out) throws IOException {
        double ready = Contender.rehearse(program);
        say(String.format(Locale.ROOT, "%s was ready after %.2f s in a first run", program.name(), ready), out);
    }

    private static void say(String line, PrintWriter out) {
        out.println(line);
        out.flush();
    }

    /** Loads the load generator's own classes, so that this is not counted in a program's first command. */
    private static void rehearse(URI slack) {
        InetSocketAddress host = new InetSocketAddress(InetAddress.getLoopbackAddress(), slack.getPort());
        Load load = new Load(
                new SlashCommand.Address(host, "/", new SlashCommand.Workspace("secret", "C", "U")),
                List.of("x"),
                "ok");
        for (int rehearsal = 0; rehearsal < REHEARSALS; rehearsal++) {
            load.once();
        }
    }

    private static int report(Figures ours, Figures theirs, PrintWriter out) {
        List<Aim> aims = Aim.of(ours, theirs);
        out.println();
        Table.lines(ours, theirs).forEach(out::println);
        out.println();
        aims.forEach(aim -> out.println(aim.line()));
        out.flush();
        return aims.stream().allMatch(Aim::met) ? 0 : 1;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d processors, load average %.1f before the run (other work on the machine spoils the figures)",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
