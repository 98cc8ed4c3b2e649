package dev.gonogo.bot.conversation;

import dev.gonogo.port.Counting;
import dev.gonogo.port.Tickets;
import dev.gonogo.talk.Reply;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What counts once: a dialog's ticket is used up and a delivery is remembered when something comes of them.
 *
 * @param ticket uses up the dialog's ticket
 * @param delivery counts the delivery
 */
record Once(Supplier<Counting> ticket, Supplier<Counting> delivery) {
    /** Of what was counted already. */
    static final Once COUNTED = new Once(() -> Counting.FIRST_TIME, () -> Counting.FIRST_TIME);

    static Once of(Request request) {
        return new Once(() -> Counting.FIRST_TIME, request.delivery());
    }

    static Once of(Request request, String ticket, Tickets tickets) {
        return new Once(() -> tickets.use(ticket), request.delivery());
    }

    /** The same with a dialog that was used up. */
    Once taken() {
        return new Once(() -> Counting.FIRST_TIME, delivery);
    }

    /** What a person is told whose dialog was submitted before; empty for the first time. */
    Optional<Reply> submittedBefore() {
        return refused(ticket.get(), "This dialog was submitted already.");
    }

    /** The same where something is about to be done, which a delivery that came before does not do again. */
    Optional<Reply> doneBefore() {
        return submittedBefore().or(() -> refused(delivery.get(), "This was delivered twice, and counted once."));
    }

    private static Optional<Reply> refused(Counting counting, String sentence) {
        return switch (counting) {
            case FIRST_TIME -> Optional.empty();
            case NOT_AGAIN -> Optional.of(Reply.say(sentence));
        };
    }
}
