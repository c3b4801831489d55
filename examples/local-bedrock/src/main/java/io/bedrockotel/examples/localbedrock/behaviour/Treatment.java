package io.bedrockotel.examples.localbedrock.behaviour;

import io.bedrockotel.examples.localbedrock.wire.AwsError;
import org.jspecify.annotations.Nullable;

/** What one call gets: the behaviour that applies, and the error that it ends with, if any. */
public record Treatment(Behaviour behaviour, @Nullable AwsError error) {}
