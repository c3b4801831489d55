/**
 * The model families of InvokeModel: how their requests read as a conversation and how an answer
 * looks in their bodies and chunks, one file each. Only {@code answer}, {@code behaviour} and
 * {@code wire} may be imported here, and nothing knows of headers or of a server.
 */
package io.bedrockotel.examples.localbedrock.family;
