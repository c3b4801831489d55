/**
 * The operator's settings as immutable values, and the only reader of the agent's configuration.
 * May import OpenTelemetry's API, {@code metadata} and, in one class, the agent's configuration
 * bridge.
 */
package io.bedrockotel.config;
