package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Aftermath.Publication;
import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.bot.story.ShippedTrain;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release from its cut to its end, in small moments: GitHub works, people act, gonogo looks, in turns. Before each of
 * them somebody else may make a move.
 */
final class Play {
    private static final int MOST_MOMENTS = 120;
    private static final int QUIET = 12;

    private final Story story;
    private final Hole hole;
    private final EffectLog log = new EffectLog();
    private final ReleaseRoom room;
    private final Optional<ShippedTrain> shipped;
    private final GitHub gitHub;
    private final Beginners beginners;
    private final People people;
    private final Scene scene;
    private final List<Refs> reflog = new ArrayList<>();
    private final List<Publication> adopted = new ArrayList<>();
    /** What was in the registries when somebody first pushed a tag. */
    private final Map<Refs.Tag, List<String>> packages = new HashMap<>();

    private final List<String> diary = new ArrayList<>();
    private Optional<Moment> cutFound = Optional.empty();
    private Optional<Moment> next = Optional.empty();

    Play(Production production, Plot plot) {
        story = production.story();
        hole = production.hole();
        room = new ReleaseRoom(log, plot.straight() || story == Story.SHIPPED, hole);
        story.begin(room);
        shipped = story == Story.SHIPPED ? Optional.of(ShippedTrain.minor(room)) : Optional.empty();
        repository().accounts().letWrite(List.of(Scene.MALLORY));
        log.tap(room);
        gitHub = new GitHub(room, story, shipped);
        beginners = new Beginners(room, story);
        people = new People(room, production.accepting());
        scene = new Scene(room, gitHub, story);
        play(plot);
    }

    /**
     * @param hole the rule that is removed beforehand
     * @param accepting whether those with the role accept everything that they may accept
     */
    record Production(Story story, Hole hole, boolean accepting) {}

    private MemoryRepository repository() {
        return room.repository();
    }

    /** Everything that happened, one line each, to find out how it came about. */
    String diary() {
        return String.join("\n", diary) + "\n" + accepted();
    }

    private String accepted() {
        return release().stream()
                .flatMap(release -> release.decided(Decision.OverrideRule.class))
                .map(override -> override.by().login() + " accepted " + override.rule() + " of " + override.about())
                .collect(Collectors.joining("\n"));
    }

    String transcript() {
        return room.transcript();
    }

    private void play(Plot plot) {
        gitHub.works();
        remember();
        int quiet = 0;
        for (int moment = 0; moment < MOST_MOMENTS && quiet < QUIET && !over(); moment++) {
            List<Object> before = state();
            boolean moved = move(plot, moment);
            happen(moment);
            quiet = moved || !before.equals(state()) || moment < plot.last() ? 0 : quiet + 1;
        }
        if (story == Story.HOTFIX && over()) {
            cutTheNext();
        }
    }

    /** The cut of the next release looks for what went to main directly. */
    private void cutTheNext() {
        long before = cuts().count();
        gitHub.works();
        room.says("ann", "cut " + Story.NEXT);
        room.look();
        next = cuts().skip(before).findFirst();
        note("ann says: cut " + Story.NEXT + (next.isPresent() ? ", and it is cut" : ", and it is not cut"));
    }

    private boolean move(Plot plot, int moment) {
        List<Move> moves = plot.at(moment);
        moves.forEach(move -> {
            try {
                move.on(scene);
                note("  " + move);
            } catch (IllegalArgumentException impossible) {
                note("  cannot be done: " + move);
            }
            remember();
        });
        return !moves.isEmpty();
    }

    private void happen(int moment) {
        if (moment == 0) {
            note(moment + " people begin: " + story.command());
            beginners.act(false);
            plantHeldNeeds();
            return;
        }
        switch (moment % 3) {
            case 0 -> gitHub.works();
            case 1 -> look(moment);
            default -> {
                boolean cut = release().isPresent();
                if (story == Story.HOTFIX || !cut) {
                    beginners.act(cut);
                }
                if (cut) {
                    shipped.ifPresentOrElse(ShippedTrain::people, people::act);
                }
            }
        }
        remember();
    }

    private void plantHeldNeeds() {
        if (hole.skipsNeeds()) {
            List.of("cut/1", "prepare/1", "promote/1")
                    .forEach(step -> room.store.note(id(), new Fact.NeedsHeld(step, room.clock.instant(), List.of())));
        }
    }

    private ReleaseId id() {
        return new ReleaseId(ReleaseRoom.REPOSITORY, Version.of(story.version()), 1);
    }

    private void look(int moment) {
        if (!room.look() || story == Story.SHIPPED) {
            room.clock.advance(Duration.ofSeconds(61));
            room.look();
        }
        people.look();
        String board = room.chat
                .board(ReleaseRoom.ROOM)
                .map(shown -> shown.standing().plain())
                .orElse("nothing yet");
        note(moment + " gonogo looks: " + board);
        remember();
        adopt();
    }

