/**
 * The HTTP side: Jetty, the two handlers and the asynchronous writing of answers. Only this package
 * imports Jetty, and no thread waits in it.
 */
package io.bedrockotel.examples.localbedrock.server;
