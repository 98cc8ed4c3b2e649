package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tag of a release, and what can be downloaded when it is reported as out. */
final class TagJudge {
    private TagJudge() {}

    /** About the tagged commit. */
    static Stream<Broken> unless(boolean fine, String how, Case one) {
        return fine ? Stream.empty() : Stream.of(Broken.of(how, one.commit()));
    }

    static Stream<Broken> otherVersion(Case one) {
        return Contents.ofAnother(one.tree(one.commit()), one.play().version()).stream()
                .map(why -> Broken.of(one.name(one.commit()) + " was tagged, where " + why, one.commit()));
    }

    static Stream<Broken> offMain(Case one) {
        boolean on = one.published()
                .refs()
                .branch(SeedA.MAIN)
                .filter(main -> one.git().onLine(one.commit(), main))
                .isPresent();
        return unless(on, one.name(one.commit()) + " was not on main's line", one);
    }

    static Stream<Broken> otherKind(Case one) {
        return unless(one.published().tag().annotated(), "it is lightweight", one);
    }

    static Stream<Broken> unpromoted(Case one) {
        boolean promoted = one.promotions().findAny().isPresent();
        return unless(promoted, "no promotion is on main below " + one.name(one.commit()), one);
    }

    static Stream<Broken> withoutGo(Case one) {
        Aftermath play = one.play();
        String cutter = play.release().beginning().map(cut -> cut.by().login()).orElse("");
        boolean said = play.release()
                .decided(Decision.Go.class)
                .filter(go -> go.commit().equals(one.commit()))
                .map(go -> go.by().login())
                .anyMatch(login -> play.story().maintainers().contains(login) && !login.equals(cutter));
        return unless(said, "nobody with the role said go on " + one.name(one.commit()), one);
    }

    static Stream<Broken> pushedTwice(Case one) {
        List<String> pushes = one.play().pushes();
        return unless(pushes.size() <= 1, "gonogo did " + String.join(" and ", pushes), one);
    }

    static Stream<Broken> notOut(Case one) {
        boolean out = one.play()
                .release()
                .closed()
                .filter(closed -> closed.outcome() == Fact.Outcome.PUBLISHED)
                .isPresent();
        List<String> shelf = one.play().registries().published();
        return Artefact.of(one.play().release().version())
                .filter(artefact -> out && !artefact.on(shelf))
                .map(artefact -> Broken.of(artefact.name() + " is on no registry", one.commit()));
    }

    static Stream<Broken> lost(Aftermath play) {
        Optional<Refs.Tag> tag = play.reflog().getLast().tag(play.story().tag());
        boolean out = play.release()
                .closed()
                .filter(closed -> closed.outcome() == Fact.Outcome.PUBLISHED)
                .isPresent();
        boolean stands = play.published().stream()
                .anyMatch(one -> tag.filter(one.tag()::equals).isPresent());
        return out && !stands
                ? Stream.of(Broken.of(
                        play.story().tag()
                                + tag.map(at -> " is on " + at.commit()).orElse(" is gone"),
                        play.story().tag()))
                : Stream.empty();
    }

    static Stream<Broken> branchLost(Aftermath play) {
        return play.deleted().stream().flatMap(refs -> branchLost(play, refs));
    }

    private static Stream<Broken> branchLost(Aftermath play, Refs refs) {
        Optional<String> head = play.reflog().stream()
                .takeWhile(earlier -> !earlier.equals(refs))
                .flatMap(earlier -> earlier.branch(play.releaseBranch()).stream())
                .reduce((earlier, later) -> later);
        Set<String> main = refs.branch(SeedA.MAIN).map(play.git()::ancestors).orElse(Set.of());
        return head.stream()
                .flatMap(commit -> play.git().tree(commit).entrySet().stream()
                        .filter(file -> main.stream()
                                .map(play.git()::tree)
                                .noneMatch(tree -> file.getValue().equals(tree.get(file.getKey()))))
                        .map(file ->
                                Broken.of(file.getKey() + " of the release branch is nowhere on main", file.getKey())));
    }

    static Stream<Broken> publishedBefore(Case one) {
        return Artefact.of(one.play().release().version())
                .filter(artefact -> artefact.on(one.published().before()))
                .map(artefact -> Broken.of(artefact.name() + " was there before the tag", artefact.name()));
    }
}