    private void note(String what) {
        diary.add(what);
    }

    private void remember() {
        Refs refs = repository().refs();
        if (reflog.isEmpty() || !reflog.getLast().equals(refs)) {
            reflog.add(refs);
        }
        refs.tag(story.tag()).ifPresent(tag -> packages.putIfAbsent(tag, room.registries.published()));
    }

    /** What others did and gonogo continued with. */
    private void adopt() {
        release()
                .ifPresent(release -> release.landmarks().forEach(landmark -> {
                    if (landmark.step().equals("cut/1") && cutFound.isEmpty()) {
                        cutFound = Optional.of(Moment.now(room));
                    }
                    tagOf(landmark).ifPresent(this::publishedByOthers);
                }));
    }

    private Optional<Refs.Tag> tagOf(Fact.Landmark landmark) {
        return Optional.ofNullable(landmark.values().get("tag"))
                .map(object ->
                        new Refs.Tag(story.tag(), object, landmark.values().getOrDefault("commit", "")));
    }

    private void publishedByOthers(Refs.Tag tag) {
        boolean known = pushed().stream().anyMatch(one -> one.tag().equals(tag))
                || adopted.stream().anyMatch(one -> one.tag().equals(tag));
        if (!known) {
            adopted.add(new Publication(tag, repository().refs(), packages.getOrDefault(tag, List.of())));
        }
    }

    private List<Publication> pushed() {
        return log.effects("pushTag " + story.tag())
                .map(EffectLog.Effect::at)
                .map(at -> new Publication(at.refs().tag(story.tag()).orElseThrow(), at.refs(), at.shelf()))
                .toList();
    }

    private Optional<Release> release() {
        return room.store.load(id());
    }

    private List<Object> state() {
        return List.of(
                repository().refs(),
                release().map(Release::revision).orElse(0),
                release().map(Release::facts).map(List::size).orElse(0),
                people.told().size());
    }

    /** Whether the last step of the process was done, or production of the shipped train is being watched. */
    boolean over() {
        return release()
                .filter(release -> release.closed().isPresent()
                        || release.landmarks()
                                .anyMatch(landmark -> landmark.step().equals("production/5")))
                .isPresent();
    }

    Aftermath aftermath() {
        List<Publication> published = new ArrayList<>(pushed());
        published.addAll(adopted);
        return new Aftermath(
                story,
                repository(),
                room.registries,
                release().orElseGet(() -> Release.imagined(id())),
                List.copyOf(reflog),
                cuts().findFirst().or(() -> cutFound),
                next,
                published,
                log.effects("pushTag v").map(EffectLog.Effect::what).toList(),
                people.told(),
                authorised(),
                gitHub.validated(),
                log.effects("deleteBranch " + story.releaseBranch())
                        .map(effect -> effect.at().refs())
                        .toList(),
                log.effects("sync " + ShippedTrain.PRODUCTION)
                        .map(EffectLog.Effect::at)
                        .toList(),
                inProduction());
    }

    private List<Deployment.Deployed> inProduction() {
        return room.deployer
                .answer(new ApplicationNamed(ShippedTrain.PRODUCTION))
                .fold(
                        found -> found.stream()
                                .flatMap(one -> one.history().stream())
                                .toList(),
                        why -> List.of());
    }

    private Stream<Moment> cuts() {
        return log.effects("dispatch create-release-branch").map(EffectLog.Effect::at);
    }

    private Set<String> authorised() {
        return room.hotfixes.authorisations(ReleaseRoom.REPOSITORY).values().stream()
                .flatMap(List::stream)
                .filter(one -> story.maintainers().contains(one.by().login()))
                .map(Authorisation::head)
                .collect(Collectors.toSet());
    }

    /**
     * What somebody else does, and when.
     *
     * @param straight whether the release branch merges into main without conflict
     * @param moves in order
     */
    record Plot(boolean straight, List<Planned> moves) {
        Plot {
            moves = List.copyOf(moves);
        }

        List<Move> at(int moment) {
            return moves.stream()
                    .filter(planned -> planned.moment() == moment)
                    .map(Planned::move)
                    .toList();
        }

        int last() {
            return moves.stream().mapToInt(Planned::moment).max().orElse(0);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(straight ? "main grew straight" : "main was squashed");
            moves.stream()
                    .sorted((one, other) -> Integer.compare(one.moment(), other.moment()))
                    .forEach(planned -> text.append("; ").append(planned));
            return text.toString();
        }
    }

    /** @param moment before which it is done, from 0, which is the cut */
    record Planned(int moment, Move move) {
        @Override
        public String toString() {
            return "before moment " + moment + " " + move;
        }
    }
}
