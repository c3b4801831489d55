package io.bedrockotel.smoke.pipeline;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Values of every type that OTLP knows. */
final class OtlpValues {
  /** What a JSON null is. */
  static final AnyValue NOTHING = AnyValue.getDefaultInstance();

  private OtlpValues() {}

  static AnyValue text(String value) {
    return AnyValue.newBuilder().setStringValue(value).build();
  }

  static AnyValue number(long value) {
    return AnyValue.newBuilder().setIntValue(value).build();
  }

  static AnyValue decimal(double value) {
    return AnyValue.newBuilder().setDoubleValue(value).build();
  }

  static AnyValue flag(boolean value) {
    return AnyValue.newBuilder().setBoolValue(value).build();
  }

  static AnyValue bytes(String value) {
    return AnyValue.newBuilder().setBytesValue(ByteString.copyFromUtf8(value)).build();
  }

  static AnyValue list(AnyValue... values) {
    return list(List.of(values));
  }

  static AnyValue list(List<AnyValue> values) {
    return AnyValue.newBuilder()
        .setArrayValue(ArrayValue.newBuilder().addAllValues(values))
        .build();
  }

  static AnyValue texts(String... values) {
    return list(Stream.of(values).map(OtlpValues::text).toList());
  }

  static AnyValue texts(int count, String value) {
    return list(Collections.nCopies(count, text(value)));
  }

  static AnyValue map(KeyValue... entries) {
    return map(List.of(entries));
  }

  static AnyValue map(List<KeyValue> entries) {
    return AnyValue.newBuilder()
        .setKvlistValue(KeyValueList.newBuilder().addAllValues(entries))
        .build();
  }

  static KeyValue entry(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }
}
