package dev.gonogo.sandbox;

import java.util.List;

/** Where people talk to the bot. */
sealed interface Front {
    /** The value of {@code slack.mode} in the bot's configuration. */
    String slackMode();

    /** The bot's command and its options, the configuration aside. */
    List<String> arguments();

    /** Slack calls the bot. */
    record SlackOverHttp() implements Front {
        @Override
        public String slackMode() {
            return "http";
        }

        @Override
        public List<String> arguments() {
            return List.of("serve");
        }
    }

    /** The bot opens a socket to Slack. */
    record SlackOverSocket() implements Front {
        @Override
        public String slackMode() {
            return "socket";
        }

        @Override
        public List<String> arguments() {
            return List.of("serve");
        }
    }

    /** One person in the terminal from which the sandbox was started. */
    record Terminal(String person) implements Front {
        @Override
        public String slackMode() {
            return "off";
        }

        @Override
        public List<String> arguments() {
            return List.of("chat", "--as", person);
        }
    }
}
