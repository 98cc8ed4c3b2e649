package dev.gonogo.processfile;

import static dev.gonogo.processfile.KindTable.kind;
import static java.util.Map.entry;

import dev.gonogo.process.AwaitPullRequest;
import dev.gonogo.process.DeleteBranch;
import dev.gonogo.process.Deploy;
import dev.gonogo.process.FollowWorkflow;
import dev.gonogo.process.OpenPullRequest;
import dev.gonogo.process.PushTag;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RunWorkflow;
import dev.gonogo.process.SignOff;
import dev.gonogo.process.Step;
import dev.gonogo.process.VerifyPublished;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How each kind of step is written in a process file. A new kind is one line here. */
final class StepKinds {

    private static final Duration USUAL_WINDOW = Duration.ofMinutes(15);

    static final KindTable<Step> TABLE = new KindTable<>(
            "step",
            Map.ofEntries(
                    entry("await-pull-request", kind(StepKinds::awaitPullRequest)),
                    entry("delete-branch", kind("branch", settings -> new DeleteBranch(branch(settings, "branch")))),
                    entry("deploy", kind("application", StepKinds::deploy)),
                    entry("follow-workflow", kind("workflow", StepKinds::followWorkflow)),
                    entry("open-pull-request", kind(StepKinds::openPullRequest)),
                    entry("push-tag", kind(settings -> new PushTag())),
                    entry("run-workflow", kind(StepKinds::runWorkflow)),
                    entry("sign-off", kind(StepKinds::signOff)),
                    entry("verify-published", kind("artifacts", StepKinds::verifyPublished))));

    private StepKinds() {}

    private static String branch(Fields settings, String key) {
        return settings.text(key, Spelling.REF);
    }

    private static Step awaitPullRequest(Fields settings) {
        return new AwaitPullRequest(
                branch(settings, "into"), branch(settings, "from"), settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step deploy(Fields settings) {
        return new Deploy(
                settings.text("application", Spelling.APPLICATION), settings.text("revision", Spelling.REF, "{tag}"));
    }

    private static Step followWorkflow(Fields settings) {
        return new FollowWorkflow(
                settings.text("workflow", Spelling.WORKFLOW),
                new LinkedHashSet<>(settings.texts("optional", Spelling.ANY, List.of())),
                new LinkedHashSet<>(settings.texts("idempotent", Spelling.ANY, List.of())));
    }

    private static Step openPullRequest(Fields settings) {
        return new OpenPullRequest(
                branch(settings, "from"),
                branch(settings, "into"),
                branch(settings, "clean-branch"),
                settings.text("title", Spelling.ANY),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step runWorkflow(Fields settings) {
        return new RunWorkflow(
                settings.text("workflow", Spelling.WORKFLOW),
                branch(settings, "ref"),
                settings.pairs("inputs", Spelling.ANY),
                settings.text("creates", Spelling.REF, ""));
    }

    private static Step signOff(Fields settings) {
        return new SignOff(
                settings.text("role", Spelling.ANY, ReleaseProcess.MAINTAINER),
                settings.number("quorum", 1),
                settings.flag("cutter-may-go", false));
    }

    private static Step verifyPublished(Fields settings) {
        return new VerifyPublished(
                settings.someKinds("artifacts", ArtifactKinds.TABLE), settings.duration("window", USUAL_WINDOW));
    }
}
