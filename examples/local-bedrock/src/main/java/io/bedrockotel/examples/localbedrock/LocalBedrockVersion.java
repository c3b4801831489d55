package io.bedrockotel.examples.localbedrock;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class LocalBedrockVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"local-bedrock " + (version == null ? "(not from a jar)" : version)};
  }
}
