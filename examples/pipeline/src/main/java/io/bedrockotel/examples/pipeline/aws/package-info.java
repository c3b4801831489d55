/**
 * A stand-in of the AWS services that telemetry goes to: X-Ray, CloudWatch Logs with its embedded
 * metrics, and the OTLP endpoints. It may import OTLP, Jackson and the package above; no AWS SDK
 * and nothing of New Relic.
 */
package io.bedrockotel.examples.pipeline.aws;
