package dev.gonogo.process;

import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Question;
import dev.gonogo.world.Refs;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a need or step may look at.
 *
 * @param step landmark key of the step being judged, for example {@code cut/1}
 * @param pullRequest the one being judged, if the step judges one
 */
public record Situation(
        ReleaseProcess process,
        Release release,
        World world,
        Instant now,
        String step,
        @Nullable PullRequest pullRequest) {

    /** Answers as if a branch were at another commit. */
    private record WorldAtCommit(World world, String branch, String commit) implements World {
        @Override
        @SuppressWarnings("unchecked") // refs for refs
        public <T> Answer<T> ask(Question<T> question) {
            return question instanceof AllRefs refs
                    ? (Answer<T>) world.ask(refs).map(all -> all.with(branch, commit))
                    : world.ask(question);
        }
    }

    public Situation at(String otherStep) {
        return new Situation(process, release, world, now, otherStep, null);
    }

    /** The same for another state of the release. */
    public Situation of(Release other) {
        return new Situation(process, other, world, now, step, pullRequest);
    }

    /** The same with one more recorded fact. */
    public Situation with(Fact fact) {
        return of(release.with(fact));
    }

    public Situation about(PullRequest request) {
        return new Situation(process, release, world, now, step, request);
    }

    /** The same for another version, about which nothing was decided. */
    public Situation of(Version other) {
        Release imagined = Release.imagined(new ReleaseId(process.repository(), other, 1));
        return new Situation(process, imagined, world, now, step, null);
    }

    /** The same as if a branch were at a commit; the branch name may contain placeholders. */
    public Situation where(String branch, String commit) {
        return new Situation(process, release, new WorldAtCommit(world, fill(branch), commit), now, step, pullRequest);
    }

    /**
     * The pull request being judged. Process files are checked so that needs about pull requests stand only where there
     * is one.
     */
    public PullRequest judgedPullRequest() {
        if (pullRequest == null) {
            throw new IllegalStateException("no pull request is being judged");
        }
        return pullRequest;
    }

    /** The commit whose files are read: the head of the judged pull request, or else production's. */
    public Answer<String> commitJudged() {
        return pullRequest == null
                ? headOf(process.branches().production())
                : new Answer.Known<>(pullRequest.headCommit());
    }

    public Version version() {
        return release.version();
    }

    public <T> Answer<T> ask(Question<T> question) {
        return world.ask(question);
    }

    /** Asks the same question about several things; if one cannot be told, the result cannot. */
    public <K, V> Answer<Map<K, V>> askAll(Collection<K> things, Function<K, Question<V>> question) {
        Map<K, V> values = new LinkedHashMap<>();
        Answer<Map<K, V>> all = new Answer.Known<>(values);
        for (K thing : things) {
            switch (ask(question.apply(thing))) {
                case Answer.Known<V>(V value) -> values.put(thing, value);
                case Answer.CannotTell<V>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    public Answer<Refs> refs() {
        return ask(new AllRefs());
    }

    /** The head of a branch whose name may contain placeholders. */
    public Answer<Optional<String>> head(String branch) {
        return refs().map(refs -> refs.branch(fill(branch)));
    }

    /** The commit of the release's tag, or the head of a branch whose name may contain placeholders. */
    public Answer<Optional<String>> commitOf(String ref) {
        String name = fill(ref);
        return refs().map(refs -> name.equals(tag()) ? refs.tag(name).map(Refs.Tag::commit) : refs.branch(name));
    }

    /** The head of a branch that must exist; cannot tell if it does not. */
    public Answer<String> headOf(String branch) {
        return refs().flatMap(refs -> process.branches().headOf(refs, fill(branch)));
    }

    /** The finding of a need, or its override. */
    public Finding judge(Need need) {
        return Overrides.applied(need, need.judge(this), this);
    }

    /** A template from the process file with its placeholders filled in. */
    public String fill(String template) {
        return Template.fill(template, process, release);
    }

    public String tag() {
        return fill(process.tag().name());
    }
}
