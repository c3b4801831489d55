/**
 * The command line for costs outside of an application: prices of invocation logs, and the making
 * of the price table. It uses the extension's own pricing, and imports nothing of the agent.
 */
package io.bedrockotel.costs;
