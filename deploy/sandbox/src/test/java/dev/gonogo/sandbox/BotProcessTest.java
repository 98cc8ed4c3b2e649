package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotProcessTest {
    @TempDir
    private Path directory = Path.of("unset");

    private final int port = Ports.free();
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private BotProcess bot = process("ready");

    @BeforeEach
    void nameTheLog() {
        bot = process("ready");
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void itIsReadyWhenStartReturnsAndCanBeKilledAndStartedAgain() {
        assertThat(bot.sentence()).isEqualTo("The bot is not started.");
        bot.start();
        assertThat(bot.alive()).isTrue();
        bot.kill();
        assertThat(bot.alive()).isFalse();
        bot.start();
        assertThat(bot.sentence()).isEqualTo("The bot runs.");
        assertThat(deaths).isEmpty();
    }

    @Test
    void itGetsItsEnvironmentAndItsOutputIsKept() throws Exception {
        bot.start();
        assertThat(Files.readString(directory.resolve("bot.log"))).contains("token has 3 letters");
    }

    @Test
    void aBotThatEndsAtOnceIsReportedWithTheEndOfItsLog() {
        bot = process("fail");
        assertThatThrownBy(bot::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("cannot go on");
    }

    private BotProcess process(String manner) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new BotProcess(
                new BotProcess.Launch(
                        List.of(java, "-cp", classes, ReadyProgram.class.getName(), manner, String.valueOf(port)),
                        Map.of("SLACK_BOT_TOKEN", "abc"),
                        URI.create("http://127.0.0.1:" + port + "/health/ready"),
                        directory.resolve("bot.log"),
                        false),
                ProcessBuilder::start,
                deaths::add);
    }
}
