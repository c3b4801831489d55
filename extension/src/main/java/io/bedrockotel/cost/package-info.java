/**
 * What a call costs by list price: exact arithmetic on token counts and a table of prices, as pure
 * functions. It may import the JDK and the values of {@code genai} only.
 */
package io.bedrockotel.cost;
