package dev.gonogo.world;

/**
 * One thing that a rule may ask about a repository. A question is a value: equal questions are asked once per pass, and
 * question and answer together are the evidence of a decision. Each kind says which outside system answers it.
 *
 * @param <T> the type of the answer
 */
public sealed interface Question<T>
        permits GitQuestion, ForgeQuestion, RegistryQuestion, DeploymentQuestion, RecordQuestion {}
