package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.bot.engine.Preview;
import dev.gonogo.command.Audit;
import dev.gonogo.command.Commands;
import dev.gonogo.command.Diagnose;
import dev.gonogo.command.Explain;
import dev.gonogo.command.ShowPlan;
import dev.gonogo.command.Status;
import dev.gonogo.command.Train;
import dev.gonogo.decision.VersionRefusals;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.hotfix.HotfixPress;
import dev.gonogo.plan.Explanation;
import dev.gonogo.plan.Press;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers that decide nothing: explain, status, plan and audit, and suggestions while people type. */
public final class ReadOnlyCommands {
    private static final int MOST_RELEASES = 5;
    private static final int MOST_OPEN = 5;

    private final Context context;
    private final ReleaseStore releases;
    private final Preview preview;
    private final Executor background;

    /** @param background runs what needs a look at the world, away from the reply */
    public ReadOnlyCommands(Context context, ReleaseStore releases, Preview preview, Executor background) {
        this.context = context;
        this.releases = releases;
        this.preview = preview;
        this.background = background;
    }

    Reply explain(Explain command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        background.execute(() -> preview.lint(process, repository).ifPresent(request.laterReplies()));
        return new Reply(Explanation.of(process));
    }

    Reply status(Status command, Request request) {
        String repository = context.repository(command.target(), request);
        if (command.target().namedVersion().isPresent()) {
            return present(context.openRelease(command.target(), repository).id());
        }
        List<Release> open = releases.releasesUnderWay(repository);
        if (open.isEmpty()) {
            return Reply.say("No release of {} is open.", repository);
        }
        if (open.size() == 1) {
            return present(open.getFirst().id());
        }
        Map<ReleaseId, ReleaseSnapshot> looks = releases.lastSnapshots(repository);
        List<Words> lines = new ArrayList<>();
        open.stream()
                .limit(MOST_RELEASES)
                .forEach(release -> lines.add(line(release, Optional.ofNullable(looks.get(release.id())))));
        if (open.size() > MOST_RELEASES) {
            lines.add(say("and {} more", open.size() - MOST_RELEASES));
        }
        return new Reply(lines);
    }

    private static Words line(Release release, Optional<ReleaseSnapshot> last) {
        return last.map(snapshot ->
                        say("{}: {}", code(release.version()), snapshot.board().standing()))
                .orElseGet(() -> say("{}: not looked at yet", code(release.version())));
    }

    /** The present state of a release, from the last look. */
    Reply present(ReleaseId id) {
        Optional<ReleaseSnapshot> snapshot = releases.lastSnapshot(id);
        return snapshot.map(last -> new Reply(lines(last)))
                .orElseGet(() -> Reply.say("{} was just opened and has not been looked at yet.", code(id.version())));
    }

    /** What holds a release up or is under way, from the last look; the board has the rest. */
    List<Words> shortly(ReleaseId id) {
        return releases.lastSnapshot(id)
                .map(ReadOnlyCommands::shortly)
                .orElseGet(() -> present(id).lines());
    }

