package dev.gonogo.lookalike.slack;

/** How commands and interactions reach the app: its HTTP URL, or a socket that it opened. */
interface AppTransport {
    /** Tells the app, and waits for its acknowledgement at most as long as Slack does. */
    Ack send(Envelope envelope);
}
