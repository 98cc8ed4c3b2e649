package dev.gonogo.release;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the bot saw or was about to do. Written once per key: a second write of the same key changes nothing.
 */
public sealed interface Fact {
    String key();

    Instant at();

    /**
     * A step was seen done. It proves the past and says nothing about the present.
     *
     * @param step stage and number, for example {@code publish/1}
     * @param values what was seen, for example {@code run}, {@code commit}, {@code pull-request}
     * @param about the commit it is evidence for, which a branch may leave behind; empty if it is about no branch's
     * head
     */
    record Landmark(String step, Instant at, Words words, Map<String, String> values, String about) implements Fact {
        /** The value with the id of the workflow run that showed it. */
        public static final String RUN = "run";
        /** Prefix of the names of values that are links to evidence. */
        public static final String EVIDENCE = "evidence: ";
        /** The value that names the step if it was left out. */
        public static final String WITHOUT = "without";
        /** The value that distinguishes a soak passed again, after a failure, from the first time. */
        public static final String AGAIN = "again";

        public Landmark {
            values = Map.copyOf(values);
        }

        /** One that no branch leaves behind. */
        public Landmark(String step, Instant at, Words words, Map<String, String> values) {
            this(step, at, words, values, "");
        }

        @Override
        public String key() {
            return "landmark/" + step + (about.isEmpty() ? "" : "@" + about) + shownBy();
        }

        /** Includes what was seen, because a void landmark may be followed by one with other values. */
        private String shownBy() {
            if (values.containsKey(WITHOUT)) {
                return "/" + WITHOUT;
            }
            return Stream.of(RUN, AGAIN)
                    .filter(values::containsKey)
                    .findFirst()
                    .map(name -> "/" + name + "-" + values.get(name))
                    .orElse("");
        }
    }

    /**
     * The needs of a stage held when one of its steps was about to act, or when a go was about to be followed. What the
     * act changes does not count against it.
     *
     * @param step stage and number, for example {@code cut/1}
     * @param evidence the findings, as people could read them
     * @param about the head of the branch at which the step was about to act, or the commit that was agreed on or was
     * about to be tagged; empty if there is none
     */
    record NeedsHeld(String step, Instant at, List<String> evidence, String about) implements Fact {
        public NeedsHeld {
            evidence = List.copyOf(evidence);
        }

        /** For a step that acts at no commit. */
        public NeedsHeld(String step, Instant at, List<String> evidence) {
            this(step, at, evidence, "");
        }

        @Override
        public String key() {
            return "needs-held/" + step + (about.isEmpty() ? "" : "@" + about);
        }
    }

    /**
     * Written before an act that leaves no fixed name behind, so that the act can be found again; also before an act
     * whose name does not show which attempt made it.
     *
     * @param turn from 1
     */
    record Intent(String step, int turn, Instant at) implements Fact {
        @Override
        public String key() {
            return "intent/" + step + "/" + turn;
        }
    }

    /** The workflow run that an intent led to. */
    record Dispatched(String step, int turn, Instant at, long run) implements Fact {
        @Override
        public String key() {
            return "dispatched/" + step + "/" + turn;
        }
    }

    /**
     * Written before the release's tag is pushed. The push succeeded unless it was {@link Rejected}; if its response
     * was lost, it may have.
     *
     * @param step landmark key of the step that pushes it
     * @param turn from 1
     * @param commit where the tag is to be
     * @param revision of the release at that time: what was decided later comes too late
     */
    record Pushing(String step, int turn, Instant at, String commit, int revision) implements Fact {
        @Override
        public String key() {
            return "pushing/" + step + "/" + turn;
        }
    }

    /** An intended act was refused, such as a run or the push of a tag; {@code why} is for people. */
    record Rejected(String step, int turn, Instant at, String why) implements Fact {
        @Override
        public String key() {
            return "rejected/" + step + "/" + turn;
        }
    }

    /**
     * A soak saw a change: something failed, or all was well again and the soak started over. The two alternate.
     *
     * @param step landmark key of the soak
     * @param turn from 1
     * @param trouble what failed, in sentences; empty if all was well again
     */
    record Watched(String step, int turn, Instant at, Words trouble) implements Fact {
        @Override
        public String key() {
            return "watched/" + step + "/" + turn;
        }

        public boolean fell() {
            return !trouble.isEmpty();
        }
    }

    /**
     * A soak could not tell the state of everything it watches, or could again. The two alternate; the time in between
     * does not count.
     *
     * @param step landmark key of the soak, or {@link #ALL} if the release could not be looked at
     * @param turn from 1
     * @param why it could not be told, without a full stop; empty if everything could be told again
     */
    record Unwatched(String step, int turn, Instant at, Words why) implements Fact {
        public static final String ALL = "";

        @Override
        public String key() {
            return "unwatched/" + step + "/" + turn;
        }

        public boolean ended() {
            return why.isEmpty();
        }
    }

    /**
     * An attachment is in the repository.
     *
     * @param link where people can see it
     */
    record Attached(Attachment attachment, Instant at, String link) implements Fact {
        @Override
        public String key() {
            return "attached/" + attachment.digest();
        }
    }

    /** Written before a message is posted, so that a post whose response was lost can be found by its subject. */
    record Posting(Room room, String subject, Instant at) implements Fact {
        @Override
        public String key() {
            return "posting/" + room + "/" + subject;
        }
    }

    /**
     * The board's message in a room.
     *
     * @param turn from 1; one more each time the message was lost and posted again
     */
    record BoardMessage(Room room, int turn, Instant at, String message) implements Fact {
        @Override
        public String key() {
            return "board/" + room + "/" + turn;
        }
    }

    /**
     * The rules for the release, each time they change.
     *
     * @param turn from 1 for those of the cut; 0 for those of the previous release
     * @param rules see the process's {@code rules}
     * @param commit the last one that changed the process file; empty for the rules of the cut
     * @param roles role to forge logins, from the file; empty if an earlier version did not store them
     * @param steps stage to the identities of its steps, in order; empty if an earlier version did not store them
     */
    record Rules(
            int turn,
            String rules,
            String commit,
            Map<String, Set<String>> roles,
            Map<String, List<String>> steps,
            Instant at)
            implements Fact {
        public Rules {
            roles = Account.byRole(roles);
            steps = Map.copyOf(steps);
        }

        /** Those of the cut. */
        public static Rules ofCut(
                String rules, Map<String, Set<String>> roles, Map<String, List<String>> steps, Instant at) {
            return new Rules(1, rules, "", roles, steps, at);
        }

        /** The same, for the release that follows. */
        public Rules ofTheReleaseBefore() {
            return new Rules(0, rules, commit, roles, steps, at);
        }

        @Override
        public String key() {
            return "rules/" + turn;
        }
    }

    /**
     * How the rules of the cut came to differ from those of the previous release, according to production's history.
     *
     * @param words sentences; empty if the history does not show it
     */
    record RulesHistory(Words words, Instant at) implements Fact {
        @Override
        public String key() {
            return "rules-history";
        }
    }

    /** A notice was posted in a room. */
    record Noticed(Room room, String topic, Instant at) implements Fact {
        @Override
        public String key() {
            return "noticed/" + room + "/" + topic;
        }
    }

    /** Nothing more will happen in this attempt. */
    record Closed(Outcome outcome, Instant at) implements Fact {
        @Override
        public String key() {
            return "closed";
        }
    }

    enum Outcome {
        PUBLISHED,
        ABANDONED,
        REPLACED
    }
}
