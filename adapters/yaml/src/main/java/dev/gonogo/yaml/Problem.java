package dev.gonogo.yaml;

/**
 * Something that is wrong in a file.
 *
 * @param line from 1; 0 where no line is to blame
 */
public record Problem(int line, String sentence) {}
