package dev.gonogo.plan;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.Job;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import dev.gonogo.world.ScriptedWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end of a release, from go to clean-up: ann cut it, main is green, and a test says what happened since. */
final class EndOfRelease {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant CUT = NOW.minusSeconds(7200);
    static final Room ROOM = new Room("slack", "C0RELEASES");
    static final String MAIN = "9f8e7d6" + "0".repeat(33);
    static final String OBJECT = "7a9" + "0".repeat(37);
    static final String TAG = "v0.6.6-preview";
    static final String RELEASE_BRANCH = "release/0.6.6-preview";

    private static final List<Stage> STAGES = List.of(
            new Stage(
                    "go",
                    List.of(new TagAbsent(), new ChecksGreen("{production}", List.of("test"))),
                    List.of(new SignOff("maintainer", 1, false))),
            new Stage(
                    "publish",
                    List.of(),
                    List.of(
                            new PushTag(),
                            new FollowWorkflow("release.yml", Set.of("publish-clawhub"), Set.of("publish-npm")))),
            new Stage("clean up", List.of(), List.of(new DeleteBranch("{release}"))));

    final ScriptedWorld world = new ScriptedWorld();
    private final List<Stage> stages = new ArrayList<>(STAGES);
    private final Map<String, String> branches = new TreeMap<>(Map.of("main", MAIN, RELEASE_BRANCH, MAIN));
    private final Map<String, Refs.Tag> tags = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>(List.of(new Decision.Cut(by("ann", CUT))));
    private final List<Fact> facts = new ArrayList<>();
    private String version = "0.6.6-preview";
    private @Nullable Cadence cadence;

    EndOfRelease() {
        refs();
        world.knows(new Attempts(), List.of());
        runs();
        test(Check.State.GREEN);
    }

    static By by(String login, Instant at) {
        return new By(login, ROOM, at);
    }

    /** 0.6.6-preview.1 instead, which ann requested to replace 0.6.6-preview. */
    EndOfRelease recovery() {
        version("0.6.6-preview.1");
        Version failed = Version.of("0.6.6-preview");
        decisions.set(0, new Decision.Recover(by("ann", CUT), failed, 2431, "the tarball is empty"));
        return this;
    }

    EndOfRelease version(String other) {
        version = other;
        world.knows(new RunsOf("release.yml", "push", "v" + other, Instant.EPOCH), List.of());
        return this;
    }

    /** Its trains leave at these times. */
    EndOfRelease cadence(Cadence times) {
        cadence = times;
        return this;
    }

    private EndOfRelease refs() {
        world.knows(new AllRefs(), new Refs(branches, tags));
        return this;
    }

    /** The process has these stages instead. */
    EndOfRelease stages(Stage... others) {
        stages.clear();
        stages.addAll(List.of(others));
        return this;
    }

    EndOfRelease test(Check.State state) {
        world.knows(new ChecksOf(MAIN), List.of(new Check("test", state, "")));
        return this;
    }

    EndOfRelease decided(Decision decision) {
        decisions.add(decision);
        return this;
    }

    EndOfRelease saidGo() {
        return decided(new Decision.Go(by("carol", NOW.minusSeconds(60)), "go/1", MAIN, "", "", List.of()));
    }

    EndOfRelease branch(String name, String commit) {
        branches.put(name, commit);
        return refs();
    }

    EndOfRelease without(String branch) {
        branches.remove(branch);
        return refs();
    }

    EndOfRelease saw(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** A step that was seen done. */
    EndOfRelease passed(String step, String sentence) {
        return saw(new Fact.Landmark(step, CUT.plusSeconds(60), Words.say(sentence), Map.of("tag", OBJECT)));
    }

    /** These are released. */
    EndOfRelease released(String... versions) {
        for (String one : versions) {
            tags.put("v" + one, new Refs.Tag("v" + one, OBJECT, MAIN));
        }
        return refs();
    }

    EndOfRelease tag(String name, String commit) {
        tags.put(name, new Refs.Tag(name, OBJECT, commit));
        return refs();
    }

    EndOfRelease tagged() {
        tags.put(TAG, new Refs.Tag(TAG, OBJECT, MAIN));
        world.knows(new TagMessage(OBJECT), "Release " + TAG);
        world.knows(new Reachable(MAIN, MAIN), true);
        return refs();
    }

    /** The tag's run with these jobs. */
    EndOfRelease running(RunState state, Job... jobs) {
        return running(1, state, jobs);
    }

    EndOfRelease running(int attempt, RunState state, Job... jobs) {
        Run run = new Run(
                7, 412, attempt, "release.yml", "Release", "Release", "push", TAG, MAIN, state, "bot", NOW, NOW, "");
        runs(run);
        world.knows(new JobsOf(7), List.of(jobs));
        return this;
    }

    private void runs(Run... runs) {
        world.knows(new RunsOf("release.yml", "push", "v" + version, CUT), List.of(runs));
        world.knows(new RunsOf("release.yml", "push", "v" + version, Instant.EPOCH), List.of(runs));
    }

    static Job job(String name, RunState state) {
        return new Job(name.length(), name, state, "");
    }

    Release release() {
        return new Release(new ReleaseId("OneStepAt4time/aegis", Version.of(version), 1), decisions, facts);
    }

    ReleaseProcess process() {
        return new ReleaseProcess(
                "OneStepAt4time/aegis",
                new Branches("develop", "release/{version}", "main"),
                new TagRule("v{version}", "Release v{version}", List.of("recovery-release: {recovery}")),
                new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-preview"), List.of("X.Y.Z-preview.N")),
                Metadata.of(List.of("package.json")),
                Map.of("maintainer", Set.of("ann", "bob", "carol")),
                stages,
                List.of(),
                Optional.ofNullable(cadence),
                Map.of(),
                "");
    }

    Plan plan() {
        return ReleaseRules.decide(process(), release(), world, NOW);
    }

    /** One line for each stage: sign, name, words. */
    static Stream<String> lines(Plan plan) {
        return plan.stages().stream()
                .map(stage -> stage.mark().symbol() + " " + stage.name() + " | "
                        + stage.words().plain());
    }

    static Stream<String> findings(Plan plan) {
        return plan.findings().stream()
                .map(finding -> finding.verdict() + " " + finding.words().plain());
    }
}
