package dev.gonogo.world;

import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Reachable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as a test says; everything else cannot be told. */
public final class ScriptedWorld implements World {
    /** The reason for a question without a scripted answer. */
    public static final String SILENCE = "nothing was said about it";

    private final Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();

    /** From now on the question has this answer. */
    public <T> void knows(Question<T> question, T value) {
        answers.put(question, new Answer.Known<>(value));
    }

    /** The question has this answer unless another one is given. */
    public <T> void supposes(Question<T> question, T value) {
        answers.putIfAbsent(question, new Answer.Known<>(value));
    }

    /** Of these pull requests, a branch contains the heads that are on its line, and no others. */
    public void supposesHeads(List<LineCommit> line, Collection<PullRequest> requests) {
        requests.forEach(request -> supposes(
                new Reachable(request.headCommit(), request.mergeCommit()),
                line.stream()
                        .dropWhile(one -> !one.id().equals(request.mergeCommit()))
                        .anyMatch(one -> one.id().equals(request.headCommit())
                                || one.parents().contains(request.headCommit()))));
    }

    public void cannotTell(Question<?> question, String why) {
        answers.put(question, new Answer.CannotTell<>(why));
    }

    @Override
    @SuppressWarnings("unchecked") // knows() only stores answers of the type that the question declares
    public <T> Answer<T> ask(Question<T> question) {
        return (Answer<T>) Optional.<Answer<?>>ofNullable(answers.get(question))
                .or(() -> Optional.ofNullable(answers.get(whole(question))))
                .orElseGet(() -> new Answer.CannotTell<>(SILENCE));
    }

    /** The answer to a question about a whole list also answers a question about a part of it. */
    private static Question<?> whole(Question<?> question) {
        return switch (question) {
            case PullRequestsInto part -> new PullRequestsInto(part.base());
            case MovesOf part -> new MovesOf(part.branch(), "");
            default -> question;
        };
    }
}
