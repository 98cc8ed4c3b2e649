package dev.gonogo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import picocli.CommandLine;

/**
 * Runs programs of the bot, one after the other. A line of standard input is an order: the port at which the program's
 * terminal is, the file for its errors and its arguments, separated by tabs; or {@value #END}, which interrupts the
 * program. The exit code of each is a line of standard output. It ends with its input.
 */
final class WarmJvmMain {
    static final String END = "end";

    private WarmJvmMain() {}

    public static void main(String[] none) throws Exception {
        PrintStream exitCodes = System.out;
        PrintStream ownErrors = System.err;
        InputStream nothing = InputStream.nullInputStream();
        Thread running = Thread.currentThread();
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                if (line.equals(END)) {
                    running.interrupt();
                    continue;
                }
                List<String> order = List.of(line.split("\t"));
                running = Thread.ofPlatform().start(() -> {
                    int exitCode = run(order);
                    System.setIn(nothing);
                    System.setOut(ownErrors);
                    System.setErr(ownErrors);
                    exitCodes.println(exitCode);
                });
            }
        }
        System.exit(0);
    }

    private static int run(List<String> order) {
        try (Socket terminal = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(order.get(0)));
                PrintStream output = new PrintStream(terminal.getOutputStream(), true, UTF_8);
                PrintStream errors = new PrintStream(new FileOutputStream(order.get(1), true), true, UTF_8)) {
            System.setIn(terminal.getInputStream());
            System.setOut(output);
            System.setErr(errors);
            return bot().execute(order.subList(2, order.size()).toArray(String[]::new));
        } catch (IOException | ReflectiveOperationException failure) {
            failure.printStackTrace();
            return -1;
        }
    }

    /** The jar's command line; being interrupted is this JVM's way of being stopped. */
    private static CommandLine bot() throws ReflectiveOperationException {
        Method commandLine = Class.forName("dev.gonogo.bot.Main").getDeclaredMethod("commandLine");
        commandLine.setAccessible(true);
        return ((CommandLine) commandLine.invoke(null)).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof InterruptedException) {
                return 0;
            }
            throw failure;
        });
    }
}
