package io.bedrockotel.costs.log;

/** The place for what is wrong with single lines and files of a log. */
interface Problems {
  /** The end of everything at the first problem. */
  Problems FATAL =
      problem -> {
        throw new LogException(problem);
      };

  /**
   * Takes a problem; what is affected is left out when this returns.
   *
   * @param problem file, line and reason
   */
  void add(String problem) throws LogException;
}
