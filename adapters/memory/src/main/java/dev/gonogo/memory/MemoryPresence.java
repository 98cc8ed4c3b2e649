package dev.gonogo.memory;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Presence;
import java.util.Optional;

/** What became of a change on a branch's own line, for files that have one text or another and nothing in between. */
final class MemoryPresence {
    private final History history;
    private final PresenceOf asked;
    private final CountedContent counted;
    private boolean came;
    private Optional<Commit> takenBack = Optional.empty();

    MemoryPresence(History history, Pointers pointers, PresenceOf asked) {
        this.history = history;
        this.asked = asked;
        this.counted = new CountedContent(pointers, asked.ignored());
    }

    Optional<Presence> look() {
        if (history.firstParents(asked.before(), asked.head()).size() > FirstParents.MOST) {
            return Optional.empty();
        }
        history.difference(asked.before(), asked.after()).stream()
                .map(Change::path)
                .filter(path ->
                        !counted.ignores(path) && !text(asked.before(), path).equals(text(asked.after(), path)))
                .forEach(this::look);
        return Optional.of(new Presence(came, takenBack));
    }

    private void look(String path) {
        boolean had = false;
        Optional<Commit> back = Optional.empty();
        for (LineCommit step :
                history.firstParents(asked.before(), asked.head()).reversed()) {
            Optional<String> now = text(step.id(), path);
            if (now.equals(text(asked.after(), path))) {
                had = true;
                back = Optional.empty();
            } else if (had && back.isEmpty() && now.equals(text(asked.before(), path))) {
                back = Optional.of(new Commit(step.id(), step.subject()));
            }
        }
        came |= had;
        takenBack = takenBack.isPresent() ? takenBack : back;
    }

    private Optional<String> text(String commit, String path) {
        return counted.of(path, Optional.ofNullable(history.at(commit).files().get(path)));
    }
}
