/**
 * A stand-in for the Amazon Bedrock Runtime endpoint: the way in for tests and the command line.
 * Everything below may be imported here, and nothing below imports this package.
 */
package io.bedrockotel.examples.localbedrock;
