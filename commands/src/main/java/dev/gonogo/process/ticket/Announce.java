package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code announce}: says something in every room and mentions the people with some roles. It holds up nothing: an
 * unreachable room gets it when it is back.
 *
 * @param text with placeholders
 * @param roles whose people are mentioned
 */
public record Announce(String text, List<String> roles) implements Step {
    private static final String PEOPLE = "mentioned";

    public Announce {
        roles = List.copyOf(roles);
    }

    @Override
    public Progress progress(Situation situation) {
        Set<String> people = Account.logins(roles.stream()
                .flatMap(role -> situation.process().people(role).stream())
                .toList());
        return new Progress.Done(say("{}", situation.fill(text)), Map.of(PEOPLE, String.join(" ", people)));
    }

    /** Whether a landmark is from a step of this kind. */
    public static boolean said(Fact.Landmark landmark) {
        return landmark.values().containsKey(PEOPLE);
    }

    /** Logins of the people whom an announcement mentions. */
    public static List<String> mentioned(Fact.Landmark landmark) {
        String people = landmark.values().getOrDefault(PEOPLE, "");
        return people.isEmpty() ? List.of() : List.of(people.split(" "));
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("announce").with(roles);
    }

    @Override
    public Words explain() {
        return roles.isEmpty()
                ? say("announce: {}", text)
                : say("announce to {}: {}", Words.codes(roles, 5), code(text));
    }
}
