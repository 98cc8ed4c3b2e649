package dev.gonogo.lookalike.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.stream.Collectors;

/** The {@code application/x-www-form-urlencoded} spelling of flat JSON objects. */
final class Form {
    private Form() {}

    static String encode(ObjectNode fields) {
        return fields.properties().stream()
                .map(field ->
                        encode(field.getKey()) + "=" + encode(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    static ObjectNode decode(String body) {
        ObjectNode fields = Json.object();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decodeOne(pair.substring(0, equals)), decodeOne(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decodeOne(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
