/**
 * The comparison of an application with the extension attached to the same application without any
 * agent: the tables of cases, the columns in which they run, and the list of what the stock agent
 * alone changes. Knows the forks of the smoke tests, and nothing of telemetry.
 */
package io.bedrockotel.smoke.equivalence;
