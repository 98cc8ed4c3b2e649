package dev.gonogo.audit;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Refs;
import dev.gonogo.world.ScriptedWorld;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import dev.gonogo.world.ValuePlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of the Aegis preset, and tags that a test adds. */
final class AuditScene {
    static final String MAIN = "9f8e7d6".repeat(6).substring(0, 40);
    static final String COMMIT = "a1b2c3d".repeat(6).substring(0, 40);
    private static final String OBJECT = "7a9".repeat(14).substring(0, 40);
    private static final ValuePlace VERSION = new ValuePlace("package.json", "/version");
    private static final String CHANGELOG = "CHANGELOG.md";

    static final ReleaseProcess PROCESS = process("v{version}");

    final ScriptedWorld world = new ScriptedWorld();
    private final List<TaggedCommit> tags = new ArrayList<>();

    static ReleaseProcess process(String tag) {
        return process(tag, new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-preview"), List.of("X.Y.Z-preview.N")));
    }

    static ReleaseProcess process(String tag, VersionPolicy versions) {
        return new ReleaseProcess(
                "OneStepAt4time/aegis",
                new Branches("develop", "release/{version}", "main"),
                new TagRule(
                        tag,
                        "Release {tag}",
                        List.of(
                                "recovery-release: {recovery}",
                                "recovery-issue: #{issue}",
                                "recovery-confirmation: {confirmation}")),
                versions,
                Metadata.of(List.of("package.json", CHANGELOG)),
                Map.of(),
                List.of(
                        new Stage(
                                "go",
                                List.of(new FileSays("package.json", "/version"), new ChangelogHas(CHANGELOG)),
                                List.of()),
                        new Stage(
                                "verify",
                                List.of(),
                                List.of(new VerifyPublished(
                                        List.of(new NpmPackage("aegis"), new GitHubRelease(List.of("sbom.json"))),
                                        Duration.ofMinutes(15))))));
    }

    /** A tag that satisfies every rule, for versions without a number. */
    static TaggedCommit good(String version) {
        return annotated(version, "Release v" + version + "\n");
    }

    static TaggedCommit annotated(String version, String message) {
        return new TaggedCommit(new Refs.Tag("v" + version, OBJECT, COMMIT), message, true, files(version));
    }

    static TaggedCommit lightweight(String version) {
        return new TaggedCommit(new Refs.Tag("v" + version, COMMIT, COMMIT), "", true, files(version));
    }

    static TaggedCommit astray(String version) {
        return new TaggedCommit(good(version).tag(), good(version).message(), false, files(version));
    }

    static TaggedCommit with(TaggedCommit tag, TaggedCommit.Files files) {
        return new TaggedCommit(tag.tag(), tag.message(), tag.reachable(), files);
    }

    /** The files of a commit that was released as this version. */
    static TaggedCommit.Files files(String version) {
        return files(version, "## [" + version + "](https://example.com/compare/v0.0.1...v" + version + ")");
    }

    static TaggedCommit.Files files(String value, String heading) {
        return new TaggedCommit.Files(Map.of(VERSION, value), Map.of(CHANGELOG, List.of(heading)), Map.of());
    }

    AuditScene tag(TaggedCommit tag) {
        tags.add(tag);
        return this;
    }

    TagAudit audit() {
        return audit(0, 0);
    }

    TagAudit audit(int others, int pages) {
        world.knows(new AllRefs(), new Refs(Map.of("main", MAIN), Map.of()));
        world.knows(new TagRules(PROCESS).question(MAIN), new TaggedCommits(tags, others));
        return TagAudit.of(PROCESS, world, pages).fold(audit -> audit, why -> {
            throw new AssertionError(why);
        });
    }

    static TagReport report(TaggedCommit tag) {
        return new AuditScene().tag(tag).audit().tags().getFirst();
    }
}
