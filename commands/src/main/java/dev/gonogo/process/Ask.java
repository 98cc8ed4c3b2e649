package dev.gonogo.process;

import dev.gonogo.world.Account;
import dev.gonogo.world.OpenItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of people. People are forge logins, compared without case. */
public sealed interface Ask {
    /** Those of a kind that are offered. */
    default <R extends Remedy> Stream<R> remedies(Class<R> kind) {
        return Stream.of();
    }

    /**
     * Something to be done on the forge, for example a review or a merge, which we only watch.
     *
     * @param people who can do it, if it is not for the person who cut
     */
    record OnForge(Set<String> people, String link) implements Ask {
        public static final OnForge NOWHERE = new OnForge("");

        public OnForge {
            people = Account.logins(people);
        }

        public OnForge(String link) {
            this(Set.of(), link);
        }
    }

    /** @param to the branch or environment to promote to */
    record Promote(Set<String> people, String to) implements Ask {
        public Promote {
            people = Account.logins(people);
        }
    }

    /**
     * @param commit head of the release branch
     * @param files what a metadata-only promotion leaves behind, and what it replaces apart from the version, as
     * {@code FILE POINTER}
     */
    record MetadataOnly(Set<String> people, String commit, List<String> files) implements Ask {
        public MetadataOnly {
            people = Account.logins(people);
            files = List.copyOf(files);
        }
    }

    /**
     * What to do about a run that failed.
     *
     * @param remedies those that are safe now
     * @param link for people to look at
     */
    record ChooseRemedy(List<Remedy> remedies, String link) implements Ask {
        public ChooseRemedy {
            remedies = List.copyOf(remedies);
        }

        @Override
        public <R extends Remedy> Stream<R> remedies(Class<R> kind) {
            return remedies.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /**
     * Something that was deployed failed while it was watched and has to be fixed where it runs, which we only watch.
     *
     * @param people who look after it
     * @param link where it can be seen
     */
    record Restore(Set<String> people, String link) implements Ask {
        public Restore {
            people = Set.copyOf(people);
        }
    }

    /**
     * What to do with unfinished work that is still open.
     *
     * @param people who may defer it
     * @param items open and not yet deferred, oldest first
     */
    record Defer(Set<String> people, List<OpenItem> items) implements Ask {
        public Defer {
            people = Account.logins(people);
            items = List.copyOf(items);
        }
    }

    /**
     * Go or no-go.
     *
     * @param step landmark key of the sign-off
     * @param people who may still say go
     * @param objectors who may say no-go, whether or not they said go before
     * @param lacking roles from which somebody must still say go
     * @param missing how many more must say go
     * @param against whose no-go stands
     * @param commit to which a go is bound
     * @param tag what a go publishes; empty if it publishes nothing
     * @param rules under which it is asked, see {@link ReleaseProcess#rules}
     */
    record GoNoGo(
            String step,
            Set<String> people,
            Set<String> objectors,
            List<String> lacking,
            int missing,
            Set<String> against,
            String commit,
            String tag,
            String rules)
            implements Ask {
        public GoNoGo {
            people = Account.logins(people);
            objectors = Account.logins(objectors);
            lacking = List.copyOf(lacking);
            against = Account.logins(against);
        }

        public boolean publishes() {
            return !tag.isEmpty();
        }
    }

    /**
     * A checklist for people.
     *
     * @param step landmark key of the checklist
     * @param people who may tick
     * @param open lines not yet ticked, name to title
     * @param commit that a tick is about; empty if there is neither branch nor tag
     * @param shown numbers of the issues and pull requests that a tick is about; none for most checklists
     */
    record Tick(String step, Set<String> people, Map<String, String> open, String commit, List<Integer> shown)
            implements Ask {
        public Tick {
            people = Account.logins(people);
            open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
            shown = List.copyOf(shown);
        }

        public Tick(String step, Set<String> people, Map<String, String> open, String commit) {
            this(step, people, open, commit, List.of());
        }
    }
}
