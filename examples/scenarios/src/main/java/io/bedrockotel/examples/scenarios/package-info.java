/**
 * Four ordinary applications that call Amazon Bedrock, to be run with and without the agent and its
 * extension. They may use the AWS SDK and OpenTelemetry's {@code Baggage} and {@code Context}, and
 * must not contain any other telemetry code or set any request metadata themselves.
 */
package io.bedrockotel.examples.scenarios;
