package dev.gonogo.release;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.util.List;

/** A person's decision about a release. Kept for ever, in order. */
public sealed interface Decision {
    By by();

    /** What a ticket says of it; {@link Words#NONE} if it is shown elsewhere in the ticket, or not at all. */
    Words inTicket(Release release);

    /** Who decided it. */
    default Words who() {
        return say("{}", person(by().login()));
    }

    /** Opens an attempt: its first decision. */
    sealed interface Beginning extends Decision {}

    record Cut(By by) implements Beginning {
        @Override
        public Words inTicket(Release release) {
            return say("cut by {}", who());
        }
    }

    /**
     * Cuts a numbered version that replaces one whose published artifacts cannot be repaired.
     *
     * @param failed the version that is replaced
     * @param issue number of the issue with a maintainer's approval
     * @param reason why rerun or repair is not enough, on one line
     */
    record Recover(By by, Version failed, int issue, String reason) implements Beginning {
        /** What a person types to confirm the recovery with this version, compared exactly. */
        public static String phrase(Version version) {
            return "RECOVERY " + version;
        }

        @Override
        public Words inTicket(Release release) {
            return because(say("cut by {} to recover {}", who(), code(failed)), reason);
        }
    }

    /** @param to the branch or environment to promote to */
    record Promote(By by, String to) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return say("promoted to {} by {}", code(to), who());
        }
    }

    /**
     * The person saw that a metadata-only promotion leaves other differences behind, and accepted it.
     *
     * @param commit head of the release branch that was shown
     * @param files what was shown to be left behind or replaced; empty in old decisions that did not store it
     */
    record MetadataOnly(By by, String commit, List<String> files) implements Decision {
        public MetadataOnly {
            files = List.copyOf(files);
        }

        /** Whether it covers all of this. */
        public boolean covers(String head, List<String> differing) {
            return commit.equals(head) && (files.isEmpty() || files.containsAll(differing));
        }

        @Override
        public Words inTicket(Release release) {
            return say("only the metadata promoted by {}", who());
        }
    }

    /** A person's word on one commit at one sign-off; only the last word of each person counts. */
    sealed interface Verdict extends Decision {
        /** Landmark key of the sign-off. */
        String step();

        /** The commit that was shown. */
        String commit();

        @Override
        default Words inTicket(Release release) {
            return Words.NONE;
        }
    }

    /**
     * @param rules under which it was said; it does not count under others
     * @param remark to be recorded with it, empty for none
     * @param evidence the findings as they were shown
     */
    record Go(By by, String step, String commit, String rules, String remark, List<String> evidence)
            implements Verdict {
        public Go {
            evidence = List.copyOf(evidence);
        }
    }

    record NoGo(By by, String step, String commit, String reason) implements Verdict {}

    /**
     * A checklist line was done.
     *
     * @param step landmark key of the checklist
     * @param item name of the line
     * @param commit that was looked at; empty if there was neither branch nor tag
     * @param shown numbers of the issues and pull requests that were looked at
     * @param evidence a link or a sentence; may be empty if there are attachments
     */
    record Tick(
            By by,
            String step,
            String item,
            String commit,
            List<Integer> shown,
            String evidence,
            List<Attachment> attachments)
            implements Decision {
        public Tick {
            shown = List.copyOf(shown);
            attachments = List.copyOf(attachments);
        }

        public Tick(By by, String step, String item, String commit, String evidence, List<Attachment> attachments) {
            this(by, step, item, commit, List.of(), evidence, attachments);
        }

        public Tick(By by, String step, String item, String commit, String evidence) {
            this(by, step, item, commit, evidence, List.of());
        }

        @Override
        public Words inTicket(Release release) {
            return Words.NONE;
        }
    }

    /**
     * Continues without a rule, if the rule may be overridden.
     *
     * @param rule its name in process files
     * @param about what it did not hold for when the person decided; the override covers nothing else
     */
    record OverrideRule(By by, String rule, List<String> about, String reason) implements Decision {
        public OverrideRule {
            about = List.copyOf(about);
        }

        @Override
        public Words inTicket(Release release) {
            return OverrideWords.of(this, release);
        }
    }

    record Abandon(By by, String reason) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return because(say("abandoned by {}", who()), reason);
        }
    }

    /**
     * Reruns the failed jobs of a workflow run.
     *
     * @param attempt the attempt that had failed
     */
    record Rerun(By by, long run, int attempt) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return say("failed jobs run again by {}", who());
        }
    }

    /**
     * Continues without the failed jobs, because everything is public.
     *
     * @param attempt the attempt that had failed
     */
    record Repaired(By by, long run, int attempt) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return say("accepted as repaired by {}", who());
        }
    }

    /** Asks the bot to open or update the issue that a recovery needs. */
    record WriteIssue(By by) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return Words.NONE;
        }
    }

    /**
     * Takes unfinished work out of the release.
     *
     * @param number of the issue or pull request
     * @param reason on one line, empty for none
     */
    record Defer(By by, int number, String reason) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return because(say("{} deferred by {}", code("#" + number), who()), reason);
        }
    }

    /** The attempt ends because a recovery replaces it. */
    record Replace(By by, Version replacement) implements Decision {
        @Override
        public Words inTicket(Release release) {
            return say("replaced by {}, as {} decided", code(replacement), who());
        }
    }

    private static Words because(Words decided, String reason) {
        return reason.isEmpty() ? decided : say("{}: {}", decided, reason);
    }
}
