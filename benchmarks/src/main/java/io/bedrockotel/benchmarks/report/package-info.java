/**
 * The page and the plot, made of results and of nothing else: the same results give the same page.
 * It knows the results, not how they came about.
 */
package io.bedrockotel.benchmarks.report;
