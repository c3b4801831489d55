/**
 * The reckoning of what tenants used and what it cost: telemetry against Bedrock's own log. It may
 * use the stage of the other smoke tests.
 */
package io.bedrockotel.smoke.billing;
