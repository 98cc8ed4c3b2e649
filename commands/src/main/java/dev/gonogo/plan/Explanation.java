package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.process.Cadence;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.Template;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Describes a process in sentences. */
public final class Explanation {
    private Explanation() {}

    public static List<Words> of(ReleaseProcess process) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "{}: {} → {} → {}, tagged {}.",
                strong(process.repository()),
                code(process.branches().integration()),
                release(process),
                code(process.branches().production()),
                code(process.tag().name())));
        lines.add(say(
                "Versions to cut: {}.{}{}",
                Words.codes(process.versions().planned(), 10),
                recovery(process),
                maintained(process)));
        if (!process.about().isEmpty()) {
            lines.add(say("Its document: {}.", Words.join(" · ", about(process))));
        }
        process.cadence().ifPresent(cadence -> lines.add(cadence(cadence)));
        process.stages().forEach(stage -> lines.add(filled(stage(stage), process, stage.releases())));
        process.gates().forEach(gate -> lines.add(gate(process, gate)));
        return lines;
    }

    /** With the names of branches and tags, for each kind of release in the stage, instead of placeholders. */
    private static Words filled(Words words, ReleaseProcess process, Set<Version.Kind> kinds) {
        return new Words(words.spans().stream()
                .flatMap(span -> span instanceof Span.Code(String text)
                        ? filled(text, process, kinds).spans().stream()
                        : Stream.of(span))
                .toList());
    }

    private static Words filled(String text, ReleaseProcess process, Set<Version.Kind> kinds) {
        String hotfix = process.branches().hotfix();
        String train = Template.fill(text, process, process.branches().release());
        String patch = hotfix.isEmpty() ? train : Template.fill(text, process, hotfix);
        if (kinds.equals(Set.of(Version.Kind.PATCH))) {
            return say("{}", code(patch));
        }
        return kinds.contains(Version.Kind.PATCH) && !patch.equals(train)
                ? say("{} (patches: {})", code(train), code(patch))
                : say("{}", code(train));
    }

    private static Words gate(ReleaseProcess process, Gate gate) {
        Words what = switch (gate.kind()) {
            case Gate.Kind.Labelled(String label) -> say("labelled {}", code(label));
            case Gate.Kind.Touching(List<String> paths) -> say("that touch {}", Words.codes(paths, 5));
        };
        List<Words> asked = new ArrayList<>();
        new TreeMap<>(gate.approvals())
                .forEach((role, count) ->
                        asked.add(say("{} by {}", count == 1 ? "an approval" : count + " approvals", role)));
        if (!gate.checks().isEmpty()) {
            asked.add(say(
                    "the green checks {}",
                    Words.some(gate.checks().stream().map(RequiredCheck::words).toList(), 5)));
        }
        return say(
                "Gate {}: pull requests into {} {} need {}.",
                strong(gate.name()),
                code(process.branches().integration()),
                what,
                Words.join(" and ", asked));
    }

    private static List<Words> about(ReleaseProcess process) {
        return process.about().entrySet().stream()
                .map(entry -> say("{} {}", entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Words cadence(Cadence cadence) {
        String weeks = cadence.week() == Cadence.Week.ANY
                ? "every week"
                : cadence.week().name().toLowerCase(Locale.ROOT) + " weeks";
        return say(
                "Trains leave on {}s of {} at {} ({}).",
                cadence.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                weeks,
                cadence.at(),
                cadence.zone());
    }

    private static Words recovery(ReleaseProcess process) {
        List<String> patterns = process.versions().recovery();
        return patterns.isEmpty() ? Words.NONE : say(" Recovery only: {}.", Words.codes(patterns, 10));
    }

    private static Words maintained(ReleaseProcess process) {
        List<String> maintained = process.versions().maintained();
        return maintained.isEmpty()
                ? Words.NONE
                : say(" Maintained below the latest release: {}.", Words.codes(maintained, 10));
    }

    private static Words release(ReleaseProcess process) {
        Words usual = say("{}", code(process.branches().release()));
        String hotfix = process.branches().hotfix();
        return hotfix.isEmpty() ? usual : say("{} (patches: {})", usual, code(hotfix));
    }

    /** The stage's name, with its kinds of release if it is not for all. */
    private static Words name(Stage stage) {
        List<String> kinds = Stream.of(Version.Kind.values())
                .filter(stage.releases()::contains)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        return kinds.size() == Version.Kind.values().length
                ? say("{}", strong(stage.name()))
                : say("{} ({} only)", strong(stage.name()), String.join(" and ", kinds));
    }

    private static Words stage(Stage stage) {
        Words steps =
                Words.join("; then ", stage.steps().stream().map(Step::explain).toList());
        if (stage.needs().isEmpty()) {
            return say("{}: {}.", name(stage), steps);
        }
        Words needs = Words.join("; ", stage.needs().stream().map(Need::explain).toList());
        return say("{}: {}. Only while {}.", name(stage), steps, needs);
    }
}
