package dev.gonogo.lookalike.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One call to a look-alike.
 *
 * @param path as sent, still percent-encoded, without the query
 * @param query query parameters, decoded; the first of repeated ones
 * @param headers header values by lower-case name
 * @param places values of the template's placeholders, decoded
 * @param login of the caller, empty for nobody in particular
 */
public record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String text,
        Map<String, String> places,
        String login) {

    /** The value of a placeholder in the route's template. */
    public String at(String place) {
        var value = places.get(place);
        if (value == null) {
            throw new IllegalArgumentException("The route has no place " + place + ".");
        }
        return value;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as JSON; an empty object when there is none. */
    public JsonNode body() {
        return Json.parse(text);
    }

    Call with(Map<String, String> found) {
        return new Call(method, path, query, headers, text, found, login);
    }

    /** The same call to another path. */
    public Call to(String other) {
        return new Call(method, other, query, headers, text, places, login);
    }

    /** The same call, known to come from this login. */
    public Call by(String caller) {
        return new Call(method, path, query, headers, text, places, caller);
    }
}
