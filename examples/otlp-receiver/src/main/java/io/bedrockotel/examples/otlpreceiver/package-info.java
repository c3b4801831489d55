/**
 * An in-memory OTLP/HTTP receiver for tests and for the demo. It knows OTLP and nothing of Bedrock
 * beyond what its seeded faults corrupt, and it must not import any other module of this project.
 */
package io.bedrockotel.examples.otlpreceiver;
