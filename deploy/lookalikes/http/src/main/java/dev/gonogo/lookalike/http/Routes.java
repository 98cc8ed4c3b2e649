package dev.gonogo.lookalike.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Routes by template, tried in the order in which they were added. {@code {name}} matches one segment, {@code {name*}}
 * one or more.
 */
public final class Routes {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(\\*?)}");

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern pattern, List<String> names, Function<Call, Answer> handler) {}

    public Routes get(String template, Function<Call, Answer> handler) {
        return on("GET", template, handler);
    }

    public Routes post(String template, Function<Call, Answer> handler) {
        return on("POST", template, handler);
    }

    public Routes on(String method, String template, Function<Call, Answer> handler) {
        var names =
                PLACE.matcher(template).results().map(place -> place.group(1)).toList();
        var expression = PLACE.matcher(template).replaceAll(Routes::group).replace(".", "\\.");
        var pattern = Pattern.compile(expression.replace("(\\.+)", "(.+)") + "/?");
        routes.add(new Route(method, pattern, names, handler));
        return this;
    }

    private static String group(MatchResult place) {
        return place.group(2).isEmpty() ? "([^/]+)" : "(.+)";
    }

    /** The answer of the first matching route, empty if none matches. */
    public Optional<Answer> answer(Call call) {
        for (var route : routes) {
            var matcher = route.pattern.matcher(call.path());
            if (route.method.equals(call.method()) && matcher.matches()) {
                return Optional.of(route.handler.apply(call.with(places(route.names, matcher.toMatchResult()))));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> places(List<String> names, MatchResult match) {
        var places = new LinkedHashMap<String, String>();
        for (int index = 0; index < names.size(); index++) {
            places.put(names.get(index), decoded(match.group(index + 1)));
        }
        return places;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
