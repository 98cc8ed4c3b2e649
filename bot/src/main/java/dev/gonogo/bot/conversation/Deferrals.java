package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;

import dev.gonogo.command.Defer;
import dev.gonogo.decision.Versions;
import dev.gonogo.hotfix.PullRequestName;
import dev.gonogo.plan.Look;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.world.OpenItem;
import java.util.List;
import java.util.Optional;

/** What people decide about unfinished work that is still open in a release's milestone (B-10). */
final class Deferrals {
    private static final int LONGEST_REASON = 500;

    private final Context context;
    private final Ledger ledger;

    Deferrals(Context context, Ledger ledger) {
        this.context = context;
        this.ledger = ledger;
    }

    Reply defer(Defer command, Request request) {
        Release release = context.openRelease(command.target(), request);
        return defer(release, number(command.number(), release.id().repository()), reason(command.reason()), request);
    }

    /** @param shown number of the item on the button */
    Reply defer(Release release, String shown, Request request) {
        return defer(release, number(shown, release.id().repository()), "", request);
    }

    private static int number(String text, String repository) {
        PullRequestName name = PullRequestName.parseItem(text)
                .orElseThrow(() -> Refusal.say(
                        "{} is no issue or pull request. Write its number or its address: {}",
                        code(Versions.shortened(text)),
                        code("/release defer 2441 <reason>")));
        if (!name.repository().isEmpty() && !name.repository().equalsIgnoreCase(repository)) {
            throw Refusal.say("That is one of {}, and not of {}.", code(name.repository()), repository);
        }
        return name.number();
    }

    /** In one line, since it goes on into a comment. */
    private static String reason(String typed) {
        String line = typed.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        if (line.length() > LONGEST_REASON) {
            throw Refusal.say(
                    "Not deferred: the reason has {} characters, and may have {}. Put the details into a comment on GitHub.",
                    line.length(),
                    LONGEST_REASON);
        }
        return line;
    }

    private Reply defer(Release release, int number, String reason, Request request) {
        String login = context.maintainer(request, release);
        Optional<Decision.Defer> earlier = release.decided(Decision.Defer.class)
                .filter(decision -> decision.number() == number)
                .findFirst();
        if (earlier.isPresent()) {
            return Reply.say(
                    "{} is deferred already: {} said so.",
                    code("#" + number),
                    person(earlier.get().by().login()));
        }
        Optional<OpenItem> item = ledger.store().lastLook(release.id()).stream()
                .flatMap(look -> asked(look).stream())
                .filter(one -> one.number() == number)
                .findFirst();
        if (item.isEmpty()) {
            return ledger.notNow(release, "#" + number + " does not wait to be deferred.");
        }
        return ledger.record(
                release,
                new Decision.Defer(ledger.by(login, request), number, reason),
                Reply.say(
                        "Deferring {} {}: I take it out of {} and say so below it.",
                        code("#" + number),
                        item.get().shortTitle(),
                        code(release.version())));
    }

    /** What people were asked to finish or defer. */
    static List<OpenItem> asked(Look look) {
        return look.ask() instanceof Ask.Defer defer ? defer.items() : List.of();
    }
}
