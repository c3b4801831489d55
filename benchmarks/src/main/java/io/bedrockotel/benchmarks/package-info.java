/**
 * The benchmarks as a command: it forks the measured JVMs, checks what they sent, and writes the
 * figures down. Of the workload it uses the names only, and nothing of the extension.
 */
package io.bedrockotel.benchmarks;
