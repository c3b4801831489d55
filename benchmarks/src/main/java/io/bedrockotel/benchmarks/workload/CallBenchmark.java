package io.bedrockotel.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One call at a time, as JMH repeats it under the compilers of a server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

  @Param("converse")
  private String scenario = "";

  private Caller caller = Caller.none();

  /** Builds the client. */
  @Setup
  public void open() {
    caller = Caller.of(Scenario.of(scenario));
  }

  /** Makes one call. */
  @Benchmark
  public void call(Blackhole blackhole) {
    blackhole.consume(caller.call());
  }

  /** Closes the client. */
  @TearDown
  public void close() {
    caller.close();
  }
}
