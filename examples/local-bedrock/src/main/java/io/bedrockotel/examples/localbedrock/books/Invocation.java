package io.bedrockotel.examples.localbedrock.books;

import io.bedrockotel.examples.localbedrock.operation.Call;
import io.bedrockotel.examples.localbedrock.operation.Outcome;
import java.time.Instant;
import java.util.Map;

/** One call with all that its invocation-log record says. */
public record Invocation(
    Instant at, String operation, Call call, Map<String, String> metadata, Outcome outcome) {}
