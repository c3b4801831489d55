/**
 * What is known of models: their identifiers and, one file per family, their bodies. May import
 * {@code genai}, {@code json} and the JDK only.
 */
package io.bedrockotel.family;
