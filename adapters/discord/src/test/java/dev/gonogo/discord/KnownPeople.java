package dev.gonogo.discord;

import dev.gonogo.port.People;
import dev.gonogo.talk.Speaker;
import java.util.Map;
import java.util.Optional;

/** People by a list of forge logins and Discord user ids. */
record KnownPeople(Map<String, String> userByLogin) implements People {
    @Override
    public Optional<String> login(Speaker speaker) {
        return userByLogin.entrySet().stream()
                .filter(entry -> entry.getValue().equals(speaker.user()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<String> user(String platform, String login) {
        return Optional.ofNullable(userByLogin.get(login));
    }
}
