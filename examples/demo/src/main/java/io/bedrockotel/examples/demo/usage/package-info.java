/**
 * Token usage as spans, metrics, invocation log and server recorded it, and the comparison of the
 * four. It reads bytes that were already fetched; it must not start processes or print.
 */
package io.bedrockotel.examples.demo.usage;
