package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import java.util.List;

/** {@code no-other-release}: there is no second active release branch. */
public record NoOtherRelease() implements Need {
    @Override
    public String rule() {
        return "no-other-release";
    }

    @Override
    public Finding judge(Situation situation) {
        String template = situation.process().branches().release();
        String folder = template.replaceFirst("\\{.*", "");
        if (folder.equals(template)) {
            return Finding.held(rule(), "All releases share the branch {}.", code(template));
        }
        String own = situation.fill(template);
        return situation
                .refs()
                .map(refs -> refs.branchesUnder(folder).stream()
                        .filter(name -> !name.equals(own))
                        .toList())
                .fold(
                        others -> judge(others, situation.release().recovery().isPresent()),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<String> others, boolean recovery) {
        if (others.isEmpty()) {
            return Finding.held(rule(), "No other release branch is open.");
        }
        return recovery
                ? Finding.noted(rule(), "Also open: {}. A recovery may be cut alongside.", Words.codes(others, 5))
                : Finding.notHeld(
                        rule(),
                        "Another release is under way: {}. Before the next cut, finish or abandon it and delete its"
                                + " branch.",
                        Words.codes(others, 5));
    }

    @Override
    public Words explain() {
        return say("no other {} branch exists", code("release"));
    }
}
