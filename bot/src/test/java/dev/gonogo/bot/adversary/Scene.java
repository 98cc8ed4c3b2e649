package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The repository and the room for a move: branches, pull requests and files, named by their part in a release. */
record Scene(ReleaseRoom room, GitHub gitHub, Story story) {
    /** Makes most moves: has write access, is in the room, and has no role in the process. */
    static final String MALLORY = "mallory";

    /** Has read access only. */
    static final String READER = "rita";

    private static final String OTHER = "0.9.9-preview";

    /** A branch, by its part. */
    enum Branch {
        MAIN,
        DEVELOP,
        RELEASE,
        /** Created by gonogo itself: a clean branch with the restored files, or the version bump. */
        OWN,
        RELEASE_PLEASE,
        /** The release branch of another version. */
        OTHER_RELEASE,
        /** The promotion branch of another version. */
        OTHER_CLEAN,
        /** A fix directly on main. */
        FIX,
        /** The same on its way to develop. */
        BACKPORT,
        /** A branch of a fork with the same name as the release branch. */
        FORKED,
        /** A branch without meaning to the process. */
        TOPIC;

        @Override
        public String toString() {
            return "the branch " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The tag of a release, by its part. */
    enum Tagged {
        ITS_OWN,
        /** The previous release's. */
        LAST,
        /** Of a lower version that nobody released. */
        BELOW,
        /** Of a higher version that nobody released. */
        ABOVE,
        /** Begins like the release's own tag and continues. */
        LONGER;

        @Override
        public String toString() {
            return "the tag " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A pull request, by its part: the one into the release branch, into main, or into develop. */
    enum Request {
        PREPARATION,
        PROMOTION,
        BACKPORT;

        @Override
        public String toString() {
            return "the pull request of the " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A change of files. */
    enum Files {
        CODE,
        MORE_CODE,
        /** With it, every check is red. */
        BROKEN_CODE,
        CHANGELOG,
        OTHER_VERSION,
        /** Release Please writes another version into the chart. */
        RELEASE_PLEASE_CONFIG,
        WORKFLOW,
        /** What the hotfix is about, with another text. */
        FIXED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    MemoryRepository repository() {
        return room.repository();
    }

    String name(Branch branch) {
        return switch (branch) {
            case MAIN -> SeedA.MAIN;
            case DEVELOP -> SeedA.DEVELOP;
            case RELEASE -> story.releaseBranch();
            case OWN -> story.ownBranch();
            case RELEASE_PLEASE -> "release-please--branches--" + story.releaseBranch();
            case OTHER_RELEASE -> "release/" + OTHER;
            case OTHER_CLEAN -> "chore/promote-" + OTHER + "-main";
            case FIX -> Story.FIX;
            case BACKPORT ->
                repository().refs().branchesUnder("backport/").stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is none"));
            case FORKED -> MALLORY + ":" + story.releaseBranch();
            case TOPIC -> "topic";
        };
    }

    String name(Tagged release) {
        return switch (release) {
            case ITS_OWN -> story.tag();
            case LAST -> story.last();
            case BELOW -> "v0.6.5";
            case ABOVE -> "v" + OTHER;
            case LONGER -> story.tag() + (story == Story.RECOVERY ? "0" : ".1");
        };
    }

    /** @throws IllegalArgumentException if there is no such branch */
    String head(Branch branch) {
        return repository().headOf(name(branch));
    }

    Map<String, String> files(Files files) {
        return switch (files) {
            case CODE -> Map.of("src/server.ts", "export const mallory = 1;\n");
            case MORE_CODE -> Map.of("src/server.ts", "export const mallory = 2;\n");
            case BROKEN_CODE -> Map.of(GitHub.BROKEN, "export const broken = ;\n");
            case CHANGELOG -> Map.of("CHANGELOG.md", "# Changelog\n\nAll is well.\n");
            case OTHER_VERSION -> Map.of("package.json", "{\n  \"version\": \"" + OTHER + "\"\n}\n");
            case RELEASE_PLEASE_CONFIG -> Map.of(GitHub.RELEASE_PLEASE_CONFIG, "{\"chart\": \"" + OTHER + "\"}\n");
            case FIXED -> Map.of(Story.FIXED, "# Aegis and more\n");
            case WORKFLOW -> Map.of(".github/workflows/" + SeedA.RELEASE, "name: Release\non: push\n");
        };
    }

    /** @throws IllegalArgumentException if none is open */
    PullRequest open(Request request) {
        String base = switch (request) {
            case PREPARATION -> name(Branch.RELEASE);
            case PROMOTION -> SeedA.MAIN;
            case BACKPORT -> SeedA.DEVELOP;
        };
        Optional<PullRequest> newest = repository().pullRequests().into(base).stream()
                .filter(PullRequest::open)
                .max(Comparator.comparing(PullRequest::number));
        return newest.orElseThrow(() -> new IllegalArgumentException("none is open"));
    }
}
