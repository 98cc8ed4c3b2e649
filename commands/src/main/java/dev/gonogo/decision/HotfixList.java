package dev.gonogo.decision;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.util.ArrayList;
import java.util.List;

/** The hotfixes that are not finished. */
final class HotfixList {
    private static final int MOST_SHOWN = 5;

    private HotfixList() {}

    static Outcome of(ReleaseProcess process, Answer<List<Hotfix>> looked) {
        return looked.fold(
                all -> of(process, all), why -> new Outcome.Answered(Reply.say("Cannot tell right now: {}", why)));
    }

    private static Outcome of(ReleaseProcess process, List<Hotfix> all) {
        List<Hotfix> current = all.stream().filter(hotfix -> !hotfix.over()).toList();
        if (current.isEmpty()) {
            return Backport.owedBesides(process, "No hotfix is open");
        }
        List<Words> lines = new ArrayList<>();
        current.stream().limit(MOST_SHOWN).map(HotfixList::line).forEach(lines::add);
        if (current.size() > MOST_SHOWN) {
            lines.add(say("and {} more", current.size() - MOST_SHOWN));
        }
        return new Outcome.Answered(new Reply(lines));
    }

    private static Words line(Hotfix hotfix) {
        Words what = say("{}: {}", HotfixBoard.name(hotfix.request()), HotfixBoard.standing(hotfix));
        Words who = say(" · by {}", person(hotfix.request().author().login()));
        return say("{}{}", what, who);
    }
}
