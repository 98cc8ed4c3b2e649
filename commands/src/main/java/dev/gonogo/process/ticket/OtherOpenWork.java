package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.OpenItems;
import dev.gonogo.world.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Open work in the repository that is not meant for the release. A maintainer ticks that the release goes without it.
 * This counts for what was open then; what is opened or reopened later is asked about again.
 *
 * @param meant what is meant for the release
 */
record OtherOpenWork(Situation situation, List<OpenItem> meant) {
    private static final String RULE = "no-open";
    private static final String UP_TO = "up-to-";
    private static final int MOST_SHOWN = 5;

    /** @param nothing says that nothing meant for the release is unfinished; may be empty */
    Progress progress(Words nothing) {
        Set<Integer> known = known();
        return situation
                .ask(new OpenItems())
                .fold(
                        all -> judge(
                                all.stream()
                                        .filter(item -> !known.contains(item.number()))
                                        .toList(),
                                nothing),
                        Progress.Unsure::new);
    }

    /** What is meant, what was deferred, and the release's own ticket. */
    private Set<Integer> known() {
        Set<Integer> known = new TreeSet<>(NoOpen.deferred(situation));
        meant.forEach(item -> known.add(item.number()));
        Ticket.Opened.of(situation).ifPresent(opened -> known.add(opened.number()));
        return known;
    }

    private Progress judge(List<OpenItem> others, Words nothing) {
        Words rest = others.isEmpty()
                ? say("nothing else is open")
                : say("{} goes without {}", situation.version(), count(others));
        List<OpenItem> unanswered =
                others.stream().filter(item -> !answered(item)).toList();
        Optional<Progress> handingOver = Tick.handingOver(situation, ticks());
        if (handingOver.isPresent()) {
            return handingOver.get();
        }
        return unanswered.isEmpty()
                ? new Progress.Done(nothing.isEmpty() ? rest : say("{}; {}", nothing, rest), Map.of())
                : new Progress.Waiting(
                        say("1 still to tick: {}", rest),
                        findings(unanswered),
                        new Ask.Tick(
                                situation.step(),
                                situation.process().people(ReleaseProcess.MAINTAINER),
                                Map.of(UP_TO + others.getLast().number(), rest.plain()),
                                "",
                                others.stream().map(OpenItem::number).toList()));
    }

    /**
     * Whether a maintainer answered for exactly this item. Ticks of earlier versions, which stored no items, cover
     * everything up to the newest.
     */
    private boolean answered(OpenItem item) {
        return ticks().anyMatch(tick -> tick.shown().isEmpty()
                ? item.number() <= Integer.parseInt(tick.item().substring(UP_TO.length()))
                : tick.shown().contains(item.number()));
    }

    private Stream<Decision.Tick> ticks() {
        return situation
                .release()
                .decided(Decision.Tick.class)
                .filter(tick ->
                        tick.step().equals(situation.step()) && tick.item().startsWith(UP_TO));
    }

    private static Words count(List<OpenItem> others) {
        long requests = others.stream().filter(OpenItem::pullRequest).count();
        List<Words> counts = new ArrayList<>();
        if (others.size() > requests) {
            counts.add(count(others.size() - requests, "open issue"));
        }
        if (requests > 0) {
            counts.add(count(requests, "open pull request"));
        }
        return Words.join(" and ", counts);
    }

    private static Words count(long number, String what) {
        return say("{} {}{}", number, what, number == 1 ? "" : "s");
    }

    private static List<Finding> findings(List<OpenItem> others) {
        List<Finding> findings = new ArrayList<>();
        others.reversed().stream()
                .limit(MOST_SHOWN)
                .forEach(item -> findings.add(Finding.noted(
                        RULE,
                        "{} {} {} is open, and not planned for this release.",
                        item.pullRequest() ? "Pull request" : "Issue",
                        link("#" + item.number(), item.link()),
                        item.shortTitle())));
        if (others.size() > MOST_SHOWN) {
            findings.add(Finding.noted(RULE, "And {} more.", others.size() - MOST_SHOWN));
        }
        return findings;
    }
}
