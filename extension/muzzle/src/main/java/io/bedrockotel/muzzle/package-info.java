/**
 * The build step that writes muzzle references and helper lists into the instrumentation modules.
 * Nothing of it is shipped, and nothing else may import it.
 */
package io.bedrockotel.muzzle;
