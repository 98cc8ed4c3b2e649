package dev.gonogo.processfile;

import static dev.gonogo.yaml.KindTable.kind;
import static java.util.Map.entry;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Step;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.world.ValuePlace;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.KindTable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How each kind of step is written in a process file. A new kind needs one line here. */
final class StepKinds {

    private static final Duration USUAL_WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    static final KindTable<Step> TABLE = new KindTable<>(
            "step",
            Map.ofEntries(
                    entry("announce", kind("text", StepKinds::announce)),
                    entry("archive", kind(StepKinds::archive)),
                    entry("await-pull-request", kind(StepKinds::awaitPullRequest)),
                    entry("bump-versions", kind(StepKinds::bumpVersions)),
                    entry("close-ticket", kind(settings -> new CloseTicket())),
                    entry(
                            "create-branch",
                            kind(settings -> new CreateBranch(branch(settings, "branch"), branch(settings, "from")))),
                    entry("delete-branch", kind("branch", settings -> new DeleteBranch(branch(settings, "branch")))),
                    entry("deploy", kind("application", StepKinds::deploy)),
                    entry("follow-workflow", kind("workflow", StepKinds::followWorkflow)),
                    entry("no-open", kind("milestone", StepKinds::noOpen)),
                    entry("open-pull-request", kind(StepKinds::openPullRequest)),
                    entry("promote", kind("to", settings -> new Promote(settings.text("to", TextFormat.NAME)))),
                    entry("push-tag", kind(settings -> new PushTag())),
                    entry("run-workflow", kind(StepKinds::runWorkflow)),
                    entry("sign-off", kind(StepKinds::signOff)),
                    entry("soak", kind("time", StepKinds::soak)),
                    entry("tick", kind(StepKinds::tick)),
                    entry("ticket", kind("title", StepKinds::ticket)),
                    entry("verify-published", kind("artifacts", StepKinds::verifyPublished))));

    private StepKinds() {}

    private static String branch(Fields settings, String key) {
        return settings.text(key, TextFormat.REF);
    }

    private static Step announce(Fields settings) {
        return new Announce(settings.text("text", TextFormat.ANY), settings.texts("to", TextFormat.ANY, List.of()));
    }

    private static Step archive(Fields settings) {
        return new Archive(
                settings.text("path", TextFormat.PATH),
                branch(settings, "into"),
                branch(settings, "branch"),
                settings.texts("copies", TextFormat.PATH, List.of()),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step awaitPullRequest(Fields settings) {
        return new AwaitPullRequest(
                branch(settings, "into"),
                branch(settings, "from"),
                settings.text("workflow", TextFormat.WORKFLOW, ""),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step bumpVersions(Fields settings) {
        return new BumpVersions(
                branch(settings, "into"),
                branch(settings, "branch"),
                settings.text("message", TextFormat.LINE),
                settings.someOf("files", "A file is written as file and pointer.", StepKinds::place),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static ValuePlace place(Fields settings) {
        return new ValuePlace(settings.text("file", TextFormat.PATH), settings.text("pointer", TextFormat.POINTER));
    }

    private static Step deploy(Fields settings) {
        return new Deploy(
                settings.text("application", TextFormat.APPLICATION),
                settings.text("revision", TextFormat.REF, "{tag}"));
    }

    private static Step followWorkflow(Fields settings) {
        return new FollowWorkflow(
                settings.text("workflow", TextFormat.WORKFLOW),
                new LinkedHashSet<>(settings.texts("optional", TextFormat.ANY, List.of())),
                new LinkedHashSet<>(settings.texts("idempotent", TextFormat.ANY, List.of())));
    }

    private static Step noOpen(Fields settings) {
        boolean wholeRepository =
                settings.text("in", TextFormat.AUDITED, "milestone").equals("repository");
        return new NoOpen(
                wholeRepository
                        ? settings.text("milestone", TextFormat.ANY, "")
                        : settings.text("milestone", TextFormat.ANY),
                settings.text("finished", TextFormat.ANY, ""),
                settings.text("defer-to", TextFormat.ANY, ""),
                wholeRepository);
    }

    private static Step openPullRequest(Fields settings) {
        return new OpenPullRequest(
                branch(settings, "from"),
                branch(settings, "into"),
                branch(settings, "clean-branch"),
                settings.text("title", TextFormat.ANY),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step runWorkflow(Fields settings) {
        return new RunWorkflow(
                settings.text("workflow", TextFormat.WORKFLOW),
                branch(settings, "ref"),
                settings.pairs("inputs", TextFormat.ANY),
                settings.text("creates", TextFormat.REF, ""),
                settings.text("from", TextFormat.REF, RunWorkflow.INTEGRATION),
                settings.texts("jobs", TextFormat.ANY, List.of()),
                settings.flag("kept", false));
    }

    private static Step signOff(Fields settings) {
        return new SignOff(
                settings.texts("role", TextFormat.ANY, List.of(ReleaseProcess.MAINTAINER)),
                settings.number("quorum", 1),
                settings.flag("cutter-may-go", false),
                settings.text("on", TextFormat.REF, SignOff.PRODUCTION),
                settings.flag("kept", false));
    }

    private static Step soak(Fields settings) {
        Duration time = settings.duration("time", DAY);
        return new Soak(
                time,
                settings.duration("remind", time),
                settings.pairs("dashboards", TextFormat.ADDRESS),
                settings.texts("watch", TextFormat.APPLICATION, List.of()));
    }

    private static Step tick(Fields settings) {
        return new Tick(
                settings.text("role", TextFormat.ANY, ReleaseProcess.MAINTAINER),
                settings.somePairs("items", TextFormat.NAME, TextFormat.ANY),
                settings.text("on", TextFormat.REF, Tick.RELEASE));
    }

    private static Step ticket(Fields settings) {
        return new Ticket(settings.text("title", TextFormat.LINE), settings.pairs("checklist", TextFormat.STAGE));
    }

    private static Step verifyPublished(Fields settings) {
        return new VerifyPublished(
                settings.someKinds("artifacts", ArtifactKinds.TABLE), settings.duration("window", USUAL_WINDOW));
    }
}
