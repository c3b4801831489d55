/**
 * A stand-in of New Relic's OTLP endpoint that refuses what New Relic refuses. It may import OTLP
 * and the package above; nothing of AWS.
 */
package io.bedrockotel.examples.pipeline.newrelic;
