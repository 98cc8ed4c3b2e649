package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.bot.story.ShippedTrain;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state at one moment.
 *
 * @param shelf titles of everything in the registries
 * @param smoked the runs of the smoke test
 * @param staging empty if the story has none
 */
record Moment(
        Refs refs, List<String> shelf, List<Issue> issues, List<Run> smoked, Optional<Deployment> staging, Instant at) {
    Moment {
        shelf = List.copyOf(shelf);
        issues = List.copyOf(issues);
        smoked = List.copyOf(smoked);
    }

    static Moment now(ReleaseRoom room) {
        return new Moment(
                room.repository().refs(),
                room.registries.published(),
                room.repository().issues().all(),
                room.repository().runs().of(ShippedTrain.SMOKE),
                room.deployer
                        .answer(new ApplicationNamed(ShippedTrain.STAGING))
                        .fold(found -> found, why -> Optional.empty()),
                room.clock.instant());
    }
}
