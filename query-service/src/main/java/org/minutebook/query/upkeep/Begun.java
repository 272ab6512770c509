package org.minutebook.query.upkeep;

/**
 * The answer to a request that begins an operation.
 *
 * @param operation its id
 * @param at where to watch it
 */
record Begun(String operation, String at) {}
