/**
 * The demo's driver: it starts the servers and the scenarios as processes, gathers what they
 * recorded, and reports. It may import {@code usage} and {@code text}; it must not import the AWS
 * SDK, the agent, the extension or the scenarios, which run in processes of their own.
 */
package io.bedrockotel.examples.demo;
