package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.release.Decision;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was checked of the shipped train before it was tagged, and before it went to production. */
final class ShippedJudge {
    private static final Map<String, String> REVIEWERS =
            Map.of("platform", "carol", "qa", "carol", "docs", "dave", "product", "erin");
    private static final Set<String> TICKED = Set.of("highlights", "manuals");

    private ShippedJudge() {}

    static Stream<Broken> unreviewed(Case one) {
        return REVIEWERS.entrySet().stream()
                .filter(role -> one.play()
                        .release()
                        .decided(Decision.Go.class)
                        .filter(go -> go.step().startsWith("review/")
                                && go.by().login().equals(role.getValue()))
                        .noneMatch(go -> TrainJudge.same(one, go.commit())))
                .map(role -> Broken.of("it was tagged and never signed off by " + role.getKey(), one.commit()));
    }

    static Stream<Broken> unticked(Case one) {
        return TICKED.stream()
                .filter(item -> one.play()
                        .release()
                        .decided(Decision.Tick.class)
                        .filter(tick ->
                                tick.item().equals(item) && tick.by().login().equals("dave"))
                        .noneMatch(tick -> TrainJudge.same(one, tick.commit())))
                .map(item -> Broken.of("it was tagged, and " + item + " was never ticked", one.commit()));
    }

    static Stream<Broken> withoutGo(Case one) {
        boolean said = goes(one.play(), "go/")
                .filter(go -> go.commit().equals(one.commit()))
                .anyMatch(go -> go.by().login().equals("bob"));
        return TagJudge.unless(said, "nobody with the role said go on " + one.name(one.commit()), one);
    }

    private static Stream<Decision.Go> goes(Aftermath play, String step) {
        return play.release()
                .decided(Decision.Go.class)
                .filter(go -> go.step().startsWith(step))
                .filter(go -> play.story().maintainers().contains(go.by().login()));
    }

    /** Staging must have had it and been healthy. */
    static Stream<Broken> unstaged(Aftermath play) {
        return play.toProduction().stream()
                .filter(moment -> moment.staging()
                        .filter(staging -> staging.health() == Deployment.Health.HEALTHY
                                && staging.compared().contains(play.story().tag()))
                        .isEmpty())
                .map(moment -> Broken.of("production was deployed while staging was not well with it", play.version()));
    }

    /** The last smoke test that staging had of the tagged commit. */
    static Stream<Broken> unsmoked(Aftermath play) {
        return play.toProduction().stream()
                .filter(moment -> moment.smoked().stream()
                        .filter(run -> moment.refs()
                                .tag(play.story().tag())
                                .filter(tag -> tag.commit().equals(run.commit()))
                                .isPresent())
                        .findFirst()
                        .map(Run::state)
                        .filter(RunState.SUCCEEDED::equals)
                        .isEmpty())
                .map(moment -> Broken.of("production was deployed before a smoke test in staging", play.version()));
    }

    static Stream<Broken> unsigned(Aftermath play) {
        return play.toProduction().stream()
                .filter(moment -> goes(play, "production/")
                        .filter(go -> !go.by().at().isAfter(moment.at()))
                        .noneMatch(go -> moment.refs()
                                .tag(play.story().tag())
                                .filter(tag -> tag.commit().equals(go.commit()))
                                .isPresent()))
                .map(moment -> Broken.of("production was deployed before anybody signed it off", play.version()));
    }

    static Stream<Broken> unpromoted(Aftermath play) {
        return play.toProduction().stream()
                .filter(moment -> play.release()
                        .decided(Decision.Promote.class)
                        .filter(promote ->
                                play.story().maintainers().contains(promote.by().login()))
                        .noneMatch(promote -> promote.to().equals("production")
                                && !promote.by().at().isAfter(moment.at())))
                .map(moment -> Broken.of("production was deployed before anybody promoted to it", play.version()));
    }

    /** A release must not continue past an early deployment to production, unless somebody with the role accepts it. */
    static Stream<Broken> byHand(Aftermath play) {
        boolean passed =
                play.release().landmarks().anyMatch(landmark -> landmark.step().equals("production/3"));
        return play.inProduction().stream()
                .filter(deployed ->
                        passed && deployed.revision().equals(play.story().tag()))
                .filter(deployed -> play.release()
                        .decided(Decision.Promote.class)
                        .filter(promote -> promote.to().equals("production"))
                        .allMatch(promote -> promote.by().at().isAfter(deployed.at())))
                .map(deployed -> Broken.of("production had it before anybody promoted to it", play.version()));
    }
}
