package dev.gonogo.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * A target for the bot.
 *
 * @param words the target
 * @param unit of the value and the bound, empty for a ratio
 * @param atLeast whether the value must be at least the bound; otherwise it must be below it
 */
public record Aim(String words, double value, double bound, String unit, boolean atLeast) {

    /** All targets with their measured values, in the order in which they are printed. */
    public static List<Aim> of(Figures bot, Figures minimal) {
        return List.of(
                under("p99 at the fixed rate, GitHub hanging", bot.fixed().p99(), 10, "ms"),
                ratio(
                        "help at full rate, of the minimal app",
                        bot.help().perSecond() / minimal.help().perSecond(),
                        0.8),
                ratio(
                        "status of 100 releases, of the minimal app",
                        bot.status().perSecond() / minimal.status().perSecond(),
                        0.4),
                under("first command after ready", bot.first(), 100, "ms"),
                under("ready", bot.ready(), 2.5, "s"),
                under("resident at rest", bot.rest(), 260, "MB"));
    }

    private static Aim under(String words, double value, double bound, String unit) {
        return new Aim(words, value, bound, unit, false);
    }

    private static Aim ratio(String words, double value, double bound) {
        return new Aim(words, value, bound, "", true);
    }

    public boolean met() {
        return atLeast ? value >= bound : value < bound;
    }

    /** One line: whether it was met, the target, and the measured value. */
    public String line() {
        String wanted = String.format(Locale.ROOT, "%s %s %s", atLeast ? "at least" : "under", bound, unit)
                .strip();
        String measured = String.format(Locale.ROOT, "%.2f %s", value, unit).strip();
        return String.format(
                Locale.ROOT, "%-8s %-44s %-18s measured %s", met() ? "met" : "NOT MET", words, wanted, measured);
    }
}
