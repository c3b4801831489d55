/**
 * The JVMs that the smoke tests run applications on: those of the machine, and JREs from a package
 * registry. Nothing here knows what runs on them.
 */
package io.bedrockotel.smoke.jvm;
