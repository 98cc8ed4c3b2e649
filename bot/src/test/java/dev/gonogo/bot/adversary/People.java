package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Response;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People who follow the process: they do what the board asks for, and merge a pull request only while it is still the
 * one that the board described. They approve whatever they are asked to review.
 */
final class People {
    private static final Pattern TO_MERGE = Pattern.compile("#(\\d+)[^#]*[Mm]erge it into");
    private static final Pattern TO_REVIEW = Pattern.compile("#(\\d+) is waiting for review");
    private static final int MOST_ACCEPTED = 8;

    private final ReleaseRoom room;
    private final boolean accepting;
    /** Heads of open pull requests when the board was last drawn. */
    private final Map<Integer, String> shown = new LinkedHashMap<>();

    private final List<PullRequest> told = new ArrayList<>();
    private int accepted;

    /** @param accepting whether those with the role accept everything that they may accept */
    People(ReleaseRoom room, boolean accepting) {
        this.room = room;
        this.accepting = accepting;
    }

    List<PullRequest> told() {
        return List.copyOf(told);
    }

    /** The board was drawn just now. */
    void look() {
        shown.clear();
        open().forEach(request -> shown.put(request.number(), request.headCommit()));
    }

    void act() {
        Optional<Board> board = room.chat.board(ReleaseRoom.ROOM);
        if (board.isEmpty()) {
            return;
        }
        String text = text(board.get());
        numbers(TO_MERGE, text).forEach(this::merge);
        numbers(TO_REVIEW, text).forEach(this::approve);
        press(board.get(), "ann", "Promote to main");
        press(board.get(), "bob", "Promote only the metadata");
        review(board.get());
        press(board.get(), "bob", "Go");
        button(board.get(), "Rerun").ifPresent(button -> press("carol", button));
        if (accepting) {
            accept(board.get());
        }
    }

    private static String text(Board board) {
        return Stream.concat(board.lines().stream(), board.question().stream())
                .map(People::text)
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static String text(Line line) {
        return line.label() + " " + line.words().plain()
                + line.details().stream().map(People::text).reduce("", (one, other) -> one + "\n" + other);
    }

    private static List<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
    }

    private Stream<PullRequest> open() {
        return room.repository().refs().branches().keySet().stream()
                .flatMap(base -> room.repository().pullRequests().into(base).stream())
                .filter(PullRequest::open);
    }

    private Optional<PullRequest> asShown(int number) {
        return open().filter(request -> request.number() == number)
                .filter(request -> request.headCommit().equals(shown.get(number)))
                .findFirst();
    }

    private void merge(int number) {
        asShown(number).ifPresent(request -> {
            told.add(request);
            try {
                room.seed.merge(number);
            } catch (IllegalArgumentException conflict) {
                told.remove(request);
            }
        });
    }

    private void approve(int number) {
        asShown(number)
                .filter(request -> request.base().equals(SeedA.MAIN))
                .filter(request -> room.repository().pullRequests().reviews(number).stream()
                        .noneMatch(review -> review.author().login().equals("bob")
                                && review.commit().equals(request.headCommit())))
                .ifPresent(request -> room.repository().pullRequests().review(number, "bob", Review.Verdict.APPROVED));
    }

    private void press(Board board, String login, String label) {
        button(board, label).filter(button -> button.label().equals(label)).ifPresent(button -> press(login, button));
    }

    private void press(String login, Button.Choice button) {
        Response answer = room.presses(login, button);
        if (answer instanceof Dialog) {
            room.submits(login, answer, Map.of());
        }
    }

    /** Each role says what it has to say about a train. */
    private void review(Board board) {
        if (button(board, "Sign off").isPresent()) {
            room.answer("carol", "sign-off tried it");
            room.answer("dave", "sign-off read it");
        }
        if (button(board, "Tick").isPresent()) {
            room.answer("dave", "tick manuals read them");
        }
    }

    private static Optional<Button.Choice> button(Board board, String label) {
        return board.buttons().stream()
                .filter(Button.Choice.class::isInstance)
                .map(Button.Choice.class::cast)
                .filter(button -> button.label().startsWith(label))
                .findFirst();
    }

    private void accept(Board board) {
        button(board, "Override").filter(button -> accepted < MOST_ACCEPTED).ifPresent(button -> {
            accepted++;
            Response answer = room.presses("bob", button);
            if (answer instanceof Dialog) {
                room.submits("bob", answer, Map.of("reason", "I accept it"));
            }
        });
    }
}
