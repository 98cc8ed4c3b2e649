package dev.gonogo.bot.conversation;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;

/**
 * Ends the handling of a command early with a reply. Never leaves this package, and never passes through a decision.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    Refusal(Reply reply) {
        super(reply.plain(), null, false, false);
        this.reply = reply;
    }

    static Refusal say(String template, Object... parts) {
        return new Refusal(Reply.of(Words.say(template, parts)));
    }

    Reply reply() {
        return reply;
    }
}
