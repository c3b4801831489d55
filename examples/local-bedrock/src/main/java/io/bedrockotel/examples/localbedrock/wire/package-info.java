/**
 * The shapes that go over the wire: JSON text, AWS errors and event-stream frames. Only the JDK,
 * Jackson and AWS's event-stream library may be imported here.
 */
package io.bedrockotel.examples.localbedrock.wire;
