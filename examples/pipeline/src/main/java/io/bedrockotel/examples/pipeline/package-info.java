/**
 * What the stand-ins of observability backends share: the HTTP server, its scripted misbehaviour
 * and the list of what was refused. It knows OTLP and no vendor, and it must not import the
 * packages below it.
 */
package io.bedrockotel.examples.pipeline;
