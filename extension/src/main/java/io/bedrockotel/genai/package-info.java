/**
 * Immutable values of one generative AI call: what was asked, what was answered, what it took. May
 * import nothing but the JDK.
 */
package io.bedrockotel.genai;
