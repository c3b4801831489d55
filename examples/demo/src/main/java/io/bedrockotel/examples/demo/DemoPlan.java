package io.bedrockotel.examples.demo;

import java.util.List;

/**
 * What one pass of the demo is to do.
 *
 * @param scenarios the applications to run
 * @param atOnce how many of them at a time
 * @param fault what the receiver is to corrupt, by its own option's name
 */
record DemoPlan(List<Scenario> scenarios, int atOnce, String fault) {}
