package dev.gonogo.process;

import static dev.gonogo.world.Accounts.account;

import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Push;
import dev.gonogo.world.Question;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A situation under construction: the Aegis process, a release that ann cut two hours ago, and answers that a test
 * scripts.
 */
public final class Scene {
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final Instant CUT = NOW.minus(Duration.ofHours(2));
    public static final String STEP = "stage/1";
    public static final List<String> METADATA = List.of(
            ".release-please-manifest.json",
            "CHANGELOG.md",
            "deploy/helm/aegis/Chart.yaml",
            "package-lock.json",
            "package.json");
    public static final String MAIN = id("9f8e7d6");
    public static final String DEVELOP = id("a1b2c3d");
    static final TagRule TAG_RULE = new TagRule(
            "v{version}",
            "Release v{version}",
            List.of(
                    "recovery-release: {recovery}",
                    "recovery-issue: #{issue}",
                    "recovery-confirmation: {confirmation}"));

    private final ScriptedWorld world = new ScriptedWorld();
    private final Map<String, String> branches = new TreeMap<>();
    private final Map<String, Refs.Tag> tags = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Stage> further = new ArrayList<>();
    private final Version version;
    private final Map<String, Set<String>> roles =
            new TreeMap<>(Map.of("maintainer", Set.of("ann", "bob", "carol", "dave")));
    private VersionPolicy policy = new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-preview"), List.of("X.Y.Z-preview.N"));
    private Branches names = new Branches("develop", "release/{version}", "main");
    private @Nullable Cadence cadence;
    private final List<Need> needs = new ArrayList<>();
    private Metadata metadata = Metadata.of(METADATA);
    private String rules = "";
    private int attempt = 1;
    private Instant now = NOW;

    private Scene(String version) {
        this.version = Version.of(version);
        decisions.add(new Decision.Cut(by("ann", CUT)));
        world.knows(new Attempts(), List.of());
        Stream.of("main", "develop", "release/" + version, "chore/promote-" + version + "-main")
                .forEach(name -> world.knows(new MovesOf(name, ""), List.of()));
    }

    public static Scene of(String version) {
        return new Scene(version);
    }

    /** 0.6.6-preview.1, which ann requested because 0.6.6-preview is beyond repair. */
    public static Scene recovery() {
        Scene scene = of("0.6.6-preview.1").branch("main", MAIN).branch("develop", DEVELOP);
        scene.decisions.set(
                0,
                new Decision.Recover(
                        by("ann", CUT), Version.of("0.6.6-preview"), 2431, "the tarball of {tag} is empty"));
        return scene;
    }

    /** 0.6.6-preview with main and develop. */
    public static Scene preview() {
        return of("0.6.6-preview").branch("main", MAIN).branch("develop", DEVELOP);
    }

    /** A full commit id that starts with this. */
    public static String id(String start) {
        return start + "0".repeat(40 - start.length());
    }

    public static By by(String login, Instant at) {
        return new By(login, new Room("slack", "C0RELEASES"), at);
    }

    public static By by(String login) {
        return by(login, NOW.minusSeconds(60));
    }

    public Scene branch(String name, String commit) {
        branches.put(name, commit);
        return refs();
    }

    public Scene without(String branch) {
        branches.remove(branch);
        return refs();
    }

    public Scene annotated(String name, String commit) {
        tags.put(name, new Refs.Tag(name, id("7a9"), commit));
        return refs();
    }

    public Scene lightweight(String name, String commit) {
        tags.put(name, new Refs.Tag(name, commit, commit));
        return refs();
    }

    /** Its tag is on a commit on which carol said go. */
    public Scene tagged(String commit) {
        return steps(new SignOff("maintainer", 1, false), new PushTag())
                .decided(new Decision.Go(by("carol"), STEP, commit, "", "", List.of()))
                .annotated("v" + version, commit);
    }

    private Scene refs() {
        world.knows(new AllRefs(), new Refs(branches, tags));
        return this;
    }

    /** These have write access; the pull request's head was pushed by its author, and we are gonogo[bot]. */
    public Scene writers(PullRequest request, String... logins) {
        List.of(logins).forEach(login -> world.knows(new MayWrite(account(login)), true));
        world.knows(new OwnLogin(), "gonogo[bot]");
        world.knows(new PushesOf(request.head(), request.headCommit()), List.of(new Push(request.author(), NOW)));
        return this;
    }

    public <T> Scene knows(Question<T> question, T value) {
        world.knows(question, value);
        return this;
    }

    /** See {@link ScriptedWorld#supposesHeads}. */
    public Scene supposesHeads(List<LineCommit> line, Collection<PullRequest> requests) {
        world.supposesHeads(line, requests);
        return this;
    }

    public Scene cannotTell(Question<?> question) {
        world.cannotTell(question, "GitHub did not answer in time");
        return this;
    }

    public Scene decided(Decision decision) {
        decisions.add(decision);
        return this;
    }

    public Scene saw(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** Its stage has these needs. */
    public Scene needs(Need... more) {
        needs.addAll(List.of(more));
        return this;
    }

    /** The process has these steps. */
    public Scene steps(Step... more) {
        steps.addAll(List.of(more));
        return this;
    }

    /** Its stage is followed by another. */
    public Scene then(String stage, Step... more) {
        further.add(new Stage(stage, List.of(), List.of(more)));
        return this;
    }

    /** These people have a role. */
    public Scene role(String name, String... logins) {
        roles.put(name, Set.of(logins));
        return this;
    }

    /** The process's branches have these names. */
    public Scene branches(Branches others) {
        names = others;
        return this;
    }

    /** These lines are maintained below later ones. */
    public Scene maintained(String... lines) {
        policy = new VersionPolicy(policy.planned(), policy.recovery(), List.of(lines));
        return this;
    }

    /** These are released. */
    public Scene released(String... versions) {
        for (String one : versions) {
            annotated("v" + one, id("1"));
        }
        return refs();
    }

    /** Its trains leave at these times. */
    Scene cadence(Cadence times) {
        cadence = times;
        return this;
    }

    /** The process names the places of the version. */
    public Scene metadata(Metadata files) {
        metadata = files;
        return this;
    }

    /** The process was read from a file with these rules. */
    public Scene rules(String fingerprint) {
        rules = fingerprint;
        return this;
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(further);
        if (!steps.isEmpty()) {
            stages.addFirst(new Stage("stage", needs, steps));
        }
        return stages;
    }

    private ReleaseProcess process() {
        return new ReleaseProcess(
                "OneStepAt4time/aegis",
                names,
                TAG_RULE,
                policy,
                metadata,
                roles,
                stages(),
                List.of(),
                Optional.ofNullable(cadence),
                Map.of(),
                rules);
    }

    public Scene attempt(int number) {
        attempt = number;
        return this;
    }

    public Scene at(Instant time) {
        now = time;
        return this;
    }

    public Situation situation() {
        ReleaseProcess process = process();
        ReleaseId release = new ReleaseId(process.repository(), version, attempt);
        return new Situation(process, new Release(release, decisions, facts), world, now, STEP, null);
    }

    public Situation about(PullRequest request) {
        return situation().about(request);
    }
}
