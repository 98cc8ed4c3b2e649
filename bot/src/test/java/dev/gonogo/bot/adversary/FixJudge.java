package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of a hotfix. */
final class FixJudge {
    private FixJudge() {}

    /** What was merged of it is what was tagged, so long as it is in the history of that. */
    static Stream<Broken> leftOut(Case one) {
        return one.play().repository().pullRequests().into(SeedA.MAIN).stream()
                .filter(request -> request.head().equals(Story.FIX) && request.merged())
                .map(PullRequest::mergeCommit)
                .filter(one.git().ancestors(one.commit())::contains)
                .filter(merge -> !PlainGit.same(one.tree(merge), one.tree(one.commit()), Story.FIXED))
                .map(merge -> new Broken(
                        Story.FIXED + " is not what the hotfix made of it",
                        List.of(one.changing(Story.FIXED, merge, one.commit()))));
    }

    /** The cut after this release, where main's process file is still the one of the story. */
    static Stream<Broken> forgotten(Aftermath play) {
        return play.next().map(Moment::refs).filter(refs -> sameRules(play, refs)).stream()
                .flatMap(refs -> forgotten(play, refs));
    }

    private static boolean sameRules(Aftermath play, Refs refs) {
        String start = play.atFirst(SeedA.MAIN);
        return refs.branch(SeedA.MAIN)
                .filter(main -> PlainGit.same(play.git().tree(start), play.git().tree(main), SeedA.PROCESS_FILE))
                .isPresent();
    }

    /** A path counts as taken over where develop ever had its text, and has not the text of before again. */
    private static Stream<Broken> forgotten(Aftermath play, Refs refs) {
        Map<String, String> before = play.git().tree(play.atFirst(SeedA.MAIN));
        Map<String, String> main = play.git().tree(refs.branch(SeedA.MAIN).orElseThrow());
        Optional<String> develop = refs.branch(SeedA.DEVELOP);
        Set<String> reached = play.git().ancestors(develop.orElseThrow());
        Map<String, String> there = play.git().tree(develop.orElseThrow());
        return PlainGit.differing(before, main).stream()
                .filter(path -> !SeedAFiles.METADATA.contains(path))
                .filter(path -> PlainGit.same(before, there, path)
                        || reached.stream()
                                .noneMatch(commit -> PlainGit.same(play.git().tree(commit), main, path)))
                .map(path -> Broken.of(path + " of main is not in what is cut next", path));
    }
}
