/**
 * The files of {@code examples/deployment} by the rules of those who read them. Nothing here starts
 * a container.
 */
package io.bedrockotel.examples.pipeline.deployment;
