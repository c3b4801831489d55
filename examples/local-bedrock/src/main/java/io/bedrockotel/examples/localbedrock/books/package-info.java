/**
 * What the stand-in remembers: the journal of requests, the model invocation log in memory and in
 * files, and counters of its own. Nothing of the HTTP server may be imported here.
 */
package io.bedrockotel.examples.localbedrock.books;
