/**
 * The extension as the agent sees it: instrumentation modules, advice of a few lines, defaults and
 * wiring. May import everything below it; nothing may import it.
 */
package io.bedrockotel;
