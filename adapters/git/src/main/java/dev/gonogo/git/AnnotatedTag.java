package dev.gonogo.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** An annotated tag of a commit, as {@code git tag -a -m} writes it. */
record AnnotatedTag(String ref, ObjectId commit, String message, PersonIdent tagger) implements NewRef {

    @Override
    public List<ObjectId> needed() {
        return List.of(commit);
    }

    @Override
    public ObjectId build(Repository copy) throws IOException {
        try (RevWalk walk = new RevWalk(copy);
                ObjectInserter inserter = copy.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name());
            tag.setObjectId(walk.parseCommit(commit));
            tag.setTagger(tagger);
            tag.setMessage(written());
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id;
        }
    }

    @Override
    public boolean sameAs(Repository copy, ObjectId existing) throws IOException {
        try (RevWalk walk = new RevWalk(copy)) {
            RevObject found = walk.parseAny(existing);
            return found instanceof RevTag tag
                    && tag.getObject().equals(commit)
                    && tag.getFullMessage().equals(written());
        }
    }

    @Override
    public String conflict(ObjectId existing) {
        return "the tag " + name() + " already exists and is a different one (" + existing.name()
                + "). A published tag is never moved or replaced";
    }

    private String name() {
        return ref.substring(Constants.R_TAGS.length());
    }

    private String written() {
        return message.strip() + "\n";
    }
}
