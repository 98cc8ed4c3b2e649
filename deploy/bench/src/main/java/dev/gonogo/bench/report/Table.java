package dev.gonogo.bench.report;

import dev.gonogo.bench.load.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The measurements of the bot and the minimal app side by side, with their ratio. */
public final class Table {
    private final Figures bot;
    private final Figures minimal;
    private final List<String> lines = new ArrayList<>();

    private Table(Figures bot, Figures minimal) {
        this.bot = bot;
        this.minimal = minimal;
    }

    public static List<String> lines(Figures bot, Figures minimal) {
        Table table = new Table(bot, minimal);
        table.lines.add(String.format(Locale.ROOT, "%-40s %10s %10s %8s", "", "gonogo", "minimal", "ratio"));
        table.row("ready, s", Figures::ready);
        table.row("first command, ms", Figures::first);
        table.row("resident at rest, MB", Figures::rest);
        table.row("resident after the loads, MB", Figures::after);
        table.load("help and status, fixed rate", Figures::fixed);
        table.load("help, full rate", Figures::help);
        table.load("status, full rate", Figures::status);
        return List.copyOf(table.lines);
    }

    private void load(String name, Function<Figures, Measure> load) {
        row(name + ": per second", figures -> load.apply(figures).perSecond());
        row("  p50, ms", figures -> load.apply(figures).median());
        row("  p99, ms", figures -> load.apply(figures).p99());
        row("  p99.9, ms", figures -> load.apply(figures).p999());
        if (load.apply(bot).wrong() + load.apply(minimal).wrong() > 0) {
            row("  wrong answers", figures -> load.apply(figures).wrong());
        }
    }

    private void row(String name, ToDoubleFunction<Figures> figure) {
        double ours = figure.applyAsDouble(bot);
        double theirs = figure.applyAsDouble(minimal);
        lines.add(
                String.format(Locale.ROOT, "%-40s %10s %10s %8.2f", name, number(ours), number(theirs), ours / theirs));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
