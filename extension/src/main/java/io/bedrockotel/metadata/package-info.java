/**
 * Which request metadata goes out with a call: sources, priority, limits, hashing, as pure
 * functions. May import the JDK and OpenTelemetry's baggage only.
 */
package io.bedrockotel.metadata;
