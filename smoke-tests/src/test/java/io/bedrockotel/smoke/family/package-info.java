/**
 * InvokeModel of every model family on the real agent. Nothing of the extension may be imported: it
 * is seen through what it emits.
 */
package io.bedrockotel.smoke.family;
