/**
 * The application that the range test forks under the real agent: it loads one AWS SDK after
 * another. It may import the JDK only, and reaches the agent by reflection.
 */
package io.bedrockotel.range.probe;
