package dev.gonogo.processfile;

import dev.gonogo.process.RequiredCheck;
import dev.gonogo.yaml.Fields;
import java.util.List;
import java.util.Map;

/** Reads checks, each alone or with the accounts that it must come from. */
final class RequiredChecks {
    private RequiredChecks() {}

    /** Empty where the key is missing. */
    static List<RequiredCheck> of(Fields fields, String key) {
        return of(fields.named(key, TextFormat.ANY, TextFormat.LOGIN));
    }

    /** The same where the key must be there. */
    static List<RequiredCheck> some(Fields fields, String key) {
        return of(fields.someNamed(key, TextFormat.ANY, TextFormat.LOGIN));
    }

    private static List<RequiredCheck> of(Map<String, List<String>> named) {
        return named.entrySet().stream()
                .map(check -> new RequiredCheck(check.getKey(), check.getValue()))
                .toList();
    }
}
