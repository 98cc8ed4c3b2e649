package dev.gonogo.bot.engine;

import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.world.Answer;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.RecordQuestion;
import java.util.List;
import java.util.Map;

/** What we remember ourselves, asked as the outside world is asked. */
public record OwnRecords(ReleaseStore releases, HotfixStore hotfixes) {

    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    <T> Answer<T> answer(RecordQuestion<T> question, String repository) {
        try {
            return (Answer<T>)
                    switch (question) {
                        case RecordQuestion.Attempts() -> new Answer.Known<>(releases.attempts(repository));
                        case RecordQuestion.Authorisations() -> new Answer.Known<>(authorised(repository));
                    };
        } catch (StoreUnavailable unavailable) {
            return new Answer.CannotTell<>(String.valueOf(unavailable.getMessage()));
        }
    }

    private List<AuthorisedPullRequest> authorised(String repository) {
        return hotfixes.authorisations(repository).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(given -> given.of(entry.getKey())))
                .toList();
    }
}
