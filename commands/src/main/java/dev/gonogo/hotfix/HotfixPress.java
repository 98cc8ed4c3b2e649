package dev.gonogo.hotfix;

import dev.gonogo.plan.Press;
import dev.gonogo.world.PullRequestId;
import java.util.List;
import java.util.Optional;

/**
 * What a button on a hotfix's board carries.
 *
 * @param choice the decision's name, such as {@code AUTHORISE}
 */
public record HotfixPress(String choice, PullRequestId hotfix) {
    private static final String SEPARATOR = "|";
    private static final int MOST_CHARACTERS = 100;

    /** The text that a platform returns on a press. A long repository name is shortened, as in {@link Press}. */
    public String code() {
        String whole = choice + SEPARATOR + hotfix;
        return whole.length() <= MOST_CHARACTERS
                ? whole
                : choice + SEPARATOR + new PullRequestId(Press.shortForm(hotfix.repository()), hotfix.number());
    }

    /**
     * Parses a button's text.
     *
     * @param repositories the possible ones
     * @return empty for text that we did not write, or for another repository
     */
    public static Optional<HotfixPress> parse(String code, List<String> repositories) {
        int separator = code.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        return PullRequestId.parse(code.substring(separator + 1))
                .flatMap(named -> whole(named, repositories))
                .filter(hotfix -> code.substring(0, separator).matches("[A-Z_]{1,20}"))
                .map(hotfix -> new HotfixPress(code.substring(0, separator), hotfix));
    }

    private static Optional<PullRequestId> whole(PullRequestId named, List<String> repositories) {
        List<String> meant = repositories.stream()
                .distinct()
                .filter(name ->
                        name.equals(named.repository()) || Press.shortForm(name).equals(named.repository()))
                .toList();
        return meant.size() == 1 ? Optional.of(new PullRequestId(meant.getFirst(), named.number())) : Optional.empty();
    }
}
