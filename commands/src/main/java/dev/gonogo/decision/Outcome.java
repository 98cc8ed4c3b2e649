package dev.gonogo.decision;

import dev.gonogo.port.Entries;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.function.Function;

/** What comes of somebody's wish to decide something. */
public sealed interface Outcome {

    /** Nothing is decided. */
    record Refused(Reply reply) implements Outcome {}

    /** Nothing is decided, because a field of the dialog has to be filled in differently. */
    record Corrected(String field, Words words) implements Outcome {}

    /** Nothing is decided: where the release stands is told, and it is looked at again. */
    record NotNow(ReleaseId release, Words why) implements Outcome {}

    /** What was shown moved, or was decided before: the answer is the present situation. */
    record AsItStands(ReleaseId release) implements Outcome {}

    /** Nobody is offered this by that door. */
    record NotOffered() implements Outcome {}

    /** There is nothing to record. */
    record Answered(Reply reply) implements Outcome {}

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
     * @param answer what is said of the release as it is then
     */
    record Recorded(Release release, Decision decision, Function<Release, Reply> answer) implements Outcome {}

    /**
     * Fetches the files that were handed over with a dialog, and decides then, see {@link Given.Fetched}.
     *
     * @param meanwhile what is said at once
     * @param otherwise begins what is said where they cannot be fetched
     */
    record Fetch(String bound, Entries entries, Reply meanwhile, String otherwise) implements Outcome {}

    static Outcome refused(String template, Object... parts) {
        return new Refused(Reply.say(template, parts));
    }
}
