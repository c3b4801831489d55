/**
 * The pure function from a request to its answer and its token counts. Only the JDK, Jackson and
 * the {@code behaviour} and {@code wire} packages may be imported: nothing here knows of a server.
 */
package io.bedrockotel.examples.localbedrock.answer;
