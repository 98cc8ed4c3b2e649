package dev.gonogo.bench;

import dev.gonogo.bench.load.Load;
import dev.gonogo.bench.load.Measure;
import dev.gonogo.bench.load.SlashCommand;
import dev.gonogo.bench.load.Tally;
import dev.gonogo.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A program being measured, from its start. */
final class Contender implements AutoCloseable {
    private static final Duration REST = Duration.ofSeconds(5);

    private final BenchedProgram program;
    private final RunningProgram running;
    private final double first;
    private final double rest;
    private final Tally fixed = new Tally("");
    private final Tally help = new Tally("");
    private final Tally status = new Tally("");

    private Contender(BenchedProgram program, RunningProgram running, double first, double rest) {
        this.program = program;
        this.running = running;
        this.first = first;
        this.rest = rest;
    }

    /** Starts the program, sends one command to it, and leaves it alone for a while to see how much memory it keeps. */
    static Contender start(BenchedProgram program) throws IOException, InterruptedException {
        RunningProgram running = RunningProgram.start(program);
        try {
            double first = load(program, program.statusSays(), "status").once();
            Thread.sleep(REST);
            return new Contender(program, running, first, running.resident());
        } catch (IOException | InterruptedException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** Starts and ends the program once, so that its class archive exists; returns the seconds until it was ready. */
    static double rehearse(BenchedProgram program) throws IOException {
        try (RunningProgram running = RunningProgram.start(program)) {
            load(program, program.helpSays(), "help").once();
            load(program, program.statusSays(), "status").once();
            return running.readyAfter();
        }
    }

    Load helpAndStatus() {
        return load(program, "", "help", "status");
    }

    Load help() {
        return load(program, program.helpSays(), "help");
    }

    Load status() {
        return load(program, program.statusSays(), "status");
    }

    private static Load load(BenchedProgram program, String expected, String... texts) {
        SlashCommand.Address address = new SlashCommand.Address(
                program.host(),
                BenchedProgram.COMMANDS,
                new SlashCommand.Workspace(Programs.SIGNING_SECRET, Programs.CHANNEL, Programs.USER));
        return new Load(address, List.of(texts), expected);
    }

    Tally fixedTally() {
        return fixed;
    }

    Tally helpTally() {
        return help;
    }

    Tally statusTally() {
        return status;
    }

    Figures figures() throws IOException {
        Measure fixedRate = fixed.measure();
        return new Figures(
                running.readyAfter(), first, rest, running.resident(), fixedRate, help.measure(), status.measure());
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
