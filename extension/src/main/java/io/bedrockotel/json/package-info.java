/**
 * The reading of single members out of JSON bytes, without a tree and without copies of the rest.
 * May import nothing but the JDK.
 */
package io.bedrockotel.json;
