package dev.gonogo.decision;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Following;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import dev.gonogo.world.World;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The outcome of somebody's attempt to decide something. */
public sealed interface Outcome {

    /** Nothing was decided. */
    record Refused(Reply reply) implements Outcome {}

    /** Nothing was decided, because a field of the dialog has to be corrected. */
    record Corrected(String field, Words words) implements Outcome {}

    /** Nothing was decided. The answer shows the release's state, and a new look starts. */
    record NotNow(ReleaseId release, Words why) implements Outcome {}

    /** The same if something of that release is in the way: the answer says what holds it up. */
    record HeldUp(ReleaseId release, Words why) implements Outcome {}

    /** What was shown has changed or was already decided. The answer is the present situation. */
    record AsItStands(ReleaseId release) implements Outcome {}

    /** This choice is not offered in this way. */
    record NotOffered() implements Outcome {}

    /** Nothing to record. */
    record Answered(Reply reply) implements Outcome {}

    /**
     * Asks for confirmation, or for more input, in a dialog.
     *
     * @param key of the choice to which the dialog is submitted
     * @param subject what it is about, as in {@code PendingDialog}
     * @param bound what is shown now
     */
    record Confirm(
            String key,
            String subject,
            String bound,
            String title,
            List<Words> intro,
            List<Dialog.Field> fields,
            String submit)
            implements Outcome {
        public Confirm {
            intro = List.copyOf(intro);
            fields = List.copyOf(fields);
        }
    }

    /**
     * Records a decision about a release, if nothing was decided since the look.
     *
     * @param release as it was seen
     * @param answer the reply, which may depend on the release's state after recording
     */
    record Recorded(Release release, Decision decision, Function<Supplier<Release>, Reply> answer) implements Outcome {}

    /**
     * Opens an attempt under these rules.
     *
     * @param answer the reply to the release as it was opened
     * @param otherwise the outcome if this attempt was already opened
     */
    record Begin(
            ReleaseId id,
            Decision.Beginning beginning,
            Fact.Rules rules,
            Function<Release, Reply> answer,
            Outcome otherwise)
            implements Outcome {}

    /**
     * Closes a release, if nothing was decided about it since the look, and opens the attempt that replaces it.
     *
     * @param failed as it was seen
     */
    record Replace(Release failed, Decision.Replace decision, Begin begin) implements Outcome {}

    /**
     * Something that takes a while, because it needs a new look or a download.
     *
     * @param meanwhile the immediate reply
     */
    record Later(Reply meanwhile, Outcome then) implements Outcome {}

    /**
     * Checks whether a recovery may be cut, then decides.
     *
     * @param process the rules to check it with
     */
    record Judge(ReleaseProcess process, Release recovery, Function<List<Finding>, Outcome> then) implements Outcome {}

    /** Looks at all hotfixes that the forge still shows, newest first, then decides. */
    record LookAtHotfixes(String repository, Function<Answer<List<Hotfix>>, Outcome> then) implements Outcome {}

    /**
     * Decides by the answers to questions.
     *
     * @param unknown the outcome if they cannot be told now
     */
    record AskWorld(String repository, Function<World, Answer<Outcome>> decide, Function<String, Outcome> unknown)
            implements Outcome {}

    /**
     * Authorises a hotfix.
     *
     * @param otherwise the outcome if the same person already did
     */
    record Authorise(PullRequestId hotfix, Authorisation authorisation, Reply answer, Supplier<Outcome> otherwise)
            implements Outcome {}

    /** Opens the pull request that brings a hotfix to integration. */
    record OpenBackport(PullRequestId hotfix, String login) implements Outcome {}

    /**
     * Shows a repository's releases in another room.
     *
     * @param already the reply if it already shows them
     */
    record Follow(Following following, Reply answer, Reply already) implements Outcome {}

    record Unfollow(String repository, Room room, Reply answer) implements Outcome {}

    /**
     * Fetches the files uploaded with a dialog, then decides, see {@link Input.Fetched}.
     *
     * @param otherwise begins the reply if they cannot be fetched
     */
    record Fetch(String bound, DialogEntries entries, String otherwise) implements Outcome {}

    static Outcome refused(String template, Object... parts) {
        return new Refused(Reply.say(template, parts));
    }
}
