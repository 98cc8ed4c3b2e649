package dev.gonogo.process.authorisation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An authorisation of a hotfix that no longer counts: the pull request brings something other than what was authorised,
 * or the person who gave it is no longer a maintainer.
 *
 * @param by the last one that was given
 * @param words who authorised which commit, and what came to the pull request since
 */
public record OutdatedAuthorisation(AuthorisedPullRequest by, Words words) {
    private static final int MOST_SHOWN = 5;

    /** For a pull request that is not authorised as it is; empty if it never was. */
    public static Optional<OutdatedAuthorisation> of(
            PullRequest request, HotfixAuthorisations authorisations, World world) {
        return last(authorisations.counting().stream().filter(one -> one.isAbout(request)))
                .map(one -> new OutdatedAuthorisation(one, moved(request, one)))
                .or(() -> last(authorisations.all().stream().filter(one -> one.isAbout(request)))
                        .map(one -> new OutdatedAuthorisation(one, byNoMaintainer(request, one, authorisations))))
                .or(() -> last(authorisations.all().stream().filter(one -> one.number() == request.number()))
                        .map(one -> of(request, one, world)));
    }

    private static Words byNoMaintainer(
            PullRequest request, AuthorisedPullRequest last, HotfixAuthorisations authorisations) {
        return say(
                authorisations.present().contains(last.login())
                        ? "{} authorised it at {}, and is a maintainer under the present process file, but not under the earlier one"
                                + " of this release, and both count"
                        : "{} authorised it at {}, and is not a maintainer now",
                person(last.login()),
                commit(request.headCommit()));
    }

    private static Optional<AuthorisedPullRequest> last(Stream<AuthorisedPullRequest> all) {
        return all.reduce((earlier, later) -> later);
    }

    /** The head is the same but production has changed. */
    private static Words moved(PullRequest request, AuthorisedPullRequest last) {
        return say(
                "{} authorised what it has since {}, and {} {}",
                person(last.login()),
                commit(last.base()),
                code(request.base()),
                request.merged() ? "did not have that commit when it was merged" : "no longer has that commit");
    }

    private static OutdatedAuthorisation of(PullRequest request, AuthorisedPullRequest last, World world) {
        Words what = last.head().isEmpty()
                ? say(
                        "{} authorised it ({}), and it was not kept at which commit",
                        person(last.login()),
                        new Span.Moment(last.at()))
                : say(
                        "{} authorised it at {}, and {}",
                        person(last.login()),
                        commit(last.head()),
                        since(request, last.head(), world));
        return new OutdatedAuthorisation(last, what);
    }

    private static Words since(PullRequest request, String authorised, World world) {
        Answer<List<Push>> pushes = request.ofFork()
                ? new Answer.Known<>(List.of())
                : world.ask(new PushesOf(request.head(), request.headCommit()));
        Optional<Push> pushed = pushes.fold(found -> found.stream().findFirst(), why -> Optional.empty());
        return world.ask(new CommitsOf(request.number(), request.headCommit()))
                .fold(
                        commits -> since(request, authorised, commits, pushed),
                        why -> say("its head is {} now", commit(request.headCommit())));
    }

    private static Words since(
            PullRequest request, String authorised, List<PullRequestCommit> commits, Optional<Push> pushed) {
        List<String> ids = commits.stream().map(PullRequestCommit::id).toList();
        List<PullRequestCommit> later = commits.subList(ids.indexOf(authorised) + 1, commits.size());
        Words count = say(
                "{}", link(later.size() == 1 ? "1 commit" : later.size() + " commits", request.link() + "/commits"));
        Words came = ids.contains(authorised)
                ? say("{} {} pushed since", count, later.size() == 1 ? "was" : "were")
                : say("its branch was rewritten since: it has {} now", count);
        Words who = pushed.filter(push -> push.by().known())
                .map(push -> say(
                        "{} by {} ({})",
                        later.size() == 1 ? "" : ", the last",
                        person(push.by().login()),
                        new Span.Moment(push.at())))
                .orElse(Words.NONE);
        List<Words> shown = later.stream()
                .map(one -> say("{} {}", commit(one.id()), one.subject()))
                .toList();
        return say("{}{}: {}", came, who, Words.clauses(shown, MOST_SHOWN));
    }
}
