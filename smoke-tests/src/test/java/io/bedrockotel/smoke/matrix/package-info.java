/**
 * The core of what the extension does, on every agent, JVM, mode and style of configuration. One
 * application is forked for each; nothing here knows the extension's classes.
 */
package io.bedrockotel.smoke.matrix;
