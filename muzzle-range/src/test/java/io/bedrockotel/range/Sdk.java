package io.bedrockotel.range;

import java.nio.file.Path;
import java.util.List;

/** One version of the AWS SDK: the jars that hold what the extension refers to. */
record Sdk(String version, List<Path> jars) {}
