package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.workflow.RunWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people copy besides the presets: the train's workflows, and the one-image process. */
class ShippedTest {

    private static JsonNode jobs(String workflow) throws JsonProcessingException {
        return new YAMLMapper().readTree(shipped("workflows/" + workflow)).get("jobs");
    }

    private static List<String> commands(JsonNode job) {
        List<String> commands = new ArrayList<>();
        job.get("steps").forEach(step -> {
            if (step.has("run")) {
                commands.add(step.get("run").asText());
            }
        });
        return commands;
    }

    private static List<String> uploads(JsonNode job) {
        List<String> uploads = new ArrayList<>();
        job.get("steps").forEach(step -> {
            if (step.path("uses").asText().startsWith("actions/upload-artifact@")) {
                uploads.add(step.get("with").get("name").asText());
            }
        });
        return uploads;
    }

    @Test
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    void eachJobOfTheValidationRunsItsCommand() throws JsonProcessingException {
        JsonNode jobs = jobs("validate.yml");

        assertThat(commands(jobs.get("fmt-check"))).containsExactly("make fmt-check");
        assertThat(commands(jobs.get("lint"))).containsExactly("make lint");
        assertThat(commands(jobs.get("pytest"))).containsExactly("pytest");
        assertThat(commands(jobs.get("playwright"))).containsExactly("xvfb-run pytest tests/playwright --headed");
        assertThat(commands(jobs.get("docs-verify"))).containsExactly("make docs-verify");
        assertThat(commands(jobs.get("helm-verify"))).containsExactly("make helm-verify");
    }

    @Test
    @Tag("B-18")
    @Tag("B-19")
    void screenshotsAndPackagedChartsAreUploadedAsEvidence() throws JsonProcessingException {
        assertThat(uploads(jobs("validate.yml").get("playwright"))).containsExactly("screenshots");
        assertThat(uploads(jobs("validate.yml").get("helm-verify"))).containsExactly("charts");
    }

    @Test
    @Tag("B-30")
    void theSmokeTestTakesItsEnvironment() throws JsonProcessingException {
        assertThat(commands(jobs("smoke.yml").get("smoke")))
                .containsExactly("python scripts/smoke_test.py --env \"$TARGET\"");
    }

    @Test
    void theTrainRunsNoJobThatItsWorkflowsDoNotHave() throws JsonProcessingException {
        ReleaseProcess train = good("""
                process: 1
                extends: ticketed-train
                repository: agent0ai/agent-zero
                roles: {maintainer: [a, b], platform: [c], qa: [d], docs: [e], product: [f], stakeholder: [g]}
                """);
        for (RunWorkflow step : train.steps(RunWorkflow.class).toList()) {
            List<String> names = new ArrayList<>();
            jobs(step.workflow()).fieldNames().forEachRemaining(names::add);
            assertThat(names).containsAll(step.jobs());
        }
    }

    /** Each commented-out piece of the example, in a file of its own. */
    private static List<ReleaseProcess> offered() {
        return Stream.of(shipped("example.gonogo.yml").split("\n#?\n", -1))
                .filter(piece -> piece.matches("(?s)# \\w+:.*"))
                .map(piece -> piece.replaceAll("(?m)^# ?", ""))
                .map(piece -> piece.startsWith("roles:") ? piece : "roles: {maintainer: [ann, bob, carol]}\n" + piece)
                .map(piece -> good("process: 1\nextends: release-please-promotion\nrepository: org/app\n" + piece))
                .toList();
    }

    private static List<Need> needs(ReleaseProcess process, String stage) {
        return process.stages().stream()
                .filter(one -> one.name().equals(stage))
                .flatMap(one -> one.needs().stream())
                .toList();
    }

    private static List<String> rules(AwaitPullRequest step) {
        return step.needs().stream().map(Need::rule).toList();
    }

    @Test
    @Tag("A-08")
    @Tag("A-13")
    @Tag("A-28")
    @Tag("A-36")
    @Tag("A-37")
    @Tag("A-50")
    void whatTheExampleOffersLeavesOutNoRuleOfThePreset() {
        ReleaseProcess preset = good(shipped("example.gonogo.yml"));
        AwaitPullRequest awaited = preset.step(AwaitPullRequest.class).orElseThrow();

        assertThat(offered()).hasSize(3).allSatisfy(process -> {
            assertThat(process.tag().recovery()).isEqualTo(preset.tag().recovery());
            assertThat(needs(process, "cut")).containsAll(needs(preset, "cut"));
            assertThat(needs(process, "go")).containsAll(needs(preset, "go"));
            AwaitPullRequest own = process.step(AwaitPullRequest.class).orElseThrow();
            assertThat(own.workflow()).isEqualTo(awaited.workflow());
            assertThat(rules(own)).isEqualTo(rules(awaited));
        });
    }

    @Test
    void aProcessOfNeitherSeedIsAPage() {
        ReleaseProcess process = good(shipped("one-image.yml"));

        assertThat(process.stages()).extracting(Stage::name).containsExactly("ready", "publish", "tell");
        assertThat(process.stages().getFirst().steps()).containsExactly(new SignOff("maintainer", 1, false));
        assertThat(process.stages().getLast().steps())
                .containsExactly(new Announce("{version} is on the registry", List.of()));
    }
}
