/**
 * One Bedrock call from the AWS SDK's objects to values and back: mappers, stream taps, the
 * interceptors, the writing of metadata. May import the application's AWS SDK and everything here
 * but {@code config}.
 */
package io.bedrockotel.sdk;
