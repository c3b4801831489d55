/**
 * The pricing of Bedrock's model invocation logs, for callers that are no JVMs. It may import
 * Jackson.
 */
package io.bedrockotel.costs.log;
