package dev.gonogo.port;

import dev.gonogo.talk.Speaker;
import java.util.Optional;

/** Maps chat users to forge logins and back. */
public interface People {
    /** The forge login of a chat user. */
    Optional<String> login(Speaker speaker);

    /** The platform's user id for a forge login, to mention that person. */
    Optional<String> user(String platform, String login);
}
