package dev.gonogo.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens the person's browser, if there is one. */
final class Browser {
    private Browser() {}

    /** Returns whether something was started; the rest is up to the desktop. */
    static boolean open(URI page) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            Process opener = new ProcessBuilder(command(system, page.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return opener.isAlive() || opener.exitValue() == 0;
        } catch (IOException noDesktop) {
            return false;
        }
    }

    private static List<String> command(String system, String page) {
        if (system.contains("mac")) {
            return List.of("open", page);
        }
        return system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", page)
                : List.of("xdg-open", page);
    }
}
