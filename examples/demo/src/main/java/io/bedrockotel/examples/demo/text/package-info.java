/**
 * Traces, usage and reconciliation as plain text. It may import {@code usage}; it returns text and
 * must not print, fetch or start anything.
 */
package io.bedrockotel.examples.demo.text;
