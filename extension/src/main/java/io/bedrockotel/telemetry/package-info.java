/**
 * Span, metrics and events made from the values of one call, with every name in one catalogue. May
 * import OpenTelemetry's API, {@code genai} and {@code metadata} only.
 */
package io.bedrockotel.telemetry;
