package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Refs;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What is released, by which process, and who has which role. */
enum Story {
    /** The first seed: a preview goes from develop by a release branch to main, and is tagged there. */
    PROMOTION("0.6.6-preview", ReleaseRoom.PROCESS, "chore/promote-0.6.6-preview-main"),

    /** The second seed, as far as it is about commits: a train is validated, reviewed, bumped and tagged on its own branch. */
    TRAIN("0.8.0", """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol], docs: [dave]}
            stages:
              - name: preparation
                needs: [tag-absent]
                steps: [{create-branch: {branch: "{release}", from: "{integration}"}}]
              - name: validation
                needs:
                  - checks-green: {branch: "{release}", required: [lint, test]}
                steps:
                  - run-workflow: {workflow: validate.yml, ref: "{release}", jobs: [pytest]}
              - name: review
                steps:
                  - sign-off: {role: [qa, docs], on: "{release}"}
                  - tick: {role: docs, items: {manuals: Manuals read}}
              - name: package
                steps:
                  - bump-versions:
                      into: "{release}"
                      branch: "chore/release-{version}"
                      message: "chore(release): {tag}"
                      files: [{file: package.json, pointer: /version}]
              - name: go
                needs:
                  - checks-green: {branch: "{release}", required: [lint, test]}
                  - tag-absent
                steps: [{sign-off: {on: "{release}"}}, push-tag]
            """, "chore/release-0.8.0");

    /** The workflow that validates a train; it has one job. */
    static final String VALIDATION = "validate.yml";

    static final String VALIDATION_JOB = "pytest";

    private final String version;
    private final String process;
    private final String ownBranch;

    Story(String version, String process, String ownBranch) {
        this.version = version;
        this.process = process;
        this.ownBranch = ownBranch;
    }

    String version() {
        return version;
    }

    String tag() {
        return "v" + version;
    }

    /** The tag of the release before. */
    String last() {
        return this == TRAIN ? "v0.7.0" : "v0.6.5-preview.3";
    }

    String process() {
        return process;
    }

    /** The branch that gonogo itself builds: with the restored files, or with the bumped version. */
    String ownBranch() {
        return ownBranch;
    }

    Set<String> maintainers() {
        return this == TRAIN ? Set.of("ann", "bob") : Set.of("ann", "bob", "carol", "dave");
    }

    /** The repository as the story finds it. */
    void begin(ReleaseRoom room) {
        if (this == TRAIN) {
            Map<String, String> workflow =
                    Map.of(".github/workflows/" + VALIDATION, "name: Validate\non: workflow_dispatch\n");
            room.repository().commit("develop", "dave", "ci: validate a train", workflow);
            room.commitProcess(process);
            room.released("0.7.0");
            room.restart();
        }
        recordTheLast(room);
    }

    /** The release before was one of gonogo's own; of what others released it knows only where the tag stands now. */
    private void recordTheLast(ReleaseRoom room) {
        Instant now = room.clock.instant();
        Refs.Tag tag = room.repository().refs().tag(last()).orElseThrow();
        ReleaseId id = new ReleaseId(ReleaseRoom.REPOSITORY, Version.of(last().substring(1)), 1);
        Map<String, String> seen = Map.of("tag", tag.objectId(), "commit", tag.commit());
        room.store.open(id, new Decision.Cut(new By("ann", ReleaseRoom.ROOM, now)));
        room.store.note(id, new Fact.Landmark("publish/1", now, Words.say("tagged"), seen));
        room.store.note(id, new Fact.Closed(Fact.Outcome.PUBLISHED, now));
    }
}
