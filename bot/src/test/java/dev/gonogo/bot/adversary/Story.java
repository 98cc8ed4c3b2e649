package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.Incidents;
import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.bot.story.ShippedTrain;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Opening;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Refs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is released, under which process, and who has which role. */
enum Story {
    /** Aegis: a preview goes from develop through a release branch to main, and is tagged there. */
    PROMOTION("0.6.6-preview", ReleaseRoom.PROCESS, "release/0.6.6-preview", "chore/promote-0.6.6-preview-main"),

    /** The same after a hotfix that went to main directly and is owed to develop. */
    HOTFIX("0.6.6-preview", ReleaseRoom.PROCESS, "release/0.6.6-preview", "chore/promote-0.6.6-preview-main"),

    /** An Aegis recovery: half of 0.6.6-preview is public, and a rerun did not help. */
    RECOVERY("0.6.6-preview.1", ReleaseRoom.PROCESS, "release/0.6.6-preview.1", "chore/promote-0.6.6-preview.1-main"),

    /**
     * The part of Agent Zero that is about commits: a train is validated, reviewed, bumped and tagged on its own
     * branch.
     */
    TRAIN("0.8.0", TrainProcess.TEXT, "release/0.8.0", "chore/release-0.8.0"),

    /** An Agent Zero patch: the same from the latest tag, on a branch of its own. */
    PATCH("0.7.1", TrainProcess.TEXT, "hotfix/0.7.1", "chore/release-0.7.1"),

    /** An Agent Zero train under the preset as shipped, until production is watched. */
    SHIPPED("0.8.0", ShippedTrain.PROCESS, "release/v0.8.0", "chore/release-0.8.0");

    /** What is fixed directly on main, and where. */
    static final String FIX = "fix-login";

    static final String FIXED = "README.md";

    /** The release that cannot be repaired. */
    static final String FAILED = "0.6.6-preview";

    /** The version cut next, after a hotfix. */
    static final String NEXT = "0.6.7-preview";

    private static final String BEFORE = "v0.6.5-preview.3";

    private final String version;
    private final String process;
    private final String releaseBranch;
    private final String ownBranch;

    Story(String version, String process, String releaseBranch, String ownBranch) {
        this.version = version;
        this.process = process;
        this.releaseBranch = releaseBranch;
        this.ownBranch = ownBranch;
    }

    String version() {
        return version;
    }

    /** What ann types to begin it; a recovery is requested in a dialog. */
    String command() {
        return switch (this) {
            case PROMOTION, HOTFIX, TRAIN, SHIPPED -> "cut " + version;
            case PATCH -> "hotfix " + version;
            case RECOVERY -> "recover " + FAILED;
        };
    }

    /** Whether it is an Agent Zero story. */
    boolean train() {
        return this == TRAIN || this == PATCH || this == SHIPPED;
    }

    String tag() {
        return "v" + version;
    }

    /** The tag of the previous release. */
    String last() {
        return switch (this) {
            case PROMOTION, HOTFIX -> BEFORE;
            case RECOVERY -> "v" + FAILED;
            case TRAIN, PATCH, SHIPPED -> "v0.7.0";
        };
    }

    String process() {
        return process;
    }

    String releaseBranch() {
        return releaseBranch;
    }

    /** The branch that gonogo itself creates: with the restored files, or with the bumped version. */
    String ownBranch() {
        return ownBranch;
    }

    Set<String> maintainers() {
        return train() ? Set.of("ann", "bob") : Set.of("ann", "bob", "carol", "dave");
    }

    /** The repository as the story finds it; the shipped train brings its own. */
    void begin(ReleaseRoom room) {
        if (this == SHIPPED) {
            return;
        }
        if (train()) {
            Map<String, String> workflow =
                    Map.of(".github/workflows/" + TrainProcess.VALIDATION, "name: Validate\non: workflow_dispatch\n");
            List.of(SeedA.MAIN, SeedA.DEVELOP)
                    .forEach(branch -> room.repository().commit(branch, "dave", "ci: validate a train", workflow));
            room.commitProcess(process);
            room.released("0.7.0");
            room.restart();
        }
        if (this == HOTFIX) {
            fix(room);
        }
        record(room, train() ? last() : BEFORE);
        if (this == RECOVERY) {
            fail(room);
        }
    }

    /**
     * It restores a text that main and develop had before, so that the fix must be distinguished from that earlier
     * text.
     */
    private static void fix(ReleaseRoom room) {
        List.of("# Aegis\n\nLog in first.\n", "# Aegis\n")
                .forEach(text -> room.repository().commit(SeedA.DEVELOP, "dave", "docs: begin", Map.of(FIXED, text)));
        room.repository().commit(SeedA.MAIN, "dave", "chore(release): promote the docs", Map.of(FIXED, "# Aegis\n"));
        List.of(SeedA.MAIN, SeedA.DEVELOP)
                .forEach(branch -> room.seed.checksPass(room.repository().headOf(branch)));
        room.seed.lastReleaseHadAllOfMain();
        room.repository().branch(FIX, room.repository().headOf(SeedA.MAIN));
        room.repository().commit(FIX, "dave", "fix: nobody can log in", Map.of(FIXED, "# Aegis\n\nLog in first.\n"));
        room.repository().pullRequests().open("dave", FIX, SeedA.MAIN, "fix: nobody can log in");
    }

    /** Somebody takes the metadata back to develop, and opens an issue that nobody has approved yet. */
    private static void fail(ReleaseRoom room) {
        Incidents.beyondRepair(room);
        room.seed.takeMetadataBack();
        int issue = room.repository().issues().open("dave", FAILED + " is unusable", "npm client is missing");
        room.repository().issues().comment(issue, "carol", "I will look at it tomorrow.");
    }

    /** The previous release was one of gonogo's own; of other people's releases it knows only where the tag is now. */
    private static void record(ReleaseRoom room, String last) {
        Instant now = room.clock.instant();
        Refs.Tag tag = room.repository().refs().tag(last).orElseThrow();
        ReleaseId id = new ReleaseId(ReleaseRoom.REPOSITORY, Version.of(last.substring(1)), 1);
        Map<String, String> seen = Map.of("tag", tag.objectId(), "commit", tag.commit());
        Decision.Cut cut = new Decision.Cut(new By("ann", ReleaseRoom.ROOM, now));
        room.store.open(new Opening(id, cut, List.of()), Occasion.NONE);
        room.store.note(id, new Fact.Landmark("publish/1", now, Words.say("tagged"), seen));
        room.store.note(id, new Fact.Closed(Fact.Outcome.PUBLISHED, now));
    }
}
