package dev.gonogo.bot.adversary;

import dev.gonogo.port.ProcessReader;
import dev.gonogo.process.AwaitPullRequest;
import dev.gonogo.process.Need;
import dev.gonogo.process.OpenPullRequest;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.SignOff;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.processfile.YamlProcessReader;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A rule that is taken out of the process before the bot reads it, so that a test sees whether somebody would get through without it.
 *
 * @param skipsNeeds whether the record says of every stage that its needs held, as if they had been looked at
 */
record Hole(UnaryOperator<Stage> planted, boolean skipsNeeds) {
    static final Hole NONE = new Hole(UnaryOperator.identity(), false);

    /** What somebody else did is taken without a look at what must hold before it. */
    static final Hole DONE_IS_PASSED = new Hole(UnaryOperator.identity(), true);

    /** A review counts for the release, and not for the commit that was reviewed. */
    static final Hole REVIEWS_ARE_KEPT = steps(step -> step instanceof SignOff signOff
                    && signOff.on().equals("{release}")
                    && signOff.roles().size() > 1
            ? new SignOff(signOff.roles(), signOff.quorum(), signOff.cutterMayGo(), signOff.on(), true)
            : step);

    /** The release branch is called by its name, and so it is none of one release that must hold nothing else. */
    static Hole sharedBranch(String name) {
        return steps(step -> switch (step) {
            case AwaitPullRequest await -> new AwaitPullRequest(name, await.from(), await.workflow(), await.needs());
            case OpenPullRequest open ->
                new OpenPullRequest(name, open.into(), open.cleanBranch(), open.title(), open.needs());
            default -> step;
        });
    }

    /** The process does not name these rules. */
    static Hole without(String... names) {
        Set<String> rules = Set.of(names);
        return new Hole(
                stage -> new Stage(
                        stage.name(),
                        kept(stage.needs(), rules),
                        stage.steps().stream().map(step -> without(step, rules)).toList(),
                        stage.releases()),
                false);
    }

    private static Step without(Step step, Set<String> rules) {
        return switch (step) {
            case AwaitPullRequest await ->
                new AwaitPullRequest(await.into(), await.from(), await.workflow(), kept(await.needs(), rules));
            case OpenPullRequest open ->
                new OpenPullRequest(
                        open.from(), open.into(), open.cleanBranch(), open.title(), kept(open.needs(), rules));
            default -> step;
        };
    }

    private static List<Need> kept(List<Need> needs, Set<String> rules) {
        return needs.stream().filter(need -> !rules.contains(need.rule())).toList();
    }

    private static Hole steps(UnaryOperator<Step> planted) {
        return new Hole(
                stage -> new Stage(
                        stage.name(),
                        stage.needs(),
                        stage.steps().stream().map(planted).toList(),
                        stage.releases()),
                false);
    }

    ProcessReader reader() {
        return text -> switch (new YamlProcessReader().read(text)) {
            case ProcessReader.Reading.Good(ReleaseProcess process) -> new ProcessReader.Reading.Good(planted(process));
            case ProcessReader.Reading.Bad bad -> bad;
        };
    }

    private ReleaseProcess planted(ReleaseProcess process) {
        return new ReleaseProcess(
                process.repository(),
                process.branches(),
                process.tag(),
                process.versions(),
                process.metadata(),
                process.roles(),
                process.stages().stream().map(planted).toList(),
                process.gates(),
                process.cadence(),
                process.about(),
                process.rules());
    }
}
