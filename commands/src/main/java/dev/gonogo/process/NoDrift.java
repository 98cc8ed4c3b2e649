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
        List<String> drifted = changes.stream()
                .map(Change::path)
                .filter(path -> within(path, paths) && !within(path, allowed))
                .toList();
        if (drifted.isEmpty()) {
            return Finding.held(
                    rule(),
                    "{} differs from {} in {} files, none of them part of the release process.",
                    code(integration),
                    code(production),
                    changes.size());
        }
        return Finding.notHeld(
                rule(),
                "The release process itself differs between {} and {}: {}. Bring both to the same before the cut.",
                code(production),
                code(integration),
                Words.codes(drifted, 5));
    }

    private static boolean within(String path, List<String> places) {
        return places.stream().anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }

    @Override
    public Words explain() {
        return say("{} are the same on both branches", Words.codes(paths, 8));
    }
}
