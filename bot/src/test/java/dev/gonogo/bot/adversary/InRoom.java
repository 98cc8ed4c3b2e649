package dev.gonogo.bot.adversary;

import dev.gonogo.bot.adversary.Scene.Branch;
import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.PullRequest;
import java.util.Map;

/** What may be typed and pressed in the room. */
sealed interface InRoom extends Move {

    /** Something is typed in the room. */
    record Say(String login, String words) implements InRoom {
        @Override
        public void on(Scene scene) {
            scene.room().says(login, words);
        }

        @Override
        public String toString() {
            return login + " types: " + words;
        }
    }

    /** A button of the board is pressed, and the dialog it opens is filled in. */
    record Press(String login, String label) implements InRoom {
        @Override
        public void on(Scene scene) {
            Button.Choice button = scene.room().chat.board(ReleaseRoom.ROOM).stream()
                    .flatMap(board -> board.buttons().stream())
                    .filter(Button.Choice.class::isInstance)
                    .map(Button.Choice.class::cast)
                    .filter(choice -> choice.label().startsWith(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no such button"));
            Response answer = scene.room().presses(login, button);
            if (answer instanceof Dialog) {
                scene.room().submits(login, answer, Map.of("reason", "I want it"));
            }
        }

        @Override
        public String toString() {
            return login + " presses " + label;
        }
    }

    /** The last pull request into main is authorised as a hotfix, or somebody without the role tries to. */
    record Authorise(String login) implements InRoom {
        @Override
        public void on(Scene scene) {
            int number = scene.repository().pullRequests().into(SeedA.MAIN).stream()
                    .map(PullRequest::number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is none"));
            scene.room().says(login, "hotfix " + number + " the login is down");
        }

        @Override
        public String toString() {
            return login + " authorises the last pull request into " + Branch.MAIN;
        }
    }
}
