package dev.gonogo.bot.config;

import dev.gonogo.port.People;
import dev.gonogo.talk.Speaker;
import java.util.List;
import java.util.Optional;

/** Who is who, from the configuration. */
public final class Directory implements People {
    private final List<Config.Person> people;

    public Directory(List<Config.Person> people) {
        this.people = List.copyOf(people);
    }

    @Override
    public Optional<String> login(Speaker speaker) {
        return people.stream()
                .filter(person -> user(person, speaker.platform()).equals(speaker.user()))
                .filter(person -> !speaker.user().isEmpty())
                .findFirst()
                .map(person -> spelling(person.github()));
    }

    @Override
    public Optional<String> user(String platform, String login) {
        return people.stream()
                .filter(person -> person.github().equalsIgnoreCase(login))
                .map(person -> user(person, platform))
                .filter(user -> !user.isEmpty())
                .findFirst();
    }

    /** A login that occurs twice in different case is one person. */
    private String spelling(String login) {
        return people.stream()
                .map(Config.Person::github)
                .filter(login::equalsIgnoreCase)
                .findFirst()
                .orElse(login);
    }

    private static String user(Config.Person person, String platform) {
        return switch (platform) {
            case "slack" -> person.slack();
            case "discord" -> person.discord();
            case "console" -> person.console();
            default -> "";
        };
    }
}
