package dev.gonogo.process.backport;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.Presence;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A hotfix whose change production or integration reverted.
 *
 * @param production what reverted it there
 * @param integration what reverted it there; empty if it is there or never came
 * @param owed whether integration had it from production and reverted it alone, and so lacks what production has
 */
public record RevertedHotfix(Optional<Commit> production, Optional<Commit> integration, boolean owed) {

    /**
     * Empty if both have what it brought, if integration has it, or if a branch's line is too long to check.
     *
     * @param production head of production, which has its merge
     * @param integration head of integration
     */
    public static Answer<Optional<RevertedHotfix>> of(
            ReleaseProcess process, World world, PullRequest request, String production, String integration) {
        String merge = request.mergeCommit();
        Map<String, List<String>> metadata = process.metadata().pointers();
        return world.ask(new Reachable(merge, integration))
                .flatMap(has -> world.ask(new BroughtBy(merge, List.of())).flatMap(brought -> {
                    PresenceOf here = new PresenceOf(brought.before(), merge, production, metadata);
                    PresenceOf there = new PresenceOf(brought.before(), merge, integration, metadata);
                    return world.ask(here)
                            .flatMap(on -> world.ask(there)
                                    .map(in -> on.flatMap(one -> in.flatMap(other -> of(one, other, has)))))
                            .flatMap(found -> found.filter(RevertedHotfix::owed).isPresent()
                                    ? owed(world, there, production)
                                    : new Answer.Known<>(found));
                }));
    }

    /** A file that is the same on both branches is not owed, whatever happened to it in between. */
    private static Answer<Optional<RevertedHotfix>> owed(World world, PresenceOf there, String production) {
        return world.ask(new Difference(there.before(), there.after()))
                .flatMap(touched -> world.ask(new Difference(production, there.head()))
                        .flatMap(differing -> {
                            Set<String> differ =
                                    differing.stream().map(Change::path).collect(Collectors.toSet());
                            Map<String, List<String>> ignored = new HashMap<>(there.ignored());
                            touched.stream()
                                    .map(Change::path)
                                    .filter(path -> !differ.contains(path))
                                    .forEach(alike -> ignored.put(alike, List.of()));
                            return world.ask(new PresenceOf(there.before(), there.after(), there.head(), ignored));
                        }))
                .map(presence -> presence.flatMap(Presence::takenBack)
                        .map(by -> new RevertedHotfix(Optional.empty(), Optional.of(by), true)));
    }

    private static Optional<RevertedHotfix> of(Presence here, Presence there, boolean has) {
        boolean stands = there.came() && there.takenBack().isEmpty();
        return stands || (here.takenBack().isEmpty() && there.takenBack().isEmpty())
                ? Optional.empty()
                : Optional.of(new RevertedHotfix(
                        here.takenBack(),
                        there.takenBack(),
                        has && here.takenBack().isEmpty()));
    }

    /** Where and by which commits. */
    public Words words(ReleaseProcess process) {
        List<Words> places = new ArrayList<>();
        production.ifPresent(step -> places.add(by("on", process.branches().production(), step)));
        integration.ifPresent(step -> places.add(by("in", process.branches().integration(), step)));
        return Words.join(" and ", places);
    }

    private static Words by(String preposition, String branch, Commit step) {
        return say("{} {} by {} {}", preposition, code(branch), commit(step.id()), step.subject());
    }
}
