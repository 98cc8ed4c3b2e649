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
                    entry("promote", kind("to", settings -> new Promote(settings.text("to", Spelling.NAME)))),
                    entry("push-tag", kind(settings -> new PushTag())),
                    entry("run-workflow", kind(StepKinds::runWorkflow)),
                    entry("sign-off", kind(StepKinds::signOff)),
                    entry("soak", kind("time", StepKinds::soak)),
                    entry("tick", kind(StepKinds::tick)),
                    entry("ticket", kind("title", StepKinds::ticket)),
                    entry("verify-published", kind("artifacts", StepKinds::verifyPublished))));

    private StepKinds() {}

    private static String branch(Fields settings, String key) {
        return settings.text(key, Spelling.REF);
    }

    private static Step announce(Fields settings) {
        return new Announce(settings.text("text", Spelling.ANY), settings.texts("to", Spelling.ANY, List.of()));
    }

    private static Step archive(Fields settings) {
        return new Archive(
                settings.text("path", Spelling.PATH),
                branch(settings, "into"),
                branch(settings, "branch"),
                settings.texts("copies", Spelling.PATH, List.of()),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step awaitPullRequest(Fields settings) {
        return new AwaitPullRequest(
                branch(settings, "into"),
                branch(settings, "from"),
                settings.text("workflow", Spelling.WORKFLOW, ""),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static Step bumpVersions(Fields settings) {
        return new BumpVersions(
                branch(settings, "into"),
                branch(settings, "branch"),
                settings.text("message", Spelling.LINE),
                settings.someOf("files", "A file is written as file and pointer.", StepKinds::place),
                settings.kinds("needs", NeedKinds.TABLE));
    }

    private static ValuePlace place(Fields settings) {
        return new ValuePlace(settings.text("file", Spelling.PATH), settings.text("pointer", Spelling.POINTER));
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

    private static Step noOpen(Fields settings) {
        boolean wholeRepository =
                settings.text("in", Spelling.AUDITED, "milestone").equals("repository");
        return new NoOpen(
                wholeRepository
                        ? settings.text("milestone", Spelling.ANY, "")
                        : settings.text("milestone", Spelling.ANY),
                settings.text("finished", Spelling.ANY, ""),
                settings.text("defer-to", Spelling.ANY, ""),
                wholeRepository);
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
                settings.text("creates", Spelling.REF, ""),
                settings.text("from", Spelling.REF, RunWorkflow.INTEGRATION),
                settings.texts("jobs", Spelling.ANY, List.of()),
                settings.flag("kept", false));
    }

    private static Step signOff(Fields settings) {
        return new SignOff(
                settings.texts("role", Spelling.ANY, List.of(ReleaseProcess.MAINTAINER)),
                settings.number("quorum", 1),
                settings.flag("cutter-may-go", false),
                settings.text("on", Spelling.REF, SignOff.PRODUCTION),
                settings.flag("kept", false));
    }

    private static Step soak(Fields settings) {
        Duration time = settings.duration("time", DAY);
        return new Soak(
                time,
                settings.duration("remind", time),
                settings.pairs("dashboards", Spelling.ADDRESS),
                settings.texts("watch", Spelling.APPLICATION, List.of()));
    }

    private static Step tick(Fields settings) {
        return new Tick(
                settings.text("role", Spelling.ANY, ReleaseProcess.MAINTAINER),
                settings.somePairs("items", Spelling.NAME, Spelling.ANY),
                settings.text("on", Spelling.REF, Tick.RELEASE));
    }

    private static Step ticket(Fields settings) {
        return new Ticket(settings.text("title", Spelling.LINE), settings.pairs("checklist", Spelling.STAGE));
    }

    private static Step verifyPublished(Fields settings) {
        return new VerifyPublished(
                settings.someKinds("artifacts", ArtifactKinds.TABLE), settings.duration("window", USUAL_WINDOW));
    }
}
