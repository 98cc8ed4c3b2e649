package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Tick;
import dev.gonogo.decision.Versions;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Entries;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Ticket;
import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** What people tick of the checklists that they look after, each with its evidence. */
final class Ticks {
    private static final long A_MEGABYTE = 1_000_000;
    private static final long MOST_BYTES = 8 * A_MEGABYTE;

    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;
    private final Answers answers;

    Ticks(Context context, Ledger ledger, Dialogs dialogs, Answers answers) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
        this.answers = answers;
    }

    Response tick(Tick command, Request request) {
        Release release = context.openRelease(command.target(), request);
        String evidence = command.evidence().strip();
        Ask.Tick ask = asked(release);
        String item = open(release, ask, command.item(), request);
        return evidence.isEmpty()
                ? dialogs.tick(release.id(), ask, item, request.speaker())
                : record(release, ask, item, evidence, List.of(), request);
    }

    /**
     * Asks for the evidence.
     *
     * @param bound the checklist and its line that were shown
     */
    Response tick(Release release, String bound, Request request) {
        Ask.Tick ask = asked(release);
        return dialogs.tick(release.id(), ask, shown(release, ask, bound, request), request.speaker());
    }

    Reply submitted(Ticket ticket, Entries entries, Request request) {
        Release release = ledger.open(ticket.release());
        Ask.Tick ask = asked(release);
        String item = shown(release, ask, ticket.bound(), request);
        String evidence = entries.text(Dialogs.EVIDENCE);
        List<Upload> uploads = entries.uploads();
        if (evidence.isEmpty() && uploads.isEmpty()) {
            throw Refusal.ofField(
                    Dialogs.EVIDENCE,
                    "A tick needs its evidence: a link, a sentence on what was looked at, or a file.");
        }
        long bytes = uploads.stream().mapToLong(Upload::size).sum();
        if (bytes > MOST_BYTES) {
            throw Refusal.ofField(
                    Dialogs.FILES,
                    "That is {} MB, and {} MB are the most. Put it where others find it, and give the link.",
                    Math.ceilDiv(bytes, A_MEGABYTE),
                    MOST_BYTES / A_MEGABYTE);
        }
        if (!ledger.store().use(ticket.id())) {
            throw Refusal.say("This dialog was submitted already.");
        }
        if (uploads.isEmpty()) {
            return record(release, ask, item, evidence, List.of(), request);
        }
        answers.later(request, () -> attached(ticket, evidence, uploads, request));
        return Reply.say(
                "Fetching {}. In a moment I say here whether it is ticked.",
                Words.codes(
                        uploads.stream()
                                .map(upload -> Versions.shortened(upload.name()))
                                .toList(),
                        5));
    }

    /** Nothing is ticked before all files are in the store; that they are put into the repository is a step's act. */
    private Reply attached(Ticket ticket, String evidence, List<Upload> uploads, Request request) {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                byte[] content = upload.content();
                Attachment attachment = HandedOver.attachment(upload.name(), content);
                ledger.store().keep(attachment, content);
                attachments.add(attachment);
            }
        } catch (Unreachable | Refused trouble) {
            return Reply.say("Nothing was ticked. {}", String.valueOf(trouble.getMessage()));
        }
        Release release = ledger.open(ticket.release());
        Ask.Tick ask = asked(release);
        return record(release, ask, shown(release, ask, ticket.bound(), request), evidence, attachments, request);
    }

    private Reply record(
            Release release,
            Ask.Tick ask,
            String item,
            String evidence,
            List<Attachment> attachments,
            Request request) {
        return ledger.record(
                release,
                new Decision.Tick(
                        ledger.by(context.login(request), request),
                        ask.step(),
                        item,
                        ask.commit(),
                        ask.shown(),
                        evidence,
                        attachments),
                Reply.say(
                        "Ticked for {}: {}.",
                        code(release.version()),
                        ask.open().getOrDefault(item, item)));
    }

    private Ask.Tick asked(Release release) {
        if (ledger.ask(release) instanceof Ask.Tick ask) {
            return ask;
        }
        throw new Refusal(ledger.notNow(release, "There is nothing to tick now."));
    }

    /** The line that was shown, if it is still open on the checklist that it was shown of. */
    private String shown(Release release, Ask.Tick ask, String bound, Request request) {
        return ask.open().keySet().stream()
                .filter(item -> Press.bound(ask, item).equals(bound))
                .findFirst()
                .map(item -> open(release, ask, item, request))
                .orElseThrow(() -> new Refusal(
                        ledger.notNow(release, "What was shown is not open any more. Nothing was ticked.")));
    }

    /** The line, if it is open and the person may tick it. */
    private String open(Release release, Ask.Tick ask, String item, Request request) {
        String login = context.login(request);
        if (!ask.open().containsKey(item)) {
            throw Refusal.say(
                    "There is no line {} to tick for {}. Open: {}.",
                    code(Versions.shortened(item)),
                    code(release.version()),
                    Words.codes(ask.open().keySet(), 5));
        }
        if (!ask.people().contains(login)) {
            Words refusal = say(
                    "{} is not yours to tick, {}. It is for {}.",
                    ask.open().getOrDefault(item, item),
                    code(login),
                    Boards.people(ask.people()));
            throw new Refusal(context.explained(refusal, release, login));
        }
        return item;
    }
}
