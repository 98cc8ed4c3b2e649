package dev.gonogo.process;

import dev.gonogo.release.Attachment;
import dev.gonogo.release.Fact;
import dev.gonogo.world.CherryPickRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Something to be done in an outside system. {@code ActRunner} of the bot has one case for each; nothing else acts. */
public sealed interface Act {

    /**
     * @param step landmark key of the step that asks
     * @param turn the number of this try, from 1
     */
    record Dispatch(String step, int turn, String workflow, String ref, Map<String, String> inputs) implements Act {
        public Dispatch {
            inputs = Map.copyOf(inputs);
        }
    }

    /** Records that this run was started by an earlier dispatch. */
    record Adopt(String step, int turn, long run) implements Act {}

    /** Records something seen that may not be visible later; changes nothing outside. */
    record Remember(Fact seen) implements Act {}

    record OpenPullRequest(String head, String base, String title, String body) implements Act {}

    record ClosePullRequest(int number) implements Act {}

    /**
     * @param step key of the intent that is written first
     */
    record PushBranch(String step, String branch, String commit) implements Act {}

    record PushRestored(String branch, String base, String source, List<String> paths, String message) implements Act {
        public PushRestored {
            paths = List.copyOf(paths);
        }
    }

    /**
     * @param files path to whole text
     * @param attachments path to attachment; its content is in the store
     */
    record PushFiles(
            String branch, String base, Map<String, String> files, Map<String, Attachment> attachments, String message)
            implements Act {
        public PushFiles {
            files = Map.copyOf(files);
            attachments = Map.copyOf(attachments);
        }

        /** All paths that are written. */
        public Set<String> paths() {
            Set<String> paths = new TreeSet<>(files.keySet());
            paths.addAll(attachments.keySet());
            return paths;
        }

        /** Whole files would be too much for a log. */
        @Override
        public String toString() {
            return "PushFiles[branch=" + branch + ", base=" + base + ", files=" + paths() + ", message=" + message
                    + "]";
        }
    }

    record PushPicked(String branch, CherryPickRange pick, String message) implements Act {}

    /** Puts an attachment's content from the store into the repository. */
    record PushAttachment(Attachment attachment) implements Act {}

    /**
     * @param step key of the intent that is written first
     * @param turn the number of this try, from 1
     */
    record PushTag(String step, int turn, String name, String commit, String message) implements Act {}

    /**
     * @param step key of the intent that is written first
     * @param turn how many reruns of this attempt were requested
     */
    record Rerun(String step, int turn, long run) implements Act {}

    /**
     * @param step key of the intent that is written first
     * @param turn the number of this try, from 1
     * @param revision a tag, a commit, or a version of a Helm chart
     */
    record Sync(String step, int turn, String application, String revision) implements Act {}

    /** @param number the issue to change, 0 to open one */
    record WriteIssue(int number, String title, String body) implements Act {}

    /**
     * @param number of an issue or a pull request
     * @param toMilestone title of the milestone it moves to, empty for none
     */
    record Defer(int number, String toMilestone, String comment) implements Act {}

    /** @param comment written only once, however often this is tried */
    record CloseIssue(int number, String comment) implements Act {}

    record DeleteBranch(String branch, String commit) implements Act {}
}
