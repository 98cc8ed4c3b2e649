package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Backport;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.hotfix.State;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.util.List;

/** Has backports opened, each after a look at the world (A-106). */
record Backports(Context context, Hotfixes.Watching watching) {

    Response open(Backport command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        String login = context.maintainer(request, process);
        if (command.pullRequest().isEmpty()) {
            watching.later(request, () -> theOneOwed(process, login));
            return Reply.say(
                    "Looking at what is owed to {}…", code(process.branches().integration()));
        }
        return open(Hotfixes.named(command.pullRequest(), repository), login, request);
    }

    Reply open(HotfixId id, String login, Request request) {
        watching.later(request, () -> opened(id, login));
        return Reply.say("Opening the backport of #{}…", id.number());
    }

    private Reply opened(HotfixId id, String login) {
        Reply reply = watching.backporter().open(id, login);
        watching.lookSoon().accept(id.repository());
        return reply;
    }

    private Reply theOneOwed(ReleaseProcess process, String login) {
        return watching.lookout()
                .look(process.repository())
                .fold(
                        all -> theOneOwed(process, all, login),
                        why -> Reply.say("No backport was opened. Cannot tell now: {}", why));
    }

    private Reply theOneOwed(ReleaseProcess process, List<Hotfix> all, String login) {
        List<Hotfix> owed = all.stream()
                .filter(hotfix -> hotfix.state() instanceof State.Owed)
                .toList();
        if (owed.size() == 1) {
            return opened(new HotfixId(process.repository(), owed.getFirst().number()), login);
        }
        return owed.isEmpty()
                ? owedBesides(process, "No backport was opened")
                : Reply.say(
                        "Several are owed. Say which one: {}.",
                        Words.join(
                                ", ",
                                owed.stream()
                                        .map(hotfix -> say(
                                                "{}",
                                                link(
                                                        "#" + hotfix.number(),
                                                        hotfix.request().link())))
                                        .toList()));
    }

    /** How it stands where no hotfix is owed: a commit that somebody pushed is owed as well, and has no backport to open. */
    Reply owedBesides(ReleaseProcess process, String start) {
        Span integration = code(process.branches().integration());
        return watching.lookout()
                .ask(process.repository(), world -> Backported.owed(process, world))
                .fold(
                        owed -> owed.isEmpty()
                                ? Reply.say("{}, and nothing is owed to {}.", start, integration)
                                : Reply.of(
                                        say("{}.", start),
                                        say(
                                                "{} No hotfix brought what is owed, so I cannot open its backport: bring it to"
                                                        + " {} by a pull request, with {}.",
                                                owed,
                                                integration,
                                                code("git cherry-pick -x"))),
                        why -> Reply.say("{}. Cannot tell now what is owed to {}: {}.", start, integration, why));
    }
}
