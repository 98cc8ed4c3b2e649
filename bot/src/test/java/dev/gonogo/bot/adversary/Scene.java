package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The repository and the room as a move finds them: branches, pull requests and files by the part that they play for one release. */
record Scene(ReleaseRoom room, GitHub gitHub, Story story) {
    /** Who makes most moves; may write to the repository, is in the room, and has no role in the process. */
    static final String MALLORY = "mallory";

    /** May read the repository and no more. */
    static final String READER = "rita";

    private static final String OTHER = "0.9.9-preview";

    /** A branch, by its part. */
    enum Branch {
        MAIN,
        DEVELOP,
        RELEASE,
        /** What gonogo itself builds: a clean branch with the restored files, or the bump of the version. */
        OWN,
        RELEASE_PLEASE,
        /** The release branch of another version. */
        OTHER_RELEASE,
        /** The name that a promotion of another version has. */
        OTHER_CLEAN,
        /** What is fixed directly on main. */
        FIX,
        /** The same on its way to develop. */
        BACKPORT,
        /** One of a fork that is called like the release branch. */
        FORKED,
        /** One without meaning to the process. */
        TOPIC;

        @Override
        public String toString() {
            return "the branch " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The tag of a release, by its part. */
    enum Tagged {
        ITS_OWN,
        /** Of the release before. */
        LAST,
        /** Of a version below, which nobody released. */
        BELOW,
        /** Of a version above, which nobody released. */
        ABOVE,
        /** Begins as its own does, and goes on. */
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
        /** With it every check is red. */
        BROKEN_CODE,
        CHANGELOG,
        OTHER_VERSION,
        /** Release Please writes another version into the chart. */
        RELEASE_PLEASE_CONFIG,
        WORKFLOW,
        /** What the hotfix is about, in other words. */
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

    /** @throws IllegalArgumentException when there is no such branch */
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

    /** @throws IllegalArgumentException when none is open */
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
