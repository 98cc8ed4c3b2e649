package dev.gonogo.bot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file that somebody named cannot be read. */
public final class Unreadable {
    private Unreadable() {}

    public static String because(Path file, IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> "There is no file " + file + ".";
            case AccessDeniedException denied -> file + " cannot be read by this user.";
            case CharacterCodingException strange -> file + " is not text in UTF-8.";
            default ->
                Files.isDirectory(file)
                        ? file + " is a folder; name the file in it."
                        : file + " cannot be read: " + problem.getMessage() + ".";
        };
    }
}
