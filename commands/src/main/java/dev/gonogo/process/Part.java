package dev.gonogo.process;

/**
 * Something that has its own place in a process file: a stage, a need, a step, an artifact, a gate; or the process with
 * its roles.
 */
public interface Part {}
