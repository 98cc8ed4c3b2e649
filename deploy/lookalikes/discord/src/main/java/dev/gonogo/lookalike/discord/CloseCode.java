package dev.gonogo.lookalike.discord;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why Discord closes a gateway connection.
 * Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
public enum CloseCode {
    UNKNOWN_ERROR(4000, "Unknown error.", true),
    UNKNOWN_OPCODE(4001, "Unknown opcode.", true),
    DECODE_ERROR(4002, "Error while decoding payload.", true),
    NOT_AUTHENTICATED(4003, "Not authenticated.", true),
    AUTHENTICATION_FAILED(4004, "Authentication failed.", false),
    ALREADY_AUTHENTICATED(4005, "Already authenticated.", true),
    INVALID_SEQUENCE(4007, "Invalid seq.", false),
    RATE_LIMITED(4008, "Rate limited.", true),
    SESSION_TIMED_OUT(4009, "Session timed out.", false),
    INVALID_SHARD(4010, "Invalid shard.", false),
    SHARDING_REQUIRED(4011, "Sharding required.", false),
    INVALID_VERSION(4012, "Invalid API version.", false),
    INVALID_INTENTS(4013, "Invalid intent(s).", false),
    DISALLOWED_INTENTS(4014, "Disallowed intent(s).", false);

    private final int code;
    private final String reason;
    private final boolean keepsSession;

    CloseCode(int code, String reason, boolean keepsSession) {
        this.code = code;
        this.reason = reason;
        this.keepsSession = keepsSession;
    }

    /** The number in the close frame. */
    public int code() {
        return code;
    }

    String reason() {
        return reason;
    }

    /** Whether the session can be resumed after it. */
    public boolean keepsSession() {
        return keepsSession;
    }

    static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }
}
