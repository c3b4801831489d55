package io.bedrockotel.smoke.app;

/** One thing that the application does with Bedrock. */
interface Command {
  /**
   * Runs it.
   *
   * @return everything that an application can see of it, the same in every run
   */
  String run(Clients clients, String model) throws Exception;
}
