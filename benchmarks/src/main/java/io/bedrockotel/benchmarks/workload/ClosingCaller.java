package io.bedrockotel.benchmarks.workload;

import java.util.function.IntSupplier;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A caller that closes its client in the end. */
record ClosingCaller(SdkAutoCloseable client, IntSupplier one) implements Caller {

  @Override
  public int call() {
    return one.getAsInt();
  }

  @Override
  public void close() {
    client.close();
  }
}
