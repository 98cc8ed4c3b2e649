package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which part of a list a call wants (docs.github.com/rest, "Using pagination in the REST API").
 *
 * @param number the page, counted from 1
 * @param size items on a page
 */
record Paging(int number, int size) {
    static final int MOST_COMMITS = 250;

    private static final int USUAL = 30;
    private static final int MOST = 100;

    static Paging of(Call call) {
        return new Paging(whole(call, "page", 1), Math.min(MOST, whole(call, "per_page", USUAL)));
    }

    static Paging of(Call call, int usual) {
        return new Paging(whole(call, "page", 1), Math.min(usual, whole(call, "per_page", usual)));
    }

    private static int whole(Call call, String name, int otherwise) {
        var given = call.query(name).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
        return given.filter(value -> value > 0).orElse(otherwise);
    }

    boolean first() {
        return number == 1;
    }

    <T> List<T> of(List<T> all) {
        var from = Math.min(all.size(), (number - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    /** The Link header, empty when everything fits on one page. */
    Optional<String> links(Call call, String address, int total) {
        var last = Math.max(1, (total + size - 1) / size);
        var pages = new LinkedHashMap<String, Integer>();
        if (number > 1) {
            pages.put("prev", number - 1);
        }
        if (number < last) {
            pages.put("next", number + 1);
            pages.put("last", last);
        }
        if (number > 1) {
            pages.put("first", 1);
        }
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.entrySet().stream()
                        .map(page -> link(call, address, page))
                        .collect(Collectors.joining(", ")));
    }

    private static String link(Call call, String address, Map.Entry<String, Integer> page) {
        var query = new LinkedHashMap<>(call.query());
        query.put("page", page.getValue().toString());
        return "<" + address + "?" + query(query) + ">; rel=\"" + page.getKey() + "\"";
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
