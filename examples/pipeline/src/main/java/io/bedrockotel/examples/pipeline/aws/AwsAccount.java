package io.bedrockotel.examples.pipeline.aws;

/** The account and Region that a stand-in plays, with the one key that may sign. */
public record AwsAccount(String region, String accessKeyId, String secretAccessKey) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "AwsAccount[" + region + ", " + accessKeyId + "]";
  }
}
