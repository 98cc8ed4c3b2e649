package dev.gonogo.bot.story;

import dev.gonogo.memory.IoPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Puts an I/O point before and after every call of a port. */
final class Interruptible {
    /** These change nothing. */
    private static final Set<String> QUERIES = Set.of(
            "attempts",
            "authorisations",
            "contentOf",
            "facts",
            "factsOfPullRequests",
            "followings",
            "holds",
            "isCounted",
            "lastAttempt",
            "lastSnapshot",
            "lastSnapshots",
            "load",
            "openReleases",
            "processText",
            "releasesUnderWay");

    private Interruptible() {}

    static <P> P around(Class<P> port, P inner, IoPoint io) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    io.pass("before " + method.getName());
                    try {
                        Object result = method.invoke(inner, arguments);
                        if (!QUERIES.contains(method.getName())) {
                            io.changed();
                        }
                        io.pass("after " + method.getName());
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(proxy);
    }
}
