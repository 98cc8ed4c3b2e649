package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.OpenInMilestone;
import dev.gonogo.world.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code no-open}: nothing unfinished is open in the release's milestone; what is, people finish, close or defer (B-10).
 *
 * @param milestone title, with placeholders
 * @param finished label of open issues that are finished, and closed with the release; empty for none
 * @param deferTo title of the milestone that deferred work moves to, with placeholders; empty for none
 */
public record NoOpen(String milestone, String finished, String deferTo) implements Step {
    private static final String RULE = "no-open";
    private static final int MOST_SHOWN = 10;

    @Override
    public Progress progress(Situation situation) {
        String title = situation.fill(milestone);
        return situation
                .ask(new OpenInMilestone(title))
                .fold(
                        found -> found.map(items -> judge(situation, title, items))
                                .orElseGet(() -> Progress.Stopped.because(say(
                                        "{} has no milestone {}, so nobody can see what was meant for this release. Create"
                                                + " it, even empty, and this goes on by itself.",
                                        situation.process().repository(),
                                        code(title)))),
                        Progress.Unsure::new);
    }

    private Progress judge(Situation situation, String title, List<OpenItem> items) {
        List<OpenItem> unfinished =
                items.stream().filter(item -> !isFinished(item)).toList();
        boolean full = items.size() == OpenInMilestone.MOST;
        return due(situation, unfinished).orElseGet(() -> {
            if (!unfinished.isEmpty()) {
                return waiting(situation, count(unfinished.size(), full, title), unfinished);
            }
            return full ? tooMany(title) : done(situation, title, items);
        });
    }

    /** Only people merge a pull request, so no label finishes one. */
    boolean isFinished(OpenItem item) {
        return !finished.isEmpty() && !item.pullRequest() && item.labels().contains(finished);
    }

    private Optional<Progress> due(Situation situation, List<OpenItem> unfinished) {
        return unfinished.stream()
                .flatMap(item -> deferral(situation, item.number()).stream())
                .findFirst()
                .map(decision -> due(situation, decision));
    }

    private Progress due(Situation situation, Decision.Defer decision) {
        String title = situation.fill(milestone);
        String next = situation.fill(deferTo);
        return next.equals(title)
                ? Progress.Stopped.because(say(
                        "the process file defers to {}, which is this release's own milestone. Name another one there.",
                        code(title)))
                : new Progress.Due(
                        new Act.Defer(decision.number(), next, DeferralComment.of(situation, decision, title)),
                        say("deferring {}", code("#" + decision.number())));
    }

    private static Optional<Decision.Defer> deferral(Situation situation, int number) {
        return situation
                .release()
                .decided(Decision.Defer.class)
                .filter(decision -> decision.number() == number)
                .findFirst();
    }

    private static Words count(int unfinished, boolean full, String title) {
        if (full) {
            return say("{} or more unfinished in {}: finish, close or defer each", unfinished, code(title));
        }
        return unfinished == 1
                ? say("1 unfinished in {}: finish it, close it or defer it", code(title))
                : say("{} unfinished in {}: finish, close or defer each", unfinished, code(title));
    }

    private static Progress waiting(Situation situation, Words words, List<OpenItem> unfinished) {
        return new Progress.Waiting(
                words,
                findings(unfinished),
                new Ask.Defer(situation.process().people(ReleaseProcess.MAINTAINER), unfinished));
    }

    private static List<Finding> findings(List<OpenItem> unfinished) {
        List<Finding> findings = new ArrayList<>();
        unfinished.stream().limit(MOST_SHOWN).forEach(item -> findings.add(finding(item)));
        int more = unfinished.size() - findings.size();
        if (more > 0) {
            findings.add(Finding.notHeld(RULE, "And {} more.", more));
        }
        return findings;
    }

    private static Finding finding(OpenItem item) {
        return Finding.notHeld(
                RULE,
                "{} {} {} by {} is open.",
                item.pullRequest() ? "Pull request" : "Issue",
                link("#" + item.number(), item.link()),
                item.shortTitle(),
                person(item.author()));
    }

    private static Progress tooMany(String title) {
        return Progress.Stopped.because(say(
                "{} finished issues are open in {}, and more may hide behind them. Close some of them, and this goes on by itself.",
                OpenInMilestone.MOST,
                code(title)));
    }

    private static Progress done(Situation situation, String title, List<OpenItem> finished) {
        List<Integer> deferred = situation
                .release()
                .decided(Decision.Defer.class)
                .map(Decision.Defer::number)
                .distinct()
                .toList();
        Words words = say("nothing unfinished is open in {}", code(title));
        if (!deferred.isEmpty()) {
            words = say("{}; deferred: {}", words, numbers(deferred));
        }
        if (!finished.isEmpty()) {
            words = say(
                    "{}; finished: {}",
                    words,
                    numbers(finished.stream().map(OpenItem::number).toList()));
        }
        return new Progress.Done(words, Map.of("milestone", title));
    }

    private static Words numbers(List<Integer> numbers) {
        return Words.codes(numbers.stream().map(number -> "#" + number).toList(), MOST_SHOWN);
    }

    @Override
    public Words explain() {
        return deferTo.isEmpty()
                ? say("see that nothing unfinished is open in milestone {}; maintainers may defer it", code(milestone))
                : say(
                        "see that nothing unfinished is open in milestone {}; maintainers may defer it to {}",
                        code(milestone),
                        code(deferTo));
    }
}
