/**
 * The operations of the Bedrock Runtime API, one file each behind one interface and one list, and
 * what a behaviour makes of their answers. Nothing of the HTTP server may be imported here.
 */
package io.bedrockotel.examples.localbedrock.operation;
