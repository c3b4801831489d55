/**
 * What was measured, as values that go to a file and come back, and the bars that it is held to.
 * Nothing here measures or writes pages.
 */
package io.bedrockotel.benchmarks.results;
