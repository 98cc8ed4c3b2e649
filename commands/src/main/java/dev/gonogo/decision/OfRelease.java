package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.port.Entries;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import java.util.List;
import java.util.Optional;

/** A decision about one release that is under way. */
public abstract non-sealed class OfRelease extends Choice {
    OfRelease(String key, Form form) {
        super(key, form);
    }

    OfRelease(String key, Form.Speakers speakers) {
        super(key, speakers);
    }

    /** The outcome if the rules cannot be read: the release waits. */
    public Outcome withoutRules(ReleaseId release, String why) {
        return Outcome.refused("I cannot tell what the rules of {} are: {}.", release.repository(), why);
    }

    /** Refuses anybody who may not decide this, whichever way they try. */
    public final Outcome answer(Present present, Given given) {
        return switch (speakers()) {
            case MAINTAINERS -> answer(Maintainers.refusal(present.holders(), present.login()), present, given);
            case REMAINING_MAINTAINERS ->
                answer(Maintainers.remaining(present.holders(), present.process(), present.login()), present, given);
            case ASKED, OF_THE_SIGN_OFF ->
                switch (called(present, given)) {
                    case Called.Somebody(var people, var others) ->
                        answer(Optional.of(others).filter(one -> !people.contains(present.login())), present, given);
                    case Called.Nobody(var why) -> why;
                };
            case EVERYBODY, PRESENT_MAINTAINERS ->
                throw new IllegalStateException(key() + " is about a release, whose rules also count");
        };
    }

    private Outcome answer(Optional<Reply> refusal, Present present, Given given) {
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> taken(present, given));
    }

    private Outcome taken(Present present, Given given) {
        return switch (given) {
            case Given.Typed(var arguments) -> typed(present, arguments);
            case Given.Pressed(var subject, var bound) -> pressed(present, bound);
            case Given.Submitted(var subject, var bound, var entries) -> submitted(present, bound, entries);
            case Given.Fetched(var bound, var entries, var attachments) ->
                fetched(present, bound, entries, attachments);
        };
    }

    /** The people whom the board asks, if only they may decide. */
    Called called(Present present, Given given) {
        throw new IllegalStateException(key() + " is not for those whom the board asks");
    }

    Outcome typed(Present present, Arguments arguments) {
        return new Outcome.NotOffered();
    }

    /** @param bound what was shown with the button */
    Outcome pressed(Present present, String bound) {
        return new Outcome.NotOffered();
    }

    /** @param bound what was shown when the dialog opened */
    Outcome submitted(Present present, String bound, Entries entries) {
        return new Outcome.NotOffered();
    }

    /** @param attachments files uploaded with the dialog, already in the store */
    Outcome fetched(Present present, String bound, Entries entries, List<Attachment> attachments) {
        return new Outcome.NotOffered();
    }
}
