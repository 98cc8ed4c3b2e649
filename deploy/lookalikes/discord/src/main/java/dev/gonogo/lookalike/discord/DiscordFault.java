package dev.gonogo.lookalike.discord;

/** Faults on Discord's side. */
public enum DiscordFault {
    RATE_LIMITED("Discord answers 429 for the route"),
    RATE_LIMITED_GLOBALLY("Discord answers 429 for every route"),
    SERVER_ERROR("Discord answers 500 and does nothing"),
    ANSWER_LOST("Discord does what it is asked and answers 502"),
    SLOW("Discord takes two seconds for every answer"),
    HANGS("Discord does not answer"),
    LOST("Commands and presses never reach the bot"),
    TWICE("Commands and presses are delivered twice"),
    HEARTBEATS_UNANSWERED("The gateway does not acknowledge heartbeats");

    private final String sentence;

    DiscordFault(String sentence) {
        this.sentence = sentence;
    }

    /** What people see while it is on. */
    public String sentence() {
        return sentence;
    }
}
