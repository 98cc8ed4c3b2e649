package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixState;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequestId;
import java.util.List;

/** {@code backport}: opens the pull request that brings a hotfix to integration, after a new look. */
public final class Backport extends RepositoryChoice {
    private static final String PULL_REQUEST = "pull-request";

    public Backport() {
        super(
                "BACKPORT",
                new Form(
                        "backport",
                        "Opens the pull request that backports a merged hotfix to the integration branch",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                Parameter.pullRequest("the hotfix's number or address, if several are owed"),
                                Parameter.REPO),
                        "backport 2440"));
    }

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        String typed = arguments.text(PULL_REQUEST);
        if (typed.isEmpty()) {
            return new Outcome.Later(
                    Reply.say(
                            "Looking at what still has to be backported to {}…",
                            code(repository.process().branches().integration())),
                    new Outcome.LookAtHotfixes(repository.name(), looked -> theOneOwed(repository, looked)));
        }
        return PullRequestArgument.in(
                repository,
                typed,
                id -> new Outcome.Later(
                        Reply.say("Opening the backport of #{}…", id.number()),
                        new Outcome.OpenBackport(id, repository.login())));
    }

    @Override
    Outcome pressed(RepositoryState repository, String subject) {
        return PullRequestId.parse(subject)
                .<Outcome>map(id -> new Outcome.Later(
                        Reply.say(
                                "Opening the backport of #{}. The result will appear in its message here.",
                                id.number()),
                        new Outcome.OpenBackport(id, repository.login())))
                .orElseGet(Outcome.NotOffered::new);
    }

    private static Outcome theOneOwed(RepositoryState repository, Answer<List<Hotfix>> looked) {
        return looked.fold(
                all -> theOneOwed(
                        repository,
                        all.stream()
                                .filter(hotfix -> hotfix.state() instanceof HotfixState.Owed)
                                .toList()),
                why -> new Outcome.Answered(Reply.say("No backport was opened. Cannot tell right now: {}", why)));
    }

    private static Outcome theOneOwed(RepositoryState repository, List<Hotfix> owed) {
        if (owed.size() == 1) {
            return new Outcome.OpenBackport(
                    new PullRequestId(repository.name(), owed.getFirst().number()), repository.login());
        }
        return owed.isEmpty()
                ? owedBesides(repository.process(), "No backport was opened")
                : new Outcome.Answered(Reply.say(
                        "Several backports are owed. Say which one: {}.",
                        Words.join(", ", owed.stream().map(Backport::name).toList())));
    }

    private static Words name(Hotfix hotfix) {
        return say("{}", link("#" + hotfix.number(), hotfix.request().link()));
    }

    /** The state if no hotfix is owed. A pushed commit can be owed too, but no backport can be opened for it. */
    static Outcome owedBesides(ReleaseProcess process, String start) {
        Span integration = code(process.branches().integration());
        return new Outcome.AskWorld(
                process.repository(),
                world -> Backported.owed(process, world).map(owed -> owedBesides(owed, integration, start)),
                why -> new Outcome.Answered(
                        Reply.say("{}. Cannot tell right now what is owed to {}: {}.", start, integration, why)));
    }

    private static Outcome owedBesides(Words owed, Span integration, String start) {
        return new Outcome.Answered(
                owed.isEmpty()
                        ? Reply.say("{}, and nothing is owed to {}.", start, integration)
                        : Reply.of(
                                say("{}.", start),
                                say(
                                        "{} No hotfix brought this in, so I cannot open a backport: bring it to {}"
                                                + " with a pull request, using {}.",
                                        owed,
                                        integration,
                                        code("git cherry-pick -x"))));
    }
}
