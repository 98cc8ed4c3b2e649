package dev.gonogo.form;

import java.util.Map;

/** Arguments of a command as typed, by parameter name. */
public record Arguments(Map<String, String> values) {
    public Arguments {
        values = Map.copyOf(values);
    }

    /** The argument, empty where it was left out. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }
}
