package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Rule.Broken;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a hotfix. */
final class FixJudge {
    private FixJudge() {}

    /** What was merged of the fix must be what was tagged, if the tag's history contains it. */
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

    /** The cut of the next release, if main still has the story's process file. */
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

    private static Stream<Broken> forgotten(Aftermath play, Refs refs) {
        String main = refs.branch(SeedA.MAIN).orElseThrow();
        return new FixOnDevelop(play, main, refs.branch(SeedA.DEVELOP).orElseThrow())
                .owed()
                .map(path -> Broken.of(path + " of main is not in what is cut next", path));
    }
}
