package dev.gonogo.world;

/**
 * One thing a rule may ask about a repository. A question is a value: equal questions are asked once in a pass, and question
 * and answer together are the evidence of a decision. Each kind says which outside party answers it.
 *
 * @param <T> the shape of the answer
 */
public sealed interface Question<T>
        permits GitQuestion, ForgeQuestion, RegistryQuestion, DeploymentQuestion, RecordQuestion {}
