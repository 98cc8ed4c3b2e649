package dev.gonogo.release;

import dev.gonogo.version.Version;
import java.util.List;

/** Something a person decided about a release. Kept for ever, in order. */
public sealed interface Decision {
    By by();

    /** Opens an attempt: its first decision. */
    sealed interface Beginning extends Decision {}

    record Cut(By by) implements Beginning {}

    /**
     * Cuts a numbered version that takes the place of one whose published artifacts cannot be repaired.
     *
     * @param failed the version that is replaced
     * @param issue number of the issue that carries a maintainer's approval
     * @param reason why rerun or repair is not enough, in one line
     */
    record Recover(By by, Version failed, int issue, String reason) implements Beginning {
        /** What a person types to confirm the recovery that gets a version, compared exactly. */
        public static String phrase(Version version) {
            return "RECOVERY " + version;
        }
    }

    /** @param to the branch or environment that it is promoted to */
    record Promote(By by, String to) implements Decision {}

    /**
     * The person saw that a metadata-only promotion leaves other differences behind, and meant it.
     *
     * @param commit head of the release branch that was shown
     * @param files what was shown to be left behind or replaced; empty in decisions that did not keep it
     */
    record MetadataOnly(By by, String commit, List<String> files) implements Decision {
        public MetadataOnly {
            files = List.copyOf(files);
        }

        /** Whether it was said of all of this. */
        public boolean covers(String head, List<String> differing) {
            return commit.equals(head) && (files.isEmpty() || files.containsAll(differing));
        }
    }

    /** What a person thinks of one commit at one sign-off; only the last word of each person counts. */
    sealed interface Verdict extends Decision {
        /** Landmark key of the sign-off. */
        String step();

        /** The commit that was shown. */
        String commit();
    }

    /**
     * @param rules the rules under which it was said; it does not count under others
     * @param remark what the person wanted to be kept with it, empty for nothing (B-22)
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
     * Something that people look after by hand was done.
     *
     * @param step landmark key of the checklist
     * @param item name of the line
     * @param commit what was looked at; empty where there was neither branch nor tag
     * @param shown numbers of the issues and pull requests that were looked at
     * @param evidence a link, or a sentence; empty where the attachments say it all
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
    }

    /**
     * Goes on although a rule does not hold, as far as the rule may be overridden.
     *
     * @param rule the rule's name in process files
     * @param about what it was seen not to hold of when the person decided; it counts for nothing else
     */
    record OverrideRule(By by, String rule, List<String> about, String reason) implements Decision {
        public OverrideRule {
            about = List.copyOf(about);
        }
    }

    record Abandon(By by, String reason) implements Decision {}

    /**
     * Runs what failed of a workflow run once more.
     *
     * @param attempt which attempt of the run had failed
     */
    record Rerun(By by, long run, int attempt) implements Decision {}

    /**
     * Goes on without the jobs that failed, because everything is public.
     *
     * @param attempt which attempt of the run had failed
     */
    record Repaired(By by, long run, int attempt) implements Decision {}

    /** Wants the issue that a recovery needs to be opened, or to be brought up to date. */
    record WriteIssue(By by) implements Decision {}

    /**
     * Takes unfinished work out of the release (B-10).
     *
     * @param number of the issue or pull request
     * @param reason in one line, empty for none
     */
    record Defer(By by, int number, String reason) implements Decision {}

    /** The attempt ends, because a recovery takes its place. */
    record Replace(By by, Version replacement) implements Decision {}
}
