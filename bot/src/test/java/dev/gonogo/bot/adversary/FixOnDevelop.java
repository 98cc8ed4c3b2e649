package dev.gonogo.bot.adversary;

import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether develop has what went to main directly: the fix's text is there, or came there and was not reverted. That
 * develop had the same text before the fix was made does not count, unless it came there by the same change.
 *
 * @param main the head of main that is looked at
 * @param develop where the release branch begins
 */
record FixOnDevelop(Aftermath play, String main, String develop) {

    /** Paths of main whose text is owed to develop. */
    Stream<String> owed() {
        return PlainGit.differing(tree(play.atFirst(SeedA.MAIN)), tree(main)).stream()
                .filter(path -> !SeedAFiles.METADATA.contains(path))
                .filter(path -> !text(develop, path).equals(text(main, path)))
                .filter(path -> !came(path));
    }

    private boolean came(String path) {
        Refs before = beforeTheFix(path);
        String replaced =
                before.branch(SeedA.MAIN).map(head -> text(head, path)).orElse("");
        Set<String> old =
                before.branch(SeedA.DEVELOP).map(play.git()::ancestors).orElse(Set.of());
        List<String> line = play.git().line(develop).reversed().stream()
                .map(StoredCommit::id)
                .toList();
        List<String> texts = line.stream().map(commit -> text(commit, path)).toList();
        String fix = text(main, path);
        boolean counts = IntStream.range(0, line.size())
                .filter(step -> texts.get(step).equals(fix))
                .anyMatch(step -> !old.contains(line.get(step))
                        || step + 1 == line.size()
                        || !old.contains(line.get(step + 1))
                        || (step > 0 && texts.get(step - 1).equals(replaced)));
        return counts && !takenBack(texts, fix, replaced);
    }

    /** Whether a step after the last one with the fix has the text from before it, there or on main. */
    private static boolean takenBack(List<String> texts, String fix, String replaced) {
        int last = texts.lastIndexOf(fix);
        Optional<String> there = texts.subList(0, last).stream()
                .filter(text -> !text.equals(fix))
                .reduce((earlier, later) -> later);
        return texts.subList(last + 1, texts.size()).stream()
                .anyMatch(text ->
                        text.equals(replaced) || there.filter(text::equals).isPresent());
    }

    /** The last moment at which main had another text. */
    private Refs beforeTheFix(String path) {
        String fix = text(main, path);
        List<Refs> until = play.reflog().stream()
                .limit(1L + lastAt(play.reflog()))
                .filter(refs -> refs.branch(SeedA.MAIN)
                        .filter(head -> !text(head, path).equals(fix))
                        .isPresent())
                .toList();
        return until.getLast();
    }

    private int lastAt(List<Refs> reflog) {
        return IntStream.range(0, reflog.size())
                .filter(moment -> reflog.get(moment)
                        .branch(SeedA.MAIN)
                        .filter(main::equals)
                        .isPresent())
                .max()
                .orElseThrow();
    }

    private Map<String, String> tree(String commit) {
        return play.git().tree(commit);
    }

    private String text(String commit, String path) {
        return tree(commit).getOrDefault(path, "");
    }
}
