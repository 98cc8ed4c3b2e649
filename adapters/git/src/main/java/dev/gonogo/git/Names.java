package dev.gonogo.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Object ids and ref names, checked before git sees them. */
final class Names {

    private Names() {}

    /** A full object id. */
    static ObjectId object(String id) throws Trouble {
        if (!ObjectId.isId(id)) {
            throw Trouble.lasting("“" + Foreign.words(id, "") + "” is not a full object id");
        }
        return ObjectId.fromString(id);
    }

    static String branch(String name) throws Trouble {
        return ref(Constants.R_HEADS, name);
    }

    static String tag(String name) throws Trouble {
        return ref(Constants.R_TAGS, name);
    }

    private static String ref(String folder, String name) throws Trouble {
        if (name.startsWith("-") || !Repository.isValidRefName(folder + name)) {
            throw Trouble.lasting("git allows no ref of the name “" + Foreign.words(name, "") + "”");
        }
        return folder + name;
    }
}
