/**
 * What a test asks of the stand-in: values, the store that counts attempts, and the reader of the
 * control endpoint's documents. Only the JDK, Jackson and the {@code wire} package may be imported.
 */
package io.bedrockotel.examples.localbedrock.behaviour;
