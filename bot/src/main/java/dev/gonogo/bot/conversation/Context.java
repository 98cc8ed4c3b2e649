package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.bot.engine.Audience;
import dev.gonogo.bot.engine.ProcessLibrary;
import dev.gonogo.decision.VersionRefusals;
import dev.gonogo.form.Target;
import dev.gonogo.port.People;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.util.List;
import java.util.Optional;

/** Finds out what a command is about and whether its speaker may use it; otherwise refuses with a sentence. */
public final class Context {
    private final Audience audience;
    private final People people;
    private final ReleaseStore releases;
    private final ProcessLibrary library;

    public Context(Audience audience, People people, ReleaseStore releases, ProcessLibrary library) {
        this.audience = audience;
        this.people = people;
        this.releases = releases;
        this.library = library;
    }

    Audience audience() {
        return audience;
    }

    /** The repositories that are released in a room. */
    List<String> repositories(Room room) {
        return audience.shownIn(room);
    }

    /** The repository that a command is about: the named one, or the room's only one. */
    String repository(Target target, Request request) {
        List<String> here = repositories(request.room());
        if (here.isEmpty()) {
            throw Refusal.say(
                    "No repository is released in this room. A maintainer can add one with {}, or an operator with"
                            + " {} in the bot's configuration.",
                    code("/release follow --repo owner/name"),
                    code("rooms: [" + request.room() + "]"));
        }
        Optional<String> named = target.namedRepository();
        if (named.isPresent()) {
            return here.stream()
                    .filter(named.get()::equals)
                    .findFirst()
                    .orElseThrow(() -> Refusal.say(
                            "{} is not released in this room. Here: {}.", code(named.get()), Words.codes(here, 5)));
        }
        if (here.size() > 1) {
            throw Refusal.say(
                    "Several repositories are released in this room. Say which one: {}.",
                    Words.codes(here.stream().map(name -> "--repo " + name).toList(), 5));
        }
        return here.getFirst();
    }

    /** The named repository if it is configured, or the only one. */
    String served(Target target) {
        List<String> all = audience.repositories();
        String named = target.repository();
        if (named.isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        if (named.isEmpty()) {
            throw Refusal.say("Say which repository: {}.", code("/release follow --repo owner/name"));
        }
        if (!all.contains(named)) {
            throw Refusal.say(
                    "{} is not released with this bot. An operator can add it to the bot's configuration.",
                    code(named));
        }
        return named;
    }

    /** The rules as last read. */
    Answer<ReleaseProcess> rules(String repository) {
        return library.lastRead(repository);
    }

    ReleaseProcess process(String repository) {
        return rules(repository).fold(process -> process, why -> {
            throw Refusal.say("I cannot tell what the rules of {} are: {}.", repository, why);
        });
    }

    String login(Request request) {
        return people.login(request.speaker())
                .orElseThrow(() -> Refusal.say(
                        "I do not know who you are on GitHub. An operator can add you with {} under {} in the bot's"
                                + " configuration.",
                        code("github: your-login, " + request.speaker().platform() + ": "
                                + request.speaker().user()),
                        code("people")));
    }

    /** The open release that a command in a room is about. */
    Release openRelease(Target target, Request request) {
        return openRelease(target, repository(target, request));
    }

    /** The open release that a command is about: the named one, or the repository's only one. */
    Release openRelease(Target target, String repository) {
        List<Release> open = releases.releasesUnderWay(repository);
        if (open.isEmpty()) {
            throw Refusal.say("No release of {} is open. {} starts one.", repository, code("/release cut <version>"));
        }
        Optional<String> named = target.namedVersion();
        if (named.isEmpty() && open.size() == 1) {
            return open.getFirst();
        }
        List<String> versions =
                open.stream().map(release -> release.version().toString()).toList();
        return named.flatMap(VersionRefusals::lenient)
                .flatMap(version -> open.stream()
                        .filter(release -> release.version().equals(version))
                        .findFirst())
                .orElseThrow(() -> named.isPresent()
                        ? Refusal.say("{} is not open. Open: {}.", code(named.get()), Words.codes(versions, 5))
                        : Refusal.say("Several releases are open. Say which one: {}.", Words.codes(versions, 5)));
    }
}
