package io.bedrockotel.smoke.app;

/** A fault that the application itself makes in one of the SDK's callbacks. */
enum Fault implements Runnable {
  EXCEPTION,
  /** What no one is meant to catch. */
  ERROR;

  private static final String OWN = "the application's own";

  static IllegalStateException exception() {
    return new IllegalStateException(OWN);
  }

  @Override
  public void run() {
    if (this == ERROR) {
      throw new AssertionError(OWN);
    }
    throw exception();
  }

  void at(int event, int wanted) {
    if (event == wanted) {
      run();
    }
  }
}
