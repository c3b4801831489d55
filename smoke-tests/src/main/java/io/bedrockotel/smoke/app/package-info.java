/**
 * The application that the smoke tests fork: it calls Bedrock on command and says what it saw. It
 * knows the AWS SDK and the OpenTelemetry API, and nothing of the extension.
 */
package io.bedrockotel.smoke.app;
