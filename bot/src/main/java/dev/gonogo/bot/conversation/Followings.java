package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.command.Follow;
import dev.gonogo.command.Unfollow;
import dev.gonogo.port.Following;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import java.util.List;

/** Rooms that join in and leave, also while a release runs. */
record Followings(Context context, Ledger ledger) {

    Reply follow(Follow command, Request request) {
        String repository = served(command.target().repository());
        String login = context.maintainer(request, context.process(repository));
        Following following =
                new Following(repository, request.room(), login, ledger.clock().instant());
        if (!context.audience().follow(following)) {
            return Reply.say("This room shows releases of {} already.", code(repository));
        }
        ledger.store().openReleases(repository).stream().map(Release::id).forEach(ledger::lookNow);
        return Reply.say("This room now shows releases of {}, and takes commands for it.", code(repository));
    }

    Reply unfollow(Unfollow command, Request request) {
        String repository = context.repository(command.target(), request);
        context.maintainer(request, context.process(repository));
        if (context.audience().isConfigured(repository, request.room())) {
            throw Refusal.say(
                    "{} is bound to this room by the bot's configuration; an operator takes it out there.",
                    code(repository));
        }
        context.audience().unfollow(repository, request.room());
        return Reply.say(
                "This room no longer shows releases of {}. Boards that are here stay as they are.", code(repository));
    }

    private String served(String named) {
        List<String> all = context.audience().repositories();
        if (named.isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        if (named.isEmpty()) {
            throw Refusal.say("Say which repository: {}.", code("/release follow --repo owner/name"));
        }
        if (!all.contains(named)) {
            throw Refusal.say(
                    "{} is not released with this bot. An operator adds it to its configuration.", code(named));
        }
        return named;
    }
}
