package dev.gonogo.talk;

/**
 * A field of a submitted dialog has to be corrected. Nothing was decided, and the dialog can be submitted again.
 *
 * @param field name of the field
 * @param words what is wrong with it
 */
public record Correction(String field, Words words) implements SubmissionResponse {}
