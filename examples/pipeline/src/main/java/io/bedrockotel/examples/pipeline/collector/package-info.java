/**
 * The collector as a process: found or built, started with the repository's configurations, killed
 * and started again. Nothing here knows what the backends behind it are.
 */
package io.bedrockotel.examples.pipeline.collector;
