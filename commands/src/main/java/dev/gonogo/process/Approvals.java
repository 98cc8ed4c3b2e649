package dev.gonogo.process;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.PullRequest;
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
 * Whose reviews of a pull request count. As on GitHub, the last word of each person who may write to the repository: who
 * may not, neither approves nor blocks. An approval counts for the present head, and is nobody's own: not that of the author, of
 * anybody who ever moved its branch to that head, or of our own account. Apps are no people. GitHub does not say how long it shows who moved a
 * branch; where it shows nobody, anybody may have, and no approval counts.
 *
 * @param given by whom it is approved
 * @param against who wants changes
 * @param ignored those whose reviews do not count, each with the reason
 * @param unseen those of them whose approval would count if the forge showed that others pushed the head
 * @param doubts why it cannot be told whether a further approval counts
 */
record Approvals(
        List<Account> given, List<Account> against, List<Words> ignored, List<Account> unseen, List<String> doubts) {
    static final String UNSEEN = "GitHub does not show who pushed its head";

    private static final String NO_ACCESS = "no write access";

    static Answer<Approvals> of(PullRequest request, World world) {
        return world.ask(new ReviewsOf(request.number())).flatMap(reviews -> count(lastWords(reviews), request, world));
    }

    /** Who approved it already, and who pushed its head, as far as that can be told. */
    static List<Account> barred(PullRequest request, World world) {
        return Stream.concat(
                        of(request, world).fold(Approvals::given, why -> List.<Account>of()).stream(),
                        pushers(request, world).fold(all -> all, why -> List.<Account>of()).stream())
                .toList();
    }

    /** A comment neither approves nor takes an approval back. */
    private static Collection<Review> lastWords(List<Review> reviews) {
        Map<Account, Review> last = new LinkedHashMap<>();
        reviews.stream()
                .filter(review -> review.verdict() != Review.Verdict.COMMENTED)
                .forEach(review -> last.put(review.author(), review));
        return last.values();
    }

    private static Answer<Approvals> count(Collection<Review> words, PullRequest request, World world) {
        Approvals counted = new Approvals(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
                counted.ignore(review.author(), NO_ACCESS);
            }
            return counted;
        });
    }

    private void approved(Account by, Answer<Optional<String>> against) {
        switch (against) {
            case Answer.CannotTell<Optional<String>>(String why) -> doubts.add(why);
            case Answer.Known<Optional<String>>(Optional<String> reason) ->
                reason.ifPresentOrElse(why -> ignore(by, why), () -> given.add(by));
        }
    }

    private void ignore(Account account, String why) {
        if (why.equals(UNSEEN)) {
            unseen.add(account);
        }
        ignored.add(say("{} ({})", person(account.login()), why));
    }

    /** Why an approval does not count; empty where it does. All is asked at once. */
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
        Answer<List<Account>> pushers = pushers(request, world);
        return write.flatMap(may -> !may
                ? reason(NO_ACCESS)
                : own.flatMap(login -> author.named(login)
                        ? reason("the account of this bot")
                        : pushers.flatMap(all -> all.contains(author)
                                ? reason("pushed its head")
                                : all.isEmpty() && !request.ofFork()
                                        ? reason(UNSEEN)
                                        : new Answer.Known<>(Optional.empty()))));
    }

    private static Answer<Optional<String>> reason(String why) {
        return new Answer.Known<>(Optional.of(why));
    }

    /** What happens in a fork is not ours to see. */
    private static Answer<List<Account>> pushers(PullRequest request, World world) {
        return request.ofFork()
                ? new Answer.Known<>(List.of())
                : world.ask(new PushesOf(request.head(), request.headCommit()))
                        .map(pushes -> pushes.stream().map(Push::by).toList());
    }
}
