package io.bedrockotel.examples.demo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pass of the demo is to do.
 *
 * @param scenarios the applications to run
 * @param atOnce how many of them at a time
 * @param fault what the receiver is to corrupt, by its own option's name
 * @param collector the executable that everything goes through, null to go without
 */
record DemoPlan(List<Scenario> scenarios, int atOnce, String fault, @Nullable Path collector) {}
