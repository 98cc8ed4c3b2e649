package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code sign-off}: people say go or no-go on production's head. A go counts for the commit it was said on; a no-go
 * stands until its author says go or production moves.
 *
 * @param role who may say it
 * @param quorum how many must say go
 * @param cutterMayGo whether the person who cut counts
 */
public record SignOff(String role, int quorum, boolean cutterMayGo) implements Step {

    @Override
    public Progress progress(Situation situation) {
        return switch (situation.refs()) {
            case Answer.CannotTell<Refs>(String why) -> new Progress.Unsure(why);
            case Answer.Known<Refs>(Refs refs) -> tagged(situation, refs).orElseGet(() -> atHead(situation, refs));
        };
    }

    /** Once the tag stands on a commit that got its go, production may move on. */
    private Optional<Progress> tagged(Situation situation, Refs refs) {
        return refs.tag(situation.tag())
                .filter(tag -> missing(goes(situation, tag.commit())) <= 0)
                .map(tag -> new Progress.Done(
                        said(goes(situation, tag.commit()), tag.commit()), Map.of("commit", tag.commit())));
    }

    private Progress atHead(Situation situation, Refs refs) {
        Optional<String> production = refs.branch(situation.process().branches().production());
        if (production.isEmpty()) {
            return new Progress.Unsure(
                    "there is no branch " + situation.process().branches().production());
        }
        String head = production.get();
        Set<String> goes = goes(situation, head);
        List<Decision.NoGo> against = standing(situation, head);
        if (against.isEmpty() && missing(goes) <= 0) {
            return new Progress.Agreed(said(goes, head));
        }
        Set<String> people = new LinkedHashSet<>(candidates(situation));
        people.removeAll(goes);
        Ask ask = new Ask.GoNoGo(
                people, situation.process().people(role), Math.max(1, missing(goes)), head, situation.tag());
        return new Progress.Waiting(words(situation, head, goes, against), List.of(), ask);
    }

    private Words words(Situation situation, String head, Set<String> goes, List<Decision.NoGo> against) {
        if (!against.isEmpty()) {
            Decision.NoGo last = against.getLast();
            return say(
                    "no-go by {} on {}: {}. It stands until {} says go or {} moves",
                    person(last.by().login()),
                    commit(head),
                    last.reason(),
                    person(last.by().login()),
                    code(situation.process().branches().production()));
        }
        return voided(situation, head)
                .map(go -> say(
                        "the go by {} on {} no longer counts: {} is now at {}. Go or no-go again?",
                        person(go.by().login()),
                        commit(go.commit()),
                        code(situation.process().branches().production()),
                        commit(head)))
                .orElseGet(() -> goes.isEmpty()
                        ? say("waiting for a decision on {}", commit(head))
                        : say("{}; {} more needed", said(goes, head), missing(goes)));
    }

    private Optional<Decision.Go> voided(Situation situation, String head) {
        return situation
                .release()
                .last(Decision.Go.class)
                .filter(go -> !go.commit().equals(head));
    }

    /** People whose last word on the commit is go and who may say it. */
    private Set<String> goes(Situation situation, String commit) {
        Set<String> goes = new LinkedHashSet<>();
        lastWords(situation, commit).forEach((login, decision) -> {
            if (decision instanceof Decision.Go && candidates(situation).contains(login)) {
                goes.add(login);
            }
        });
        return goes;
    }

    private static List<Decision.NoGo> standing(Situation situation, String commit) {
        List<Decision.NoGo> against = new ArrayList<>();
        lastWords(situation, commit).values().forEach(decision -> {
            if (decision instanceof Decision.NoGo no) {
                against.add(no);
            }
        });
        return against;
    }

    private static Map<String, Decision.Verdict> lastWords(Situation situation, String commit) {
        Map<String, Decision.Verdict> last = new LinkedHashMap<>();
        situation
                .release()
                .decided(Decision.Verdict.class)
                .filter(verdict -> verdict.commit().equals(commit))
                .forEach(verdict -> {
                    last.remove(verdict.by().login());
                    last.put(verdict.by().login(), verdict);
                });
        return last;
    }

    private Set<String> candidates(Situation situation) {
        Set<String> people = new LinkedHashSet<>(situation.process().people(role));
        if (!cutterMayGo) {
            situation
                    .release()
                    .beginning()
                    .ifPresent(beginning -> people.remove(beginning.by().login()));
        }
        return people;
    }

    private int missing(Set<String> goes) {
        return quorum - goes.size();
    }

    private static Words said(Set<String> goes, String commit) {
        List<Words> people =
                goes.stream().map(login -> say("{}", person(login))).toList();
        return say("{} said go on {}", Words.join(", ", people), commit(commit));
    }

    @Override
    public Words explain() {
        return say(
                "{} {} must say go on production's head{}",
                quorum,
                code(role),
                cutterMayGo ? "" : ", not the person who cut");
    }
}
