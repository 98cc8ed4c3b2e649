package dev.gonogo.lookalike.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who and what is in the server from the start.
 *
 * @param id a snowflake; also the id of the role that everybody has
 * @param name as the client shows it
 * @param applicationId the installed app
 * @param botRole the role that Discord created for the bot
 * @param bot the bot's user
 * @param people everybody else; the first owns the server
 * @param channels the text channels, in order
 */
public record Guild(
        String id,
        String name,
        String applicationId,
        String botRole,
        Member bot,
        List<Member> people,
        List<TextChannel> channels) {
    /** Discord's own account, with which a client tells its person that an app failed. */
    static final Member CLYDE = new Member("1", "clyde", "Clyde");

    public Guild {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    /** A server of five people (erin holds no role), and one of two channels shows itself to the bot. */
    public static Guild example() {
        return new Guild(
                "1100000000000000001",
                "Sandbox",
                "1100000000000000002",
                "1100000000000000003",
                new Member("1100000000000000002", "gonogo", "gonogo"),
                List.of(
                        new Member("1100000000000000011", "ann", "Ann Archer"),
                        new Member("1100000000000000012", "bob", "Bob Baker"),
                        new Member("1100000000000000013", "carol", "Carol Carver"),
                        new Member("1100000000000000014", "dave", "Dave Dyer"),
                        new Member("1100000000000000015", "erin", "Erin Eastman")),
                List.of(
                        new TextChannel("1100000000000000021", "releases", true),
                        new TextChannel("1100000000000000022", "random", false)));
    }

    /** User names of the people. */
    public List<String> names() {
        return people.stream().map(Member::name).toList();
    }

    /** A person, the bot or Clyde, by id or by user name. */
    public Optional<Member> member(String idOrName) {
        return Stream.concat(people.stream(), Stream.of(bot, CLYDE))
                .filter(member -> member.id().equals(idOrName) || member.name().equals(idOrName))
                .findFirst();
    }

    /** A channel by id or by name. */
    public Optional<TextChannel> channel(String idOrName) {
        return channels.stream()
                .filter(channel ->
                        channel.id().equals(idOrName) || channel.name().equals(idOrName))
                .findFirst();
    }

    Member owner() {
        return people.getFirst();
    }
}
