package dev.gonogo.bench;

import dev.gonogo.bench.load.FixedRate;
import dev.gonogo.bench.load.FullRate;
import dev.gonogo.bench.load.Load;
import dev.gonogo.bench.load.Measure;
import dev.gonogo.bench.load.SlashCommand;
import dev.gonogo.bench.report.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures one program: it is started once to make its class archive, and once more to be measured.
 *
 * @param helpSays a text in the program's answer to help
 * @param statusSays a text in its answer to status
 * @param counted how long each load is counted
 */
record Benchmark(BenchedProgram program, String helpSays, String statusSays, Duration counted, PrintWriter progress) {
    static final int PER_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(5);

    Figures run() throws IOException, InterruptedException {
        say("starting it once to make its class archive");
        train();
        say("starting it");
        try (RunningProgram running = RunningProgram.start(program)) {
            double first = load(statusSays, "status").once();
            Thread.sleep(REST);
            double rest = running.resident();
            say(PER_SECOND + " commands per second");
            Load.Span span = new Load.Span(WARM_UP, counted);
            Measure fixed = FixedRate.run(load("", "help", "status"), PER_SECOND, span);
            say("help at full rate");
            Measure help = FullRate.run(load(helpSays, "help"), span);
            say("status at full rate");
            Measure status = FullRate.run(load(statusSays, "status"), span);
            return new Figures(running.readyAfter(), first, rest, running.resident(), fixed, help, status);
        }
    }

    private void train() throws IOException {
        try (RunningProgram running = RunningProgram.start(program)) {
            load(helpSays, "help").once();
            load(statusSays, "status").once();
            say(String.format(Locale.ROOT, "ready after %.2f s without an archive", running.readyAfter()));
        }
    }

    private Load load(String expected, String... texts) {
        return new Load(
                new SlashCommand.Address(
                        program.host(),
                        BenchedProgram.COMMANDS,
                        new SlashCommand.Workspace(Programs.SIGNING_SECRET, Programs.CHANNEL, Programs.USER)),
                List.of(texts),
                expected);
    }

    private void say(String what) {
        progress.println(program.name() + ": " + what);
        progress.flush();
    }
}
