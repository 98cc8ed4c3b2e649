package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.bot.story.ShippedTrain;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAReleasePlease.Outcome;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** GitHub Actions: they run for whoever pushes. Whether a check is green depends only on the commit's files. */
final class GitHub {
    /** A commit with this file is red. */
    static final String BROKEN = "src/broken.ts";
    /** If it is missing, Release Please writes the version everywhere. */
    static final String RELEASE_PLEASE_CONFIG = "release-please-config.json";

    private static final String CHART = "deploy/helm/aegis/Chart.yaml";

    /** Workflows whose next run fails. */
    private final Set<Works> broken = EnumSet.noneOf(Works.class);

    private final ReleaseRoom room;
    private final Story story;
    private final Optional<ShippedTrain> shipped;
    private final Set<Refs.Tag> tags = new HashSet<>();
    /** Commits whose validation succeeded, by run. */
    private final Map<Long, String> validated = new HashMap<>();

    /** A workflow that a release waits for. */
    enum Works {
        CUT(SeedA.CREATE_RELEASE_BRANCH),
        RELEASE_PLEASE(SeedA.RELEASE_PLEASE),
        VALIDATION(TrainProcess.VALIDATION),
        RELEASE(SeedA.RELEASE);

        private final String file;

        Works(String file) {
            this.file = file;
        }

        @Override
        public String toString() {
            return "the workflow of the " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** @param shipped does the work instead, if the story is that train's */
    GitHub(ReleaseRoom room, Story story, Optional<ShippedTrain> shipped) {
        this.room = room;
        this.shipped = shipped;
        this.story = story;
        tags.addAll(room.repository().refs().tags().values());
    }

    void breaksDown(Works works) {
        broken.add(works);
    }

    /** @throws IllegalArgumentException if no run of it has ended */
    void rerun(Works works) {
        Run last = last(works)
                .filter(run -> run.state().over())
                .orElseThrow(() -> new IllegalArgumentException("nothing is over"));
        validated.remove(last.id());
        if (last.state() == RunState.SUCCEEDED) {
            room.repository().runs().rerunAll(last.id());
        } else {
            room.repository().runs().rerun(last.id());
        }
    }

    /** @throws IllegalArgumentException if there is none */
    void delete(Works works) {
        Run last = last(works).orElseThrow(() -> new IllegalArgumentException("there is none"));
        room.repository().runs().delete(last.id());
    }

    private Optional<Run> last(Works works) {
        return runs(works).max(Comparator.comparing(Run::id));
    }

    /** Commits whose validation succeeded and did not fail since, whether or not its run still exists. */
    Set<String> validated() {
        return Set.copyOf(validated.values());
    }

    private Stream<Run> runs(Works works) {
        return room.repository().runs().of(works.file).stream();
    }

    /** Runs waiting to be played, including reruns that gonogo requested. */
    private Stream<Run> waiting(Works works) {
        return runs(works).filter(run -> !run.state().over());
    }

    /** Everything that is due is done. */
    void works() {
        shipped.ifPresentOrElse(this::works, this::worksItself);
    }

    private void works(ShippedTrain train) {
        train.machines();
        runs(Works.VALIDATION)
                .filter(run -> run.state() == RunState.SUCCEEDED)
                .forEach(run -> validated.put(run.id(), run.commit()));
    }

    private void worksItself() {
        room.seed
                .releasePlease()
                .will(broken.contains(Works.RELEASE_PLEASE) ? Outcome.FAILS : Outcome.OPENS_A_PULL_REQUEST);
        if (waiting(Works.CUT).findAny().isPresent()) {
            cut();
        }
        if (waiting(Works.RELEASE_PLEASE).findAny().isPresent()) {
            releasePlease(room.seed.releasePlease().runs());
        }
        if (!story.train()) {
            room.repository().refs().tags().values().stream()
                    .filter(tag -> tag.name().matches("v\\d.*") && tags.add(tag))
                    .forEach(tag -> room.release.starts(tag.name()));
            waiting(Works.RELEASE).forEach(this::release);
        }
        waiting(Works.VALIDATION).forEach(this::validate);
        checked().distinct().filter(this::unchecked).forEach(this::check);
    }

    private void cut() {
        waiting(Works.CUT).forEach(run -> room.repository().runs().become(run.id(), RunState.QUEUED));
        if (broken.remove(Works.CUT)) {
            room.seed.createReleaseBranchFails();
        } else {
            releasePlease(room.seed.createReleaseBranchRuns());
        }
    }

    private void releasePlease(OptionalInt opened) {
        broken.remove(Works.RELEASE_PLEASE);
        writeTheChart(room.repository(), opened);
    }

    private void release(Run run) {
        boolean onMain = room.repository()
                .head(SeedA.MAIN)
                .filter(main -> new PlainGit(room.repository()).ancestors(main).contains(run.commit()))
                .isPresent();
        if (run.branch().equals("v" + Story.FAILED) && story == Story.RECOVERY) {
            room.release.fails(run.id(), "publish-typescript-sdk");
        } else if (!onMain || broken.remove(Works.RELEASE)) {
            room.release.fails(run.id(), onMain ? "publish-npm" : "Release preflight");
        } else {
            room.release.finishes(run);
        }
    }

    private void validate(Run run) {
        boolean fails = broken.remove(Works.VALIDATION) || broken(run.commit());
        RunState state = fails ? RunState.FAILED : RunState.SUCCEEDED;
        room.repository().runs().job(run.id(), TrainProcess.VALIDATION_JOB, state);
        room.repository().runs().become(run.id(), state);
        if (fails) {
            validated.remove(run.id());
        } else {
            validated.put(run.id(), run.commit());
        }
    }

    private boolean broken(String commit) {
        return room.repository()
                .text(commit, BROKEN)
                .filter(text -> !text.isEmpty())
                .isPresent();
    }

    private Stream<String> checked() {
        MemoryRepository repository = room.repository();
        Stream<String> requests = repository.refs().branches().keySet().stream()
                .flatMap(base -> repository.pullRequests().into(base).stream())
                .filter(PullRequest::open)
                .map(PullRequest::headCommit);
        return Stream.concat(
                Stream.of(SeedA.MAIN, SeedA.DEVELOP, story.releaseBranch())
                        .flatMap(branch -> repository.head(branch).stream()),
                requests);
    }

    private boolean unchecked(String commit) {
        return room.repository().checks(commit).stream()
                .filter(check -> check.source() instanceof CheckSource.App)
                .noneMatch(check -> check.name().equals(SeedA.DRY_RUN_CHECK));
    }

    private void check(String commit) {
        Check.State state = broken(commit) ? Check.State.RED : Check.State.GREEN;
        SeedA.PUSH_CHECKS.forEach(check -> room.repository().check(commit, check, state));
        room.repository().check(commit, SeedA.DRY_RUN_CHECK, state);
    }

    /** Its configuration may contain a version of its own for the chart. */
    private static void writeTheChart(MemoryRepository repository, OptionalInt opened) {
        opened.ifPresent(number -> {
            PullRequest request = repository.pullRequests().get(number);
            repository
                    .text(request.headCommit(), RELEASE_PLEASE_CONFIG)
                    .map(config -> config.replaceAll("(?s).*\"chart\": \"([^\"]*)\".*", "$1"))
                    .ifPresent(version -> {
                        Map<String, String> chart = Map.of(
                                CHART,
                                "apiVersion: v2\nname: aegis\nversion: " + version + "\nappVersion: \"" + version
                                        + "\"\n");
                        repository.commit(request.head(), SeedA.APP, request.title(), chart);
                    });
        });
    }
}
