package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import java.util.List;

/**
 * {@code no-drift}: the files that make the release process are the same on production and integration.
 *
 * @param paths files, or folders ending in {@code /}
 * @param allowed paths among them that may differ
 */
public record NoDrift(List<String> paths, List<String> allowed) implements Need {
    public NoDrift {
        paths = List.copyOf(paths);
        allowed = List.copyOf(allowed);
    }

    @Override
    public String rule() {
        return "no-drift";
    }

    @Override
    public Finding judge(Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        return situation
                .headOf(production)
                .flatMap(from -> situation.headOf(integration).flatMap(to -> situation.ask(new Difference(from, to))))
                .fold(changes -> judge(changes, production, integration), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<Change> changes, String production, String integration) {
        List<String> drifted = named(changes.stream()
                .filter(change -> within(change.path(), paths) && !within(change.path(), allowed))
                .toList());
        if (changes.isEmpty()) {
            return Finding.held(rule(), "{} has the same files as {}.", code(integration), code(production));
        }
        if (drifted.isEmpty()) {
            return Finding.held(
                    rule(),
                    "{} differs from {} in {}, outside of the release process: {}.",
                    code(integration),
                    code(production),
                    changes.size() == 1 ? "1 file" : changes.size() + " files",
                    Words.codes(named(changes), 5));
        }
        return Finding.notHeld(
                rule(),
                "The release process itself differs between {} and {}: {}. Bring both to the same before the cut.",
                code(production),
                code(integration),
                Words.codes(drifted, 5));
    }

    /** As {@code git diff --name-status} writes them. */
    private static List<String> named(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind().name().charAt(0) + " " + change.path())
                .toList();
    }

    private static boolean within(String path, List<String> places) {
        return places.stream().anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }

    @Override
    public Words explain() {
        return say("{} are the same on both branches", Words.codes(paths, 8));
    }
}
