package dev.gonogo.decision;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.port.Entries;
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
import dev.gonogo.world.World;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes of somebody's wish to decide something. */
public sealed interface Outcome {

    /** Nothing is decided. */
    record Refused(Reply reply) implements Outcome {}

    /** Nothing is decided, because a field of the dialog has to be filled in differently. */
    record Corrected(String field, Words words) implements Outcome {}

    /** Nothing is decided: where the release stands is told, and it is looked at again. */
    record NotNow(ReleaseId release, Words why) implements Outcome {}

    /** The same where something of that release is in the way: what holds it up is told. */
    record HeldUp(ReleaseId release, Words why) implements Outcome {}

    /** What was shown moved, or was decided before: the answer is the present situation. */
    record AsItStands(ReleaseId release) implements Outcome {}

    /** Nobody is offered this by that door. */
    record NotOffered() implements Outcome {}

    /** There is nothing to record. */
    record Answered(Reply reply) implements Outcome {}

    /** What was entered into a dialog is right: it is used up, whatever comes of it. */
    record Taken(Outcome then) implements Outcome {}

    /**
     * Asks once more, or for more, in a dialog.
     *
     * @param key of the choice that the dialog is submitted to
     * @param subject what it is about, as {@code Ticket} names it
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
     * Records a decision about a release, if nothing was decided since.
     *
     * @param release as it was looked at
     * @param answer what is said, of the release as it is then where that matters
     */
    record Recorded(Release release, Decision decision, Function<Supplier<Release>, Reply> answer) implements Outcome {}

    /**
     * Opens an attempt under these rules.
     *
     * @param answer what is said, of the release as it is then where that matters
     * @param otherwise what comes of it where that very attempt was opened before
     */
    record Begin(
            ReleaseId id,
            Decision.Beginning beginning,
            Fact.Rules rules,
            Function<Supplier<Release>, Reply> answer,
            Outcome otherwise)
            implements Outcome {}

    /**
     * Ends a release, if nothing was decided about it since, and opens the attempt that takes its place.
     *
     * @param failed as it was looked at
     */
    record Replace(Release failed, Decision.Replace decision, Begin begin) implements Outcome {}

    /**
     * What takes a while, because the world is looked at or something is fetched.
     *
     * @param meanwhile what is said at once
     */
    record Later(Reply meanwhile, Outcome then) implements Outcome {}

    /**
     * Looks at whether a recovery may be cut, and decides then.
     *
     * @param process the rules that it is looked at with
     */
    record Judge(ReleaseProcess process, Release recovery, Function<List<Finding>, Outcome> then) implements Outcome {}

    /** Looks at all hotfixes that the forge still shows, newest first, and decides then. */
    record LookAtHotfixes(String repository, Function<Answer<List<Hotfix>>, Outcome> then) implements Outcome {}

    /**
     * Decides by what the world answers.
     *
     * @param unknown what comes of it where that cannot be told now
     */
    record AskWorld(String repository, Function<World, Answer<Outcome>> decide, Function<String, Outcome> unknown)
            implements Outcome {}

    /**
     * Authorises a hotfix.
     *
     * @param otherwise what comes of it where the same person did before
     */
    record Authorise(HotfixId hotfix, Authorisation authorisation, Reply answer, Supplier<Outcome> otherwise)
            implements Outcome {}

    /** Opens the pull request that takes a hotfix over to integration. */
    record OpenBackport(HotfixId hotfix, String login) implements Outcome {}

    /**
     * Shows a repository's releases in a room as well.
     *
     * @param already what is said where it did before
     */
    record Follow(Following following, Reply answer, Reply already) implements Outcome {}

    record Unfollow(String repository, Room room, Reply answer) implements Outcome {}

    /**
     * Fetches the files that were handed over with a dialog, and decides then, see {@link Given.Fetched}.
     *
     * @param otherwise begins what is said where they cannot be fetched
     */
    record Fetch(String bound, Entries entries, String otherwise) implements Outcome {}

    static Outcome refused(String template, Object... parts) {
        return new Refused(Reply.say(template, parts));
    }
}
