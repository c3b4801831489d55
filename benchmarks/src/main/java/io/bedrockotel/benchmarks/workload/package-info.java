/**
 * The application that is measured: the AWS SDK on an HTTP client that answers from memory. It runs
 * in JVMs of its own and must not import anything else of this module.
 */
package io.bedrockotel.benchmarks.workload;
