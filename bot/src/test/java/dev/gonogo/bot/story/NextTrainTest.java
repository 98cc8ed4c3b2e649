package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Dialog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A train owes the hotfixes of the previous one: at its preparation from integration, at its go on its own branch. */
@Tag("B-07")
@Tag("B-36")
@Tag("B-37")
class NextTrainTest {
    private static final String TRAIN = """
            process: 1
            repository: OneStepAt4time/aegis
            branches:
              integration: develop
              release: "release/v{major}.{minor}.0"
              production: main
              hotfix: "hotfix/v{version}"
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob]}
            stages:
              - name: preparation
                needs: [{releases-backported: "{integration}"}]
                steps: [{create-branch: {branch: "{release}", from: "{integration}"}}]
              - name: go
                needs: [{releases-backported: "{release}"}]
                steps: [{sign-off: {role: maintainer, on: "{release}"}}, push-tag]
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void aTrainIsOut() {
        room.commitProcess(TRAIN);
        room.repository().tag("v0.7.0", room.repository().headOf(SeedA.DEVELOP), "Release v0.7.0");
        hotfix("0.7.1", "0.7.0", "fix: a leak", "src/leak.ts");
        room.repository().commit(SeedA.DEVELOP, "dave", "feat: more", Map.of("src/more.ts", "more\n"));
    }

    private void hotfix(String version, String latest, String subject, String path) {
        hotfix(version, latest, subject, path, "fixed\n");
    }

    private void hotfix(String version, String latest, String subject, String path, String text) {
        String branch = "hotfix/v" + version;
        String from = room.repository().refs().tag("v" + latest).orElseThrow().commit();
        room.repository().branch(branch, from);
        String fix = room.repository().commit(branch, "dave", subject, Map.of(path, text));
        room.repository().tag("v" + version, fix, "Release v" + version);
    }

    private void cut() {
        room.says("ann", "cut 0.8.0");
        room.tick();
    }

    private String later() {
        room.wait(Duration.ofMinutes(5));
        return room.transcript();
    }

    @Test
    void theHotfixThatNobodyBroughtBackHoldsThePreparation() {
        cut();

        assertThat(room.transcript())
                .contains(
                        "preparation: not yet",
                        "develop lacks 1 commit of v0.7.1:",
                        "fix: a leak, author dave,",
                        "Cherry-pick it to develop with a pull request.");
        assertThat(room.repository().head("release/v0.8.0")).isEmpty();

        room.repository().commit(SeedA.DEVELOP, "dave", "fix: a leak (#9)", Map.of("src/leak.ts", "fixed\n"));

        assertThat(later()).contains("Go or no-go for 0.8.0?");
        assertThat(room.repository().head("release/v0.8.0")).isPresent();
    }

    /** 0.8.0 is tagged, and then somebody tags the hotfix of the train before it. */
    @Test
    void oneThatCameWhenTheTrainWasOutIsOwedByTheNextTrain() {
        room.repository().commit(SeedA.DEVELOP, "dave", "fix: a leak (#9)", Map.of("src/leak.ts", "fixed\n"));
        cut();
        Dialog dialog = (Dialog) room.says("bob", "go");
        room.submits("bob", dialog, Map.of());
        later();
        assertThat(room.repository().refs().tag("v0.8.0")).isPresent();
        room.wait(Duration.ofHours(1));
        hotfix("0.7.2", "0.7.1", "fix: the login", "src/login.ts");

        room.says("ann", "cut 0.9.0");
        room.tick();

        assertThat(room.transcript())
                .contains("preparation: not yet", "develop lacks 1 commit of v0.7.2:", "fix: the login, author dave,");
        room.repository().commit(SeedA.DEVELOP, "dave", "fix: the login (#11)", Map.of("src/login.ts", "fixed\n"));
        assertThat(later()).contains("Go or no-go for 0.9.0?");
    }

    @Test
    void oneThatCameAfterTheCutHoldsTheGoUntilAMaintainerMeansIt() {
        room.repository().commit(SeedA.DEVELOP, "dave", "fix: a leak (#9)", Map.of("src/leak.ts", "fixed\n"));
        cut();
        hotfix("0.7.2", "0.7.1", "fix: the login", "src/login.ts");

        assertThat(later())
                .contains("go: not yet", "release/v0.8.0 lacks 1 commit of v0.7.2:", "fix: the login, author dave,");

        room.answer("ann", "override releases-backported 0.8 has another login");
        assertThat(later()).contains("ann overrode releases-backported", "Go or no-go for 0.8.0?");
    }

    @Test
    void whatAMaintainerLetOneTrainGoWithoutIsOwedByTheNext() {
        oneThatCameAfterTheCutHoldsTheGoUntilAMaintainerMeansIt();
        Dialog dialog = (Dialog) room.says("bob", "go");
        room.submits("bob", dialog, Map.of());
        later();
        assertThat(room.repository().refs().tag("v0.8.0")).isPresent();

        room.says("ann", "cut 0.9.0");
        room.tick();
        assertThat(room.transcript())
                .contains("preparation: not yet", "develop lacks 1 commit of v0.7.2:", "fix: the login, author dave,");

        room.repository().commit(SeedA.DEVELOP, "dave", "fix: the login (#11)", Map.of("src/login.ts", "fixed\n"));
        assertThat(later()).contains("Go or no-go for 0.9.0?");
    }

    private void isLacking(String subject, String droppedBy) {
        cut();

        assertThat(room.transcript())
                .contains("preparation: not yet", "develop lacks 1 commit of v0.7.2: ", subject + ", author dave,")
                .contains(" (dropped there by " + droppedBy + "). Cherry-pick it to develop with a pull request.");
        assertThat(room.repository().head("release/v0.8.0")).isEmpty();
    }

    /** Version 0.7.1 is in develop; 0.7.2 fixes what both had. */
    private String aFixOfWhatDevelopHasToo() {
        mergedIntoDevelop(tagged("v0.7.1"), Map.of());
        hotfix("0.7.2", "0.7.1", "fix: the leak for good", "src/leak.ts", "fixed for good\n");
        return tagged("v0.7.2");
    }

    private String tagged(String tag) {
        return room.repository().refs().tag(tag).orElseThrow().commit();
    }

    private String mergedIntoDevelop(String commit, Map<String, String> changed) {
        return room.repository().merge(SeedA.DEVELOP, "erin", commit, changed);
    }

    @Test
    void aHotfixThatTheMergeIntoDevelopLeftOutHoldsThePreparation() {
        String fix = aFixOfWhatDevelopHasToo();
        String merge = mergedIntoDevelop(fix, Map.of("src/leak.ts", "fixed\n"));

        isLacking("fix: the leak for good", merge.substring(0, 7) + " Merge " + fix);

        room.repository().commit(SeedA.DEVELOP, "dave", "fix: again (#9)", Map.of("src/leak.ts", "fixed for good\n"));
        assertThat(later()).contains("Go or no-go for 0.8.0?");
    }

    @Test
    void soDoesOneThatWasMergedIntoDevelopAndRevertedThere() {
        mergedIntoDevelop(aFixOfWhatDevelopHasToo(), Map.of());
        String revert = room.repository().commit(SeedA.DEVELOP, "erin", "Revert it", Map.of("src/leak.ts", "fixed\n"));

        isLacking("fix: the leak for good", revert.substring(0, 7) + " Revert it");
    }

    @Test
    void soDoesOneThatWasRevertedOnTheBranchThatBroughtItToDevelop() {
        room.repository().branch("bring-it", aFixOfWhatDevelopHasToo());
        String revert = room.repository().commit("bring-it", "erin", "Revert it", Map.of("src/leak.ts", "fixed\n"));
        String merge = mergedIntoDevelop(revert, Map.of());

        isLacking("fix: the leak for good", merge.substring(0, 7) + " Merge " + revert);
    }

    @Test
    void oneThatWasMergedIntoDevelopAndDevelopedFurtherDoesNot() {
        mergedIntoDevelop(aFixOfWhatDevelopHasToo(), Map.of());
        room.repository().commit(SeedA.DEVELOP, "erin", "feat: on from there", Map.of("src/leak.ts", "better\n"));
        cut();

        assertThat(later()).contains("Go or no-go for 0.8.0?");
    }
}
