package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.Refs;
import dev.gonogo.world.TaggedCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Looks at many tags in one walk over production's history, however many they are. */
final class TagWalk {

    private final Repository copy;
    private final AllTagged asked;
    private final Pointers pointers;

    TagWalk(Repository copy, AllTagged asked, Pointers pointers) {
        this.copy = copy;
        this.asked = asked;
        this.pointers = pointers;
    }

    List<TaggedCommit> over(List<Refs.Tag> tags) throws IOException, Trouble {
        History.expectWhole(copy);
        try (RevWalk history = new RevWalk(copy);
                RevWalk messages = new RevWalk(copy);
                TaggedFiles files = new TaggedFiles(history.getObjectReader(), asked, pointers)) {
            history.setRetainBody(false);
            Map<Refs.Tag, RevCommit> commits = new LinkedHashMap<>();
            for (Refs.Tag tag : tags) {
                commit(history, tag).ifPresent(commit -> commits.put(tag, commit));
            }
            Set<RevCommit> astray = astray(history, commits.values());
            List<TaggedCommit> seen = new ArrayList<>();
            for (Refs.Tag tag : tags) {
                Optional<RevCommit> commit = Optional.ofNullable(commits.get(tag));
                seen.add(new TaggedCommit(
                        tag,
                        message(messages, tag),
                        commit.isPresent() && !astray.contains(commit.get()),
                        commit.isPresent() ? files.at(commit.get(), tag.name()) : TaggedFiles.NONE));
            }
            return seen;
        }
    }

    private static Optional<RevCommit> commit(RevWalk walk, Refs.Tag tag) throws IOException {
        return walk.parseAny(ObjectId.fromString(tag.commit())) instanceof RevCommit commit
                ? Optional.of(commit)
                : Optional.empty();
    }

    /** Those that production cannot reach. */
    private Set<RevCommit> astray(RevWalk walk, Collection<RevCommit> commits) throws IOException {
        Set<RevCommit> open = new HashSet<>(commits);
        walk.markStart(walk.parseCommit(ObjectId.fromString(asked.production())));
        while (!open.isEmpty()) {
            RevCommit next = walk.next();
            if (next == null) {
                return open;
            }
            open.remove(next);
        }
        return open;
    }

    private static String message(RevWalk walk, Refs.Tag tag) throws IOException {
        return tag.annotated()
                ? walk.parseTag(ObjectId.fromString(tag.objectId())).getFullMessage()
                : "";
    }
}
