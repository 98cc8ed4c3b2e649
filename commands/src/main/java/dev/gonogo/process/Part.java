package dev.gonogo.process;

/** What a process file writes in a place of its own: a stage, a need, a step, an artifact, a gate; or the process, with its roles. */
public interface Part {}
