package dev.gonogo.form;

import java.util.Map;

/** A command's arguments as typed, by parameter name. */
public record Arguments(Map<String, String> values) {
    public Arguments {
        values = Map.copyOf(values);
    }

    /** The argument, empty if it was left out. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }
}
