package dev.gonogo.lookalike.slack;

/** Faults on Slack's side. */
public enum Fault {
    RATE_LIMITED("Slack answers 429 with Retry-After"),
    SERVER_ERROR("Slack answers 500"),
    SLOW("Slack takes two seconds for every answer"),
    LOST("Commands and presses never reach the bot"),
    ANSWER_LOST("Commands and presses reach the bot, its answer does not come back"),
    TWICE("Commands and presses are delivered twice");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /** What people see while it is on. */
    public String sentence() {
        return sentence;
    }
}
