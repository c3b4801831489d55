/**
 * The checks that hold documentation, code and emitted telemetry against each other. May import
 * what the pages speak of; nothing may import it.
 */
package io.bedrockotel.docs;
