/**
 * What each backend received of the same calls, compared tenant by tenant. Only what stand-ins have
 * accepted is counted here.
 */
package io.bedrockotel.examples.pipeline.report;
