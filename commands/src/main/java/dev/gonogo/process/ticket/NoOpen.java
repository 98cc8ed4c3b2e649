package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.OpenInMilestone;
import dev.gonogo.world.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code no-open}: nothing unfinished is open in the release's milestone; people finish, close or defer what is. If the
 * whole repository is checked, a maintainer also says that the release goes without the other open work.
 *
 * @param milestone title, with placeholders; may be empty if the whole repository is checked
 * @param finished label of open issues that are finished, and closed with the release; empty for none
 * @param deferTo title of the milestone that deferred work moves to, with placeholders; empty for none
 */
public record NoOpen(String milestone, String finished, String deferTo, boolean wholeRepository) implements Step {
    static final String RULE = "no-open";
    private static final int MOST_SHOWN = 5;

    /** Checks the milestone only. */
    public NoOpen(String milestone, String finished, String deferTo) {
        this(milestone, finished, deferTo, false);
    }

    @Override
    public Progress progress(Situation situation) {
        String title = situation.fill(milestone);
        return meant(situation)
                .fold(
                        found -> found.map(items -> judge(situation, title, items))
                                .orElseGet(() -> Progress.Stopped.because(say(
                                        "{} has no milestone {}, so nobody can see what was planned for this"
                                                + " release. Create it, even if empty, and this continues by itself.",
                                        situation.process().repository(),
                                        code(title)))),
                        Progress.Unsure::new);
    }

    /** What is open in the release's milestone; empty if there is no such milestone. */
    Answer<Optional<List<OpenItem>>> meant(Situation situation) {
        return milestone.isEmpty()
                ? new Answer.Known<>(Optional.of(List.of()))
                : situation.ask(new OpenInMilestone(situation.fill(milestone)));
    }

    private Progress judge(Situation situation, String title, List<OpenItem> items) {
        List<OpenItem> unfinished =
                items.stream().filter(item -> !isFinished(item)).toList();
        return due(situation, unfinished).orElseGet(() -> {
            if (!unfinished.isEmpty()) {
                return waiting(situation, count(unfinished.size(), title), unfinished);
            }
            Words nothing = done(situation, title, items);
            return wholeRepository
                    ? new OtherOpenWork(situation, items).progress(nothing)
                    : new Progress.Done(nothing, Map.of("milestone", title));
        });
    }

    /** A label cannot finish a pull request, because only people merge it. */
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

    private static Words count(int unfinished, String title) {
        return unfinished == 1
                ? say("milestone {} has 1 unfinished item: finish it, close it or defer it", code(title))
                : say("milestone {} has {} unfinished items: finish, close or defer each", code(title), unfinished);
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

    private static Words done(Situation situation, String title, List<OpenItem> finished) {
        List<Integer> deferred = deferred(situation);
        Words words = title.isEmpty() ? Words.NONE : say("nothing unfinished is open in {}", code(title));
        if (!deferred.isEmpty()) {
            words = say("{}; deferred: {}", words, numbers(deferred));
        }
        if (!finished.isEmpty()) {
            words = say(
                    "{}; finished: {}",
                    words,
                    numbers(finished.stream().map(OpenItem::number).toList()));
        }
        return words;
    }

    /** What people took out of the release. */
    static List<Integer> deferred(Situation situation) {
        return situation
                .release()
                .decided(Decision.Defer.class)
                .map(Decision.Defer::number)
                .distinct()
                .toList();
    }

    private static Words numbers(List<Integer> numbers) {
        return Words.codes(numbers.stream().map(number -> "#" + number).toList(), MOST_SHOWN);
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    /** Deferred work that stays in its milestone would never get out of it. */
    @Override
    public List<Problem> problems(StepPosition position) {
        return !deferTo.isEmpty() && deferTo.equals(milestone)
                ? List.of(Problem.of(
                        this,
                        "no-open defers to the milestone that it empties. Name another one, or leave out “defer-to”."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("no-open", wholeRepository ? "repository" : "", milestone);
    }

    @Override
    public Words explain() {
        Words to = deferTo.isEmpty() ? Words.NONE : say(" to {}", code(deferTo));
        Words meant = milestone.isEmpty()
                ? Words.NONE
                : say(
                        "see that nothing unfinished is open in milestone {}; maintainers may defer it{}",
                        code(milestone),
                        to);
        Words others =
                say("have a maintainer tick that the release goes without the other open issues and pull requests");
        return wholeRepository
                ? Words.join(
                        "; ",
                        Stream.of(meant, others)
                                .filter(words -> !words.isEmpty())
                                .toList())
                : meant;
    }
}
