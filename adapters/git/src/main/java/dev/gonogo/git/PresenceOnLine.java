package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.Commit;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Presence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** What became of a change on a branch's own line: whether it came there, and what reverted it. */
final class PresenceOnLine implements AutoCloseable {
    private final Repository copy;
    private final RevWalk walk;
    private final CountedContent counted;
    private final ChangedPaths changedPaths;
    private final ChangeInside inside;

    PresenceOnLine(Repository copy, Pointers pointers, Map<String, List<String>> ignored) {
        this.copy = copy;
        this.walk = new RevWalk(copy);
        TextMerge texts = new TextMerge(walk.getObjectReader());
        this.counted = new CountedContent(walk.getObjectReader(), texts, pointers, ignored);
        this.changedPaths = new ChangedPaths(copy, walk, counted);
        this.inside = new ChangeInside(texts);
    }

    Presence of(ObjectId before, ObjectId after, ObjectId head) throws IOException, Trouble {
        List<LineCommit> line = FirstParentLine.between(copy, before, head);
        boolean came = false;
        Optional<Commit> takenBack = Optional.empty();
        List<ChangedPath> changes = ChangedPath.between(
                walk.getObjectReader(),
                walk.parseCommit(before).getTree(),
                walk.parseCommit(after).getTree());
        for (ChangedPath change : changes) {
            Optional<ChangedPath> counting = counted.of(change);
            if (counting.isPresent()) {
                Presence presence = of(counting.get(), line);
                came |= presence.came();
                takenBack = takenBack.isPresent() ? takenBack : presence.takenBack();
            }
        }
        return new Presence(came, takenBack);
    }

    /** @param line newest first */
    private Presence of(ChangedPath change, List<LineCommit> line) throws IOException {
        boolean came = false;
        Optional<Commit> back = Optional.empty();
        for (LineCommit step : line.reversed()) {
            Optional<TreeEntry> made = changedPaths
                    .at(walk.parseCommit(ObjectId.fromString(step.id())), change.path())
                    .map(ChangedPath::after);
            if (made.isPresent() && inside.has(change, made.get())) {
                came = true;
                back = Optional.empty();
            } else if (made.isPresent() && came && back.isEmpty() && inside.has(change.reversed(), made.get())) {
                back = Optional.of(new Commit(step.id(), step.subject()));
            }
        }
        return new Presence(came, back);
    }

    @Override
    public void close() {
        walk.close();
    }
}
