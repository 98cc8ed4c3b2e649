package dev.gonogo.memory;

import dev.gonogo.port.People;
import dev.gonogo.talk.Speaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is who, as introduced. */
public final class MemoryPeople implements People {
    private final Map<Speaker, String> logins = new LinkedHashMap<>();

    public void introduce(Speaker speaker, String login) {
        logins.put(speaker, login);
    }

    @Override
    public Optional<String> login(Speaker speaker) {
        return Optional.ofNullable(logins.get(speaker));
    }

    @Override
    public Optional<String> user(String platform, String login) {
        return logins.entrySet().stream()
                .filter(known -> known.getKey().platform().equals(platform)
                        && known.getValue().equalsIgnoreCase(login))
                .map(known -> known.getKey().user())
                .findFirst();
    }
}
