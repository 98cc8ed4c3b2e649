package dev.gonogo.hotfix;

import dev.gonogo.plan.Press;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a button on a hotfix's board carries. */
public record HotfixPress(Kind kind, HotfixId hotfix) {
    private static final String SEPARATOR = "|";
    private static final int MOST_CHARACTERS = 100;

    public enum Kind {
        AUTHORISE,
        BACKPORT
    }

    /** The text that a platform hands back on a press; a long repository name is written short, as {@link Press} does. */
    public String code() {
        String whole = kind.name() + SEPARATOR + hotfix;
        return whole.length() <= MOST_CHARACTERS
                ? whole
                : kind.name() + SEPARATOR + new HotfixId(Press.shortForm(hotfix.repository()), hotfix.number());
    }

    /**
     * Reads a button's text.
     *
     * @param repositories those that it may be about
     * @return empty for anything that we did not write, or wrote about another repository
     */
    public static Optional<HotfixPress> parse(String code, List<String> repositories) {
        int separator = code.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        return HotfixId.parse(code.substring(separator + 1))
                .flatMap(named -> whole(named, repositories))
                .flatMap(hotfix -> Stream.of(Kind.values())
                        .filter(kind -> kind.name().equals(code.substring(0, separator)))
                        .map(kind -> new HotfixPress(kind, hotfix))
                        .findFirst());
    }

    private static Optional<HotfixId> whole(HotfixId named, List<String> repositories) {
        List<String> meant = repositories.stream()
                .distinct()
                .filter(name ->
                        name.equals(named.repository()) || Press.shortForm(name).equals(named.repository()))
                .toList();
        return meant.size() == 1 ? Optional.of(new HotfixId(meant.getFirst(), named.number())) : Optional.empty();
    }
}
