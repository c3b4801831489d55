package io.bedrockotel.telemetry;

/** The receiver of the times between the output chunks of one stream. */
public interface ChunkTimer {
  /**
   * Takes the time between a chunk and the one before it.
   *
   * @param seconds the time
   */
  void chunk(double seconds);
}
