package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.Review;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose reviews of a pull request count. As on GitHub, it is the last review of each person with write access; nobody
 * else approves or blocks. An approval counts for the present head. It does not count from the author, from anybody who
 * ever moved the branch to that head, from our own account, or from an app. GitHub does not say for how long it shows
 * who moved a branch; if it shows nobody, anybody may have, and no approval counts. For the branch of a fork it shows
 * us nothing; then the owner of the fork does not count, nor anybody named as author or committer in the pull request's
 * commits.
 *
 * @param given who approved
 * @param against who requested changes
 * @param ignored whose reviews do not count, with the reasons
 * @param doubts why it is unknown whether another approval counts
 */
public record Approvals(List<Account> given, List<Account> against, List<Ignored> ignored, List<String> doubts) {
    private static final String UNSEEN = "GitHub does not show who pushed its head";

    private static final String NO_ACCESS = "no write access";

    /** For a pull request in its present state. */
    public static Answer<Approvals> of(PullRequest request, World world) {
        return world.ask(new ReviewsOf(request.number())).flatMap(reviews -> count(lastWords(reviews), request, world));
    }

    /** Somebody whose review does not count. */
    public record Ignored(Account account, String why) {
        public Words words() {
            return say("{} ({})", person(account.login()), why);
        }
    }

    /** Logins of people who already approved it, or may have pushed its head, as far as this can be told. */
    static List<String> barred(PullRequest request, World world) {
        return Stream.of(
                        of(request, world).fold(Approvals::given, why -> List.<Account>of()).stream()
                                .map(Account::login),
                        makers(request, world).fold(all -> all, why -> List.<Account>of()).stream()
                                .map(Account::login),
                        request.fork().stream())
                .flatMap(logins -> logins)
                .toList();
    }

    /** Whether somebody's approval would count if the forge showed that others pushed the head. */
    boolean unseen() {
        return ignored.stream().anyMatch(one -> one.why().equals(UNSEEN));
    }

    /** A comment neither approves nor withdraws an approval. */
    private static Collection<Review> lastWords(List<Review> reviews) {
        Map<Account, Review> last = new LinkedHashMap<>();
        reviews.stream()
                .filter(review -> review.verdict() != Review.Verdict.COMMENTED)
                .forEach(review -> last.put(review.author(), review));
        return last.values();
    }

    private static Answer<Approvals> count(Collection<Review> words, PullRequest request, World world) {
        Approvals counted = new Approvals(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Answer<Approvals> answer = new Answer.Known<>(counted);
        for (Review review : words) {
            switch (review.verdict()) {
                case APPROVED -> counted.approved(review.author(), against(review, request, world));
                case CHANGES_REQUESTED -> answer = answer.flatMap(same -> objected(review, same, world));
                case COMMENTED, DISMISSED -> {}
            }
        }
        return answer;
    }

    private static Answer<Approvals> objected(Review review, Approvals counted, World world) {
        return world.ask(new MayWrite(review.author())).map(may -> {
            if (may) {
                counted.against.add(review.author());
            } else {
                counted.ignored.add(new Ignored(review.author(), NO_ACCESS));
            }
            return counted;
        });
    }

    private void approved(Account by, Answer<Optional<String>> against) {
        switch (against) {
            case Answer.CannotTell<Optional<String>>(String why) -> doubts.add(why);
            case Answer.Known<Optional<String>>(Optional<String> reason) ->
                reason.ifPresentOrElse(why -> ignored.add(new Ignored(by, why)), () -> given.add(by));
        }
    }

    /** Why an approval does not count; empty if it counts. All questions are asked at the same time. */
    private static Answer<Optional<String>> against(Review review, PullRequest request, World world) {
        Account author = review.author();
        if (author.equals(request.author())) {
            return reason("opened it");
        }
        if (!review.commit().equals(request.headCommit())) {
            return reason("approved an earlier head");
        }
        Answer<Boolean> write = world.ask(new MayWrite(author));
        Answer<String> own = world.ask(new OwnLogin());
        Answer<List<Account>> makers = makers(request, world);
        return write.flatMap(may -> !may
                ? reason(NO_ACCESS)
                : own.flatMap(login -> author.named(login)
                        ? reason("the account of this bot")
                        : makers.map(all -> made(author, request, all))));
    }

    private static Optional<String> made(Account author, PullRequest request, List<Account> makers) {
        if (request.fork().filter(author::named).isPresent()) {
            return Optional.of("owns the fork that it comes from");
        }
        if (makers.contains(author)) {
            return Optional.of(request.ofFork() ? "made commits of it" : "pushed its head");
        }
        return makers.isEmpty() && !request.ofFork() ? Optional.of(UNSEEN) : Optional.empty();
    }

    private static Answer<Optional<String>> reason(String why) {
        return new Answer.Known<>(Optional.of(why));
    }

    /** Who pushed its head; for a fork, the people named in its commits. */
    private static Answer<List<Account>> makers(PullRequest request, World world) {
        return request.ofFork()
                ? world.ask(new CommitsOf(request.number(), request.headCommit()))
                        .map(commits -> commits.stream()
                                .flatMap(commit -> Stream.of(commit.author(), commit.committer()))
                                .map(PullRequestCommit.Named::account)
                                .filter(Account::known)
                                .toList())
                : world.ask(new PushesOf(request.head(), request.headCommit()))
                        .map(pushes -> pushes.stream().map(Push::by).toList());
    }
}
