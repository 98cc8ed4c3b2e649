package dev.gonogo.lookalike.slack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who and what is in the workspace from the start.
 *
 * @param teamId such as {@code T0SANDBOX}
 * @param domain the first part of the workspace's address
 * @param appId the installed app
 * @param botId the app's bot, {@code B…}; not the same as the bot's user
 * @param bot the bot's user
 * @param people everybody else
 * @param rooms the channels
 */
public record Workspace(
        String teamId, String domain, String appId, String botId, Person bot, List<Person> people, List<Room> rooms) {
    /** Slack's own account, with which it tells a person that an app failed. */
    static final Person SLACKBOT = new Person("USLACKBOT", "Slackbot", "Slackbot");

    public Workspace {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
    }

    /** A workspace of five people (erin holds no role), and one of two rooms knows the bot. */
    public static Workspace example() {
        return new Workspace(
                "T0SANDBOX",
                "sandbox",
                "A0GONOGO",
                "B0GONOGO",
                new Person("U0GONOGO", "gonogo", "gonogo"),
                List.of(
                        new Person("U0ANN", "ann", "Ann Archer"),
                        new Person("U0BOB", "bob", "Bob Baker"),
                        new Person("U0CAROL", "carol", "Carol Carver"),
                        new Person("U0DAVE", "dave", "Dave Dyer"),
                        new Person("U0ERIN", "erin", "Erin Eastman")),
                List.of(new Room("C0RELEASES", "releases", true), new Room("C0RANDOM", "random", false)));
    }

    /** Short names of the people. */
    public List<String> names() {
        return people.stream().map(Person::name).toList();
    }

    /** A person, the bot or Slackbot, by id or by short name. */
    public Optional<Person> person(String idOrName) {
        return Stream.concat(people.stream(), Stream.of(bot, SLACKBOT))
                .filter(person -> person.id().equals(idOrName) || person.name().equals(idOrName))
                .findFirst();
    }

    /** A channel by id or by name. */
    public Optional<Room> room(String idOrName) {
        return rooms.stream()
                .filter(room -> room.id().equals(idOrName) || room.name().equals(idOrName))
                .findFirst();
    }
}
