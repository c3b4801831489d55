/**
 * From the agent through a real collector to stand-ins of the backends. Each test starts its
 * collector with the files of {@code collector-config} as they are; only addresses are set.
 */
package io.bedrockotel.smoke.pipeline;
