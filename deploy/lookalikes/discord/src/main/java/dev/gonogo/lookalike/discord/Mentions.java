package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a message notifies. Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object
 *
 * @param users ids of people
 * @param roles ids of roles
 * @param everyone whether {@code @everyone} or {@code @here} notifies
 */
record Mentions(List<String> users, List<String> roles, boolean everyone) {
    static final Mentions NOBODY = new Mentions(List.of(), List.of(), false);

    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

    Mentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }

    /**
     * Reads the mentions that are both in the text and allowed.
     *
     * @param defaults what is parsed if the body does not say
     */
    static Mentions in(String text, JsonNode body, Set<String> defaults) {
        JsonNode allowed = body.path("allowed_mentions");
        Set<String> parsed = allowed.isObject() ? strings(allowed.path("parse")) : defaults;
        return new Mentions(
                found(USER, text, parsed.contains("users"), strings(allowed.path("users"))),
                found(ROLE, text, parsed.contains("roles"), strings(allowed.path("roles"))),
                parsed.contains("everyone") && EVERYONE.matcher(text).find());
    }

    private static List<String> found(Pattern pattern, String text, boolean all, Set<String> named) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (all || named.contains(matcher.group(1))) {
                ids.add(matcher.group(1));
            }
        }
        return List.copyOf(ids);
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new HashSet<>();
        list.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
