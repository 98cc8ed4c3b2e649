package dev.gonogo.bot.conversation;

import dev.gonogo.decision.Outcome;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.port.PendingDialogs;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Speaker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Opens dialogs. Each belongs to one person, expires, and can be used once. */
public final class Dialogs {
    private static final Duration TERM = Duration.ofMinutes(15);

    private final PendingDialogs dialogs;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids makes unguessable ids */
    public Dialogs(PendingDialogs dialogs, InstantSource clock, Supplier<String> ids) {
        this.dialogs = dialogs;
        this.clock = clock;
        this.ids = ids;
    }

    /** The dialog for a choice that asks for more. */
    Dialog open(Outcome.Confirm asked, Speaker speaker) {
        String id = issue(asked.subject(), asked.key(), asked.bound(), speaker);
        return new Dialog(id, asked.title(), asked.intro(), asked.fields(), asked.submit());
    }

    private String issue(String subject, String choice, String bound, Speaker speaker) {
        String id = ids.get();
        dialogs.issue(new PendingDialog(
                id, subject, choice, bound, speaker, clock.instant().plus(TERM)));
        return id;
    }

    /** The open dialog, if it belongs to this person and is still valid. */
    PendingDialog check(String id, Speaker speaker) {
        PendingDialog dialog = dialogs.pendingDialog(id).orElseThrow(Dialogs::outOfDate);
        if (!dialog.speaker().equals(speaker)) {
            throw Refusal.say("This dialog belongs to somebody else.");
        }
        if (!clock.instant().isBefore(dialog.expires())) {
            throw Refusal.say("This dialog expired. Open it again from the board.");
        }
        return dialog;
    }

    static Refusal outOfDate() {
        return Refusal.say("This dialog is out of date. Open it again from the board.");
    }
}