    private static List<Words> shortly(ReleaseSnapshot snapshot) {
        Board board = snapshot.board();
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} — {}", board.heading(), board.standing()));
        Stream.concat(board.lines().stream(), board.question().stream())
                .filter(line -> isOpen(line.mark()))
                .forEach(line -> add(lines, new Line(line.mark(), line.label(), line.words(), open(line))));
        return lines;
    }

    /** A remedy that is not offered is a note; it matters if people have to act. */
    private static List<Line> open(Line line) {
        List<Line> open = line.details().stream()
                .filter(detail -> isOpen(detail.mark()) || (line.mark() == Mark.STOPPED && detail.mark() == Mark.NOTE))
                .toList();
        if (open.size() <= MOST_OPEN) {
            return open;
        }
        List<Line> shown = new ArrayList<>(open.subList(0, MOST_OPEN));
        shown.add(Line.of(Mark.NOTE, "", say("and {} more", open.size() - MOST_OPEN)));
        return shown;
    }

    private static boolean isOpen(Mark mark) {
        return switch (mark) {
            case STOPPED, RUNNING, YOUR_TURN, UNSURE -> true;
            case DONE, AHEAD, NOTE -> false;
        };
    }

    private static List<Words> lines(ReleaseSnapshot snapshot) {
        Board board = snapshot.board();
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} — {}", board.heading(), board.standing()));
        board.lines().forEach(line -> add(lines, line));
        board.question().forEach(line -> add(lines, line));
        lines.add(say("last look {}", new Span.Ago(snapshot.at())));
        return lines;
    }

    private static void add(List<Words> lines, Line line) {
        lines.add(
                line.label().isEmpty()
                        ? say("{} {}", line.mark().symbol(), line.words())
                        : say("{} {}   {}", line.mark().symbol(), Words.strong(line.label()), line.words()));
        line.details()
                .forEach(detail -> lines.add(say("    {} {}", detail.mark().symbol(), detail.words())));
    }

    Reply train(Train command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        if (process.cadence().isEmpty()) {
            return Reply.say("{} has no release calendar: its process file has no cadence.", repository);
        }
        laterReplies(request, () -> preview.train(process, repository));
        return Reply.say("Looking at what is on the train…");
    }

    Reply plan(ShowPlan command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        Release release = command.target()
                .namedVersion()
                .map(version -> openOrImagined(process, repository, version))
                .orElseGet(() -> context.openRelease(command.target(), repository));
        laterReplies(request, () -> preview.of(process, release));
        return Reply.say("Looking at {} for {}…", repository, code(release.version()));
    }

    Reply audit(Audit command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        laterReplies(request, () -> preview.audit(process, repository));
        return Reply.say("Looking at the tags of {}…", repository);
    }

    Reply diagnose(Diagnose command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        Release release = command.target()
                .namedVersion()
                .map(typed -> VersionRefusals.lenient(typed)
                        .orElseThrow(() -> Refusal.say("{} is not a version.", code(VersionRefusals.shortened(typed)))))
                .map(version -> Release.imagined(new ReleaseId(repository, version, 1)))
                .orElseGet(() -> context.openRelease(command.target(), repository));
        laterReplies(request, () -> preview.diagnosis(process, release));
        return Reply.say("Looking at what is public for {}…", code(release.version()));
    }

    /** Whether a recovery may be cut. This asks outside systems, so it must not delay a reply. */
    List<Finding> judge(ReleaseProcess process, Release recovery) {
        return preview.recovery(process, recovery);
    }

    /** Answers after the reply, in the background. Nobody is left to catch an exception. */
    void laterReplies(Request request, Supplier<Reply> answer) {
        background.execute(() -> request.laterReplies().accept(told(answer)));
    }

    private static Reply told(Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (StoreUnavailable unavailable) {
            return Reply.say("Nothing was recorded: {}", String.valueOf(unavailable.getMessage()));
        }
    }

    /** What a button carried, if we wrote it and it is about a repository of this room. */
    Optional<Press> press(Room room, String value) {
        return Press.parse(value).flatMap(press -> press.among(context.repositories(room)));
    }

    /** The same for a button on a hotfix's board. */
    Optional<HotfixPress> hotfixPress(Room room, String value) {
        return HotfixPress.parse(value, context.repositories(room));
    }

    /** The confirmation of the button that is shown now. */
    Words confirmation(Room room, String value) {
        return press(room, value)
                .flatMap(press -> releases.lastSnapshot(press.release()))
                .flatMap(snapshot -> snapshot.board().buttons().stream()
                        .filter(Button.Choice.class::isInstance)
                        .map(Button.Choice.class::cast)
                        .filter(choice -> choice.value().equals(value))
                        .findFirst())
                .map(Button.Choice::confirm)
                .orElse(Words.NONE);
    }

    /** Values for a parameter that contain what was typed so far; those that begin with it come first. */
    List<String> complete(Room room, String command, String parameter, String begun) {
        String typed = begun.strip().toLowerCase(Locale.ROOT);
        return Commands.named(command).stream()
                .flatMap(form -> form.parameters().stream())
                .filter(known -> known.name().equals(parameter))
                .flatMap(known -> known(room, known))
                .distinct()
                .filter(word -> word.toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing(
                        word -> !word.toLowerCase(Locale.ROOT).startsWith(typed)))
                .toList();
    }

    /** A required version is a new one, which the store cannot know. */
    private Stream<String> known(Room room, Parameter parameter) {
        return switch (parameter.kind()) {
            case VERSION ->
                parameter.required()
                        ? Stream.of()
                        : context.repositories(room).stream()
                                .flatMap(repository -> releases.releasesUnderWay(repository).stream())
                                .map(release -> release.version().toString());
            case REPOSITORY -> context.repositories(room).stream();
            case COMMAND -> Commands.ALL.stream().map(Form::name);
            case ITEM ->
                context.repositories(room).stream()
                        .flatMap(repository -> releases.lastSnapshots(repository).values().stream())
                        .flatMap(ReadOnlyCommands::asked);
            case PULL_REQUEST, TEXT -> Stream.of();
        };
    }

    /** What is asked about now, by the names that people type. */
    private static Stream<String> asked(ReleaseSnapshot snapshot) {
        return switch (snapshot.ask()) {
            case Ask.Tick tick -> tick.open().keySet().stream();
            case Ask.Defer defer -> defer.items().stream().map(item -> "#" + item.number());
            case Ask other -> Stream.of();
        };
    }

    private Release openOrImagined(ReleaseProcess process, String repository, String version) {
        return switch (process.versions().judge(version)) {
            case Verdict.Planned(var planned) ->
                releases.releasesUnderWay(repository).stream()
                        .filter(release -> release.version().equals(planned))
                        .findFirst()
                        .orElseGet(() -> Release.imagined(new ReleaseId(repository, planned, 1)));
            case Verdict other -> throw new Refusal(VersionRefusals.refusal("Not planned", other, process.versions()));
        };
    }
}
