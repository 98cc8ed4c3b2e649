package dev.gonogo.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Object ids and ref names, validated before git sees them. */
final class Names {

    private static final String ATTACHMENTS = "refs/gonogo/attachments/";

    private Names() {}

    /** A full object id. */
    static ObjectId object(String id) throws Trouble {
        if (!ObjectId.isId(id)) {
            throw Trouble.lasting("“" + RemoteText.words(id, "") + "” is not a full object id");
        }
        return ObjectId.fromString(id);
    }

    static String branch(String name) throws Trouble {
        return ref(Constants.R_HEADS, name);
    }

    static String tag(String name) throws Trouble {
        return ref(Constants.R_TAGS, name);
    }

    /** The ref of an attachment, in a folder that cannot contain branches or tags. */
    static String attachment(String digest) throws Trouble {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw Trouble.lasting("“" + RemoteText.words(digest, "") + "” is not a digest");
        }
        return ATTACHMENTS + digest;
    }

    private static String ref(String folder, String name) throws Trouble {
        if (name.startsWith("-") || !Repository.isValidRefName(folder + name)) {
            throw Trouble.lasting("git allows no ref of the name “" + RemoteText.words(name, "") + "”");
        }
        return folder + name;
    }
}
