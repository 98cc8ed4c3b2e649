package dev.gonogo.bot.conversation;

import dev.gonogo.port.ReleaseStore;
import dev.gonogo.talk.Reply;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What counts once: a dialog's ticket is used up and a delivery is remembered when something comes of them.
 *
 * @param ticket whether the dialog's ticket is still unused, which is then used up
 * @param delivery whether this was not delivered before
 */
record Once(BooleanSupplier ticket, BooleanSupplier delivery) {
    /** Of what was counted already. */
    static final Once COUNTED = new Once(() -> true, () -> true);

    static Once of(Request request) {
        return new Once(() -> true, request.first());
    }

    static Once of(Request request, String ticket, ReleaseStore store) {
        return new Once(() -> store.use(ticket), request.first());
    }

    /** What a person is told whose dialog was submitted before; empty for the first time. */
    Optional<Reply> submittedBefore() {
        return ticket.getAsBoolean() ? Optional.empty() : Optional.of(Reply.say("This dialog was submitted already."));
    }

    /** The same where something is about to be done, which a delivery that came before does not do again. */
    Optional<Reply> doneBefore() {
        return submittedBefore()
                .or(() -> delivery.getAsBoolean()
                        ? Optional.empty()
                        : Optional.of(Reply.say("This was delivered twice, and counted once.")));
    }
}
