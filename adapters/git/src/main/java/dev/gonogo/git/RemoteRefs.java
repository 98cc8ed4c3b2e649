package dev.gonogo.git;

import dev.gonogo.world.Refs;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/** Turns a remote's advertised refs into branches and tags. */
final class RemoteRefs {

    private RemoteRefs() {}

    /** Tags with their commits: an annotated tag by what it peels to, a lightweight one by itself. */
    static Refs of(Collection<Ref> advertised) {
        Map<String, String> branches = new HashMap<>();
        Map<String, Refs.Tag> tags = new HashMap<>();
        for (Ref ref : advertised) {
            String name = ref.getName();
            if (name.startsWith(Constants.R_HEADS)) {
                branches.put(
                        name.substring(Constants.R_HEADS.length()),
                        ref.getObjectId().name());
            } else if (name.startsWith(Constants.R_TAGS)) {
                String shortName = name.substring(Constants.R_TAGS.length());
                tags.put(shortName, tag(shortName, ref));
            }
        }
        return new Refs(branches, tags);
    }

    private static Refs.Tag tag(String name, Ref ref) {
        ObjectId peeled = ref.getPeeledObjectId();
        String object = ref.getObjectId().name();
        return new Refs.Tag(name, object, peeled == null ? object : peeled.name());
    }
}
