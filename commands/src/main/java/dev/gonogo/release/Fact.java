package dev.gonogo.release;

import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Something the bot saw or was about to do. Written once by key: a second write of the same key changes nothing. */
public sealed interface Fact {
    String key();

    Instant at();

    /**
     * A step was seen done. It proves the past, never the present.
     *
     * @param step stage and place, for example {@code publish/1}
     * @param values what was seen, for example {@code run}, {@code commit}, {@code pull-request}
     * @param about the commit that it is evidence about, which a branch may leave behind; empty where it is about no branch's head
     */
    record Landmark(String step, Instant at, Words words, Map<String, String> values, String about) implements Fact {
        /** The value that is the id of the workflow run that showed it. */
        public static final String RUN = "run";
        /** What the names of values begin with that are links to evidence. */
        public static final String EVIDENCE = "evidence: ";
        /** The value that names the step where it was gone on without. */
        public static final String WITHOUT = "without";
        /** The value that tells a watch that was passed once more, after a fall, from the time before. */
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

        /** What was seen may be void, and be seen again otherwise. */
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
     * The needs of a stage held when a step of it was about to act, or when a go was about to be followed. What the act changes is
     * never held against it.
     *
     * @param step stage and place, for example {@code cut/1}
     * @param evidence what was found, as people could read it
     * @param about the head of the branch at which the step was about to act, or the commit that was agreed on or was about to be
     *     tagged; empty where there is none
     */
    record NeedsHeld(String step, Instant at, List<String> evidence, String about) implements Fact {
        public NeedsHeld {
            evidence = List.copyOf(evidence);
        }

        /** Of a step that acts at no commit. */
        public NeedsHeld(String step, Instant at, List<String> evidence) {
            this(step, at, evidence, "");
        }

        @Override
        public String key() {
            return "needs-held/" + step + (about.isEmpty() ? "" : "@" + about);
        }
    }

    /**
     * Written before an act that leaves no fixed name behind, so that the act can be found again, or one whose name does not say
     * which attempt made it.
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
     * Written before the release's tag is pushed. It got through unless it was {@link Rejected}: where the answer was lost, it may have.
     *
     * @param step landmark key of the step that pushes it
     * @param turn from 1
     * @param commit where the tag is to stand
     * @param revision of the release at which it was about to be pushed: what was decided later comes too late
     */
    record Pushing(String step, int turn, Instant at, String commit, int revision) implements Fact {
        @Override
        public String key() {
            return "pushing/" + step + "/" + turn;
        }
    }

    /** What an intent was to do was refused, such as a run or the push of a tag; {@code why} is for people. */
    record Rejected(String step, int turn, Instant at, String why) implements Fact {
        @Override
        public String key() {
            return "rejected/" + step + "/" + turn;
        }
    }

    /**
     * What a watch saw change: something fell, or all was well again and the watch began anew. The two take turns.
     *
     * @param step landmark key of the step that watches
     * @param turn from 1
     * @param trouble what fell, in sentences; empty when all was well again
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
     * A watch could not tell how all that it watches stands, or could again. The two take turns; the time between did not count.
     *
     * @param step landmark key of the step that watches, or {@link #ALL} where the release could not be looked at
     * @param turn from 1
     * @param why it could not be told, without a stop at the end; empty when all could be told again
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
     * @param link where people see it
     */
    record Attached(Attachment attachment, Instant at, String link) implements Fact {
        @Override
        public String key() {
            return "attached/" + attachment.digest();
        }
    }

    /** Written before a message is posted, so that a post whose answer was lost can be found again by its subject. */
    record Posting(Room room, String subject, Instant at) implements Fact {
        @Override
        public String key() {
            return "posting/" + room + "/" + subject;
        }
    }

    /**
     * The board's message in a room.
     *
     * @param turn from 1; one more each time the message was lost and posted anew
     */
    record BoardMessage(Room room, int turn, Instant at, String message) implements Fact {
        @Override
        public String key() {
            return "board/" + room + "/" + turn;
        }
    }

    /**
     * The rules under which the release was looked at, each time they are others than before.
     *
     * @param turn from 1, which are those of the cut; 0 for those that counted for the release before
     * @param rules see the process's {@code rules}
     * @param commit the last one that changed the process file; empty for the rules of the cut
     * @param roles role to forge logins, as the file said; empty where an earlier version did not keep them
     * @param steps stage to what tells each of its steps from every other, in order; empty where an earlier version did not keep them
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

        /** The same, for a release that comes after the one for which they counted. */
        public Rules ofTheReleaseBefore() {
            return new Rules(0, rules, commit, roles, steps, at);
        }

        @Override
        public String key() {
            return "rules/" + turn;
        }
    }

    /**
     * What production's history tells of how the rules of the cut came to be others than those of the release before.
     *
     * @param words sentences; empty where it tells nothing
     */
    record RulesHistory(Words words, Instant at) implements Fact {
        @Override
        public String key() {
            return "rules-history";
        }
    }

    /** A notice was said in a room. */
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
