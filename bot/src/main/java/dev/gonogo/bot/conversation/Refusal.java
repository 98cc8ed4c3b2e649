package dev.gonogo.bot.conversation;

import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Submission;
import dev.gonogo.talk.Words;

/** Ends the answering of a command early with a reply; never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;
    private final transient Submission submission;

    Refusal(Reply reply) {
        this(reply, reply);
    }

    private Refusal(Reply reply, Submission submission) {
        super(reply.plain(), null, false, false);
        this.reply = reply;
        this.submission = submission;
    }

    static Refusal say(String template, Object... parts) {
        return new Refusal(Reply.of(Words.say(template, parts)));
    }

    /** Of what was entered into a field of a dialog, so that the dialog can be corrected. */
    static Refusal ofField(String field, String template, Object... parts) {
        Words words = Words.say(template, parts);
        return new Refusal(Reply.of(words), new Correction(field, words));
    }

    Reply reply() {
        return reply;
    }

    /** The same as the answer to a dialog. */
    Submission submission() {
        return submission;
    }
}
