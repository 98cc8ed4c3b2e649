package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import java.util.List;
import java.util.Optional;

/** A decision about one release that is under way. */
public abstract non-sealed class ReleaseChoice extends Choice {
    ReleaseChoice(String key, Form form) {
        super(key, form);
    }

    ReleaseChoice(String key, Form.Speakers speakers) {
        super(key, speakers);
    }

    /** The outcome if the rules cannot be read: the release waits. */
    public Outcome withoutRules(ReleaseId release, String why) {
        return Outcome.refused("I cannot tell what the rules of {} are: {}.", release.repository(), why);
    }

    /** Refuses anybody who may not decide this, whichever way they try. */
    public final Outcome answer(ReleaseState state, Input input) {
        return switch (speakers()) {
            case MAINTAINERS -> answer(MaintainersOnly.refusal(state.holders(), state.login()), state, input);
            case REMAINING_MAINTAINERS ->
                answer(MaintainersOnly.remaining(state.holders(), state.process(), state.login()), state, input);
            case ASKED, OF_THE_SIGN_OFF ->
                switch (askedPeople(state, input)) {
                    case AskedPeople.Somebody(var people, var others) ->
                        answer(Optional.of(others).filter(one -> !people.contains(state.login())), state, input);
                    case AskedPeople.Nobody(var why) -> why;
                };
            case EVERYBODY, PRESENT_MAINTAINERS ->
                throw new IllegalStateException(key() + " is about a release, whose rules also count");
        };
    }

    private Outcome answer(Optional<Reply> refusal, ReleaseState state, Input input) {
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> taken(state, input));
    }

    private Outcome taken(ReleaseState state, Input input) {
        return switch (input) {
            case Input.Typed(var arguments) -> typed(state, arguments);
            case Input.Pressed(var subject, var bound) -> pressed(state, bound);
            case Input.Submitted(var subject, var bound, var entries) -> submitted(state, bound, entries);
            case Input.Fetched(var bound, var entries, var attachments) -> fetched(state, bound, entries, attachments);
        };
    }

    /** The people whom the board asks, if only they may decide. */
    AskedPeople askedPeople(ReleaseState state, Input input) {
        throw new IllegalStateException(key() + " is not for those whom the board asks");
    }

    Outcome typed(ReleaseState state, Arguments arguments) {
        return new Outcome.NotOffered();
    }

    /** @param bound what was shown with the button */
    Outcome pressed(ReleaseState state, String bound) {
        return new Outcome.NotOffered();
    }

    /** @param bound what was shown when the dialog opened */
    Outcome submitted(ReleaseState state, String bound, DialogEntries entries) {
        return new Outcome.NotOffered();
    }

    /** @param attachments files uploaded with the dialog, already in the store */
    Outcome fetched(ReleaseState state, String bound, DialogEntries entries, List<Attachment> attachments) {
        return new Outcome.NotOffered();
    }
}
