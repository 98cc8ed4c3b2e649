package dev.gonogo.process;

import dev.gonogo.world.OpenItem;
import java.util.List;
import java.util.Set;

/** What is asked of people. */
public sealed interface Ask {

    /** Something to be done on the forge, for example a review or a merge; we only watch. */
    record OnForge(String link) implements Ask {
        public static final OnForge NOWHERE = new OnForge("");
    }

    record Promote(Set<String> people) implements Ask {
        public Promote {
            people = Set.copyOf(people);
        }
    }

    /**
     * @param commit head of the release branch
     * @param files what a metadata-only promotion leaves behind
     */
    record MetadataOnly(Set<String> people, String commit, List<String> files) implements Ask {
        public MetadataOnly {
            people = Set.copyOf(people);
            files = List.copyOf(files);
        }
    }

    /**
     * What to do about a publishing run that did not do its work.
     *
     * @param remedies those that are safe now
     * @param link where people can look
     */
    record Mend(List<Remedy> remedies, String link) implements Ask {
        public Mend {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * What becomes of unfinished work that is still open (B-10).
     *
     * @param people who may defer it
     * @param items what is open and not deferred yet, oldest first
     */
    record Defer(Set<String> people, List<OpenItem> items) implements Ask {
        public Defer {
            people = Set.copyOf(people);
            items = List.copyOf(items);
        }
    }

    /**
     * Go or no-go.
     *
     * @param people who may still say go
     * @param objectors who may say no-go, whether or not they said go before
     * @param missing how many more must say go
     * @param commit production's head, to which a go is bound
     * @param tag what a go publishes
     */
    record GoNoGo(Set<String> people, Set<String> objectors, int missing, String commit, String tag) implements Ask {
        public GoNoGo {
            people = Set.copyOf(people);
            objectors = Set.copyOf(objectors);
        }
    }
}
